"""The programmes that can be applied for in the demo: rows and forms, from `forms/*.json`."""

import json
from pathlib import Path

from django.core.management.base import OutputWrapper
from django.utils import timezone

from portal.centres.models import Centre
from portal.programmes import actions
from portal.programmes.models import Programme

FORMS = Path(__file__).parent / "forms"
# In the order of lists.
SLUGS = ["monthly-family-support", "emergency-relief", "rent-help", "disability-card-renewal"]


def load(out: OutputWrapper) -> None:
    for position, slug in enumerate(SLUGS):
        data = json.loads((FORMS / f"{slug}.json").read_text(encoding="utf-8"))
        actions.publish_version(
            programme=_programme(slug, position, data["programme"]),
            definition=data["form"],
            rules=data["eligibility"],
            at=timezone.now(),
        )
    out.write(f"  {len(SLUGS)} programmes")


def _programme(slug: str, position: int, facts: dict) -> Programme:
    programme, _is_new = Programme.objects.update_or_create(
        slug=slug,
        defaults={
            "centre": Centre.objects.get(slug=facts["centre"]),
            "name_ar": facts["name"]["ar"],
            "name_en": facts["name"]["en"],
            "summary_ar": facts["summary"]["ar"],
            "summary_en": facts["summary"]["en"],
            "minutes_to_apply": facts["minutes_to_apply"],
            "decision_days": facts["decision_days"],
            "position": position,
        },
    )
    return programme
