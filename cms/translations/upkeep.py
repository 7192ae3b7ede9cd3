"""Keeps each page's `PageTranslation` true to what visitors read."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import Exists, F, OuterRef, Q
from django.db.models.signals import post_delete
from django.utils import timezone
from wagtail.models import Locale, Page
from wagtail.signals import page_published, page_unpublished
from wagtail_localize.models import Translation

from cms.enums import TranslationState
from cms.models import BasePage, CentrePage, PageTranslation
from cms.translations import changes
from cms.translations.passages import passages
from portal.centres.models import Centre

# Only what somebody wrote; pages that stand in for a missing language repeat the other one's words.
OWN_WORDS = Q(alias_of__isnull=True) | Q(alias_of__locale=F("locale"))


def connect() -> None:
    page_published.connect(_published, dispatch_uid="translations_published")
    page_unpublished.connect(_unpublished, dispatch_uid="translations_unpublished")
    post_delete.connect(_deleted, sender=Page, dispatch_uid="translations_deleted")


def _published(instance: Page, **kwargs: Any) -> None:
    refresh(key=instance.translation_key, now=timezone.now(), published=instance)
    for row in PageTranslation.objects.filter(
        source_page_id=instance.pk, prepared_revision__isnull=False
    ).select_related("prepared_revision"):
        _follow(row, instance)


def _follow(row: PageTranslation, source: Page) -> None:
    """The translation that was prepared for these very words goes out with them."""
    if changes.since(row.prepared, source.specific):
        return
    revision, words = row.prepared_revision, row.prepared
    PageTranslation.objects.filter(pk=row.pk).update(
        prepared={}, prepared_revision=None, confirmed=words, confirmed_at=timezone.now()
    )
    if revision is not None:
        revision.publish(user=revision.user, skip_permission_checks=True)


def _unpublished(instance: Page, **kwargs: Any) -> None:
    refresh(key=instance.translation_key, now=timezone.now())


def _deleted(instance: Page, **kwargs: Any) -> None:
    refresh(key=instance.translation_key, now=timezone.now())


def fill(*, now: datetime) -> int:
    """Count pages that were never counted: such as were there before this was kept."""
    counted = PageTranslation.objects.filter(
        source_page__translation_key=OuterRef("translation_key")
    )
    keys = Page.objects.filter(~Exists(counted), OWN_WORDS, depth__gt=1, live=True)
    found = set(keys.values_list("translation_key", flat=True))
    return sum(refresh(key=key, now=now) for key in found)


@transaction.atomic
def refresh(*, key: UUID, now: datetime, published: Page | None = None) -> int:
    """Count the page anew in each language it is not written in; how many languages that are."""
    versions = {
        page.locale_id: page for page in Page.objects.filter(OWN_WORDS, translation_key=key)
    }
    source = _source(key, versions)
    source = source.specific if source else None
    if not isinstance(source, BasePage):
        return 0
    languages = [code for code, _name in settings.LANGUAGES]
    others = Locale.objects.filter(language_code__in=languages).exclude(pk=source.locale_id)
    for locale in others:
        row, _new = PageTranslation.objects.select_for_update().get_or_create(
            source_page_id=source.pk, locale=locale
        )
        target = versions.get(locale.pk)
        if published is not None and target is not None and published.pk == target.pk:
            _take_as_confirmed(row, source, target, now=now)
        row.centre = centre_of(source)
        _count(row, source, target, now=now)
        row.save()
    return len(others)


def _source(key: UUID, versions: dict[int, Page]) -> Page | None:
    """The language that leads: the one that led so far, else Arabic, else the only one there is."""
    led = PageTranslation.objects.filter(source_page__translation_key=key).first()
    if led is not None and led.source_page.locale_id in versions:
        return versions[led.source_page.locale_id]
    translated = Translation.objects.filter(source__object_id=key).select_related("source").first()
    if translated is not None and translated.source.locale_id in versions:
        return versions[translated.source.locale_id]
    leading = Locale.objects.filter(language_code=settings.LANGUAGE_CODE).first()
    if leading is not None and leading.pk in versions:
        return versions[leading.pk]
    return next(iter(versions.values()), None)


def _take_as_confirmed(
    row: PageTranslation, source: BasePage, target: Page, *, now: datetime
) -> None:
    """A translation that goes live was made from the words its translator saw.

    In the translation editor those are kept with it, and may be older than the page. Elsewhere
    only the first publication says so: later ones may mend a single word.
    """
    translation = Translation.objects.filter(
        source__object_id=source.translation_key, target_locale_id=target.locale_id, enabled=True
    ).first()
    if translation is None and row.confirmed_at is not None:
        return
    seen = translation.source.as_instance() if translation else source
    row.confirmed = {passage.path: passage.text for passage in passages(seen)}
    row.confirmed_at = now
    row.confirmed_by_id = target.live_revision.user_id if target.live_revision else None


def _count(row: PageTranslation, source: BasePage, target: Page | None, *, now: datetime) -> None:
    before, was_owed = row.state, row.since is not None
    if target is None or not target.live:
        row.state, row.passages_behind = TranslationState.MISSING, len(passages(source))
    else:
        row.passages_behind = len(changes.since(row.confirmed, source))
        is_behind = row.passages_behind > 0 or row.confirmed_at is None
        row.state = TranslationState.STALE if is_behind else TranslationState.CURRENT
    if row.state == TranslationState.CURRENT or not source.live:
        row.since = None
    elif not was_owed or row.state != before:
        row.since = now


def centre_of(page: Page) -> Centre | None:
    """Whose page it is: its own row's, or that of the centre's page above it."""
    own = getattr(page, "centre", None) or getattr(getattr(page, "programme", None), "centre", None)
    if own is not None:
        return own
    above = CentrePage.objects.ancestor_of(page).select_related("centre").first()
    return above.centre if above else None
