"""What a screen shows of a page's other language."""

from dataclasses import dataclass
from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import Q, QuerySet
from django.utils import timezone
from wagtail.models import Page

from cms.models import PageTranslation
from cms.translations import changes, upkeep
from cms.translations.changes import Change
from cms.translations.passages import fingerprint, passages


@dataclass(frozen=True)
class Standing:
    """Where a page's other language stands, ready to be shown."""

    row: PageTranslation
    source: Page
    target: Page | None
    changes: list[Change]
    # Which words are compared: what is confirmed is what was looked at.
    seen: str

    @property
    def is_there(self) -> bool:
        return self.target is not None and self.target.live

    @property
    def may_be_confirmed(self) -> bool:
        return self.is_there and self.source.live and self.row.state != "current"


def standing(page: Page) -> Standing | None:
    """None while the site has one language only."""
    row = row_of(page)
    if row is None:
        upkeep.refresh(key=page.translation_key, now=timezone.now())
        row = row_of(page)
    if row is None:
        return None
    source = row.source_page.specific
    target = Page.objects.filter(
        upkeep.OWN_WORDS, translation_key=page.translation_key, locale_id=row.locale_id
    ).first()
    found = changes.since(row.confirmed, source) if target and target.live else []
    return Standing(row, source, target, found, fingerprint(passages(source)))


def row_of(page: Page) -> PageTranslation | None:
    rows = PageTranslation.objects.of(page).select_related("locale", "source_page__locale", "owner")
    return rows.order_by("pk").first()


def owners() -> QuerySet[Any]:
    """Who enters the editors' admin; whether they may edit the page is asked when it is given."""
    enters = Q(is_superuser=True) | Q(groups__permissions__codename="access_admin")
    people = get_user_model().objects.filter(enters, is_active=True)
    return people.distinct().order_by("display_name", "pk")
