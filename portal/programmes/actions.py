from datetime import datetime
from typing import Any

from django.db import transaction

from portal.programmes import definitions, eligibility
from portal.programmes.models import FormVersion, Programme


@transaction.atomic
def publish_version(
    *, programme: Programme, definition: Any, rules: Any = None, at: datetime
) -> FormVersion:
    """Make this the programme's form from now on; the same form again makes no new edition.

    Raises DefinitionError when the form or the rules cannot be used.
    """
    form = definitions.parse(definition)
    if rules:
        eligibility.parse(rules, form)
    Programme.objects.select_for_update().get(pk=programme.pk)
    latest = programme.versions.order_by("-number").first()
    if latest and latest.published_at and _same(latest, definition, rules):
        return latest
    return FormVersion.objects.create(
        programme=programme,
        number=latest.number + 1 if latest else 1,
        definition=definition,
        eligibility=rules,
        published_at=at,
    )


def _same(version: FormVersion, definition: Any, rules: Any) -> bool:
    return version.definition == definition and version.eligibility == rules
