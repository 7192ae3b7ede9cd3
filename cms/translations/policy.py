"""Whether a page may go out ahead of its other language."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.log_actions import log
from wagtail.models import Page

from cms.enums import LanguageRule
from cms.models import BasePage, LanguagePolicy, PageTranslation
from cms.translations import changes
from cms.translations.passages import fingerprint, passages
from portal.common.errors import Refused


class NotAllowed(Refused):
    message = gettext_lazy("Only whoever may publish the page may do this.")


class NoTranslation(Refused):
    message = gettext_lazy("There is no draft in the other language yet. Translate the page first.")


class DraftChanged(Refused):
    message = gettext_lazy(
        "The draft was saved anew after you opened this screen. Look at its changes once more."
    )


def rule_of(page: Page) -> LanguageRule:
    """The page's own rule, or that of the nearest page above that has one."""
    if page.pk is None:
        return LanguageRule.UNDERWAY
    above = page.get_ancestors(inclusive=True).filter(depth__gt=1)
    depths = dict(above.values_list("translation_key", "depth"))
    found = LanguagePolicy.objects.filter(page__translation_key__in=depths)
    nearest = max(
        found.select_related("page"), key=lambda p: depths[p.page.translation_key], default=None
    )
    return LanguageRule(nearest.rule) if nearest else LanguageRule.UNDERWAY


def obstacles(page: BasePage) -> list[str]:
    """Why the page has to wait for its other language."""
    if rule_of(page) is not LanguageRule.TOGETHER:
        return []
    row = PageTranslation.objects.of(page).select_related("prepared_revision").first()
    if row is None or row.source_page_id == page.pk:
        return _for_source(page, row)
    if not row.source_page.live:
        return [_("Both languages go out together: publish the page it is translated from.")]
    return []


def _for_source(page: BasePage, row: PageTranslation | None) -> list[str]:
    words = {passage.path: passage.text for passage in passages(page)}
    if row is not None and row.prepared_revision and not changes.since(row.prepared, page):
        return []
    if row is not None and row.confirmed == words and _is_live(row):
        return []
    return [
        _(
            "Both languages go out together. Save the draft, translate it, and confirm the "
            "translation of the draft under “Both languages”."
        )
    ]


def _is_live(row: PageTranslation) -> bool:
    key = row.source_page.translation_key
    return Page.objects.filter(translation_key=key, locale_id=row.locale_id, live=True).exists()


@transaction.atomic
def prepare(*, row: PageTranslation, seen: str, by: Any) -> None:
    """Say that the other language's draft says what the page's draft says."""
    row = PageTranslation.objects.select_for_update().get(pk=row.pk)
    if not row.source_page.permissions_for_user(by).can_edit():
        raise NotAllowed
    draft = row.source_page.get_latest_revision_as_object()
    target = draft.get_translation_or_none(row.locale)
    revision = target.get_latest_revision() if target and not target.is_stand_in else None
    if revision is None:
        raise NoTranslation
    found = passages(draft)
    if fingerprint(found) != seen:
        raise DraftChanged
    row.prepared = {passage.path: passage.text for passage in found}
    row.prepared_revision = revision
    row.save(update_fields=["prepared", "prepared_revision"])
    log(instance=draft, action="cms.translation.prepare", user=by)


@transaction.atomic
def decide(*, page: BasePage, rule: LanguageRule | None, by: Any) -> None:
    """Set the rule for the page and what is below it; None leaves it to the page above."""
    if not page.permissions_for_user(by).can_publish():
        raise NotAllowed
    LanguagePolicy.objects.filter(page__translation_key=page.translation_key).delete()
    if rule is not None:
        LanguagePolicy.objects.create(page=Page.objects.get(pk=page.pk), rule=rule)
    log(instance=page, action="cms.translation.rule", user=by, data={"rule": rule or ""})
