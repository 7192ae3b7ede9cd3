"""Which pages a visitor may see, and in which languages."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, Q
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone, translation
from wagtail.models import Page, PageViewRestriction

from cms.enums import CampaignAudience, TranslationState


@dataclass(frozen=True)
class Version:
    """A page in one of its languages."""

    language: str
    url: str


def shown(*, internal: bool = False) -> Q:
    """Published, not within a private section, and in the words of its own language.

    A page that only stands in for another language's page, as translation tools make them for
    missing parents, repeats foreign words and is never shown. Pages for staff are, only when
    `internal` asks for them.
    """
    path = ExpressionWrapper(OuterRef("path"), output_field=CharField())
    private = PageViewRestriction.objects.alias(below=path).filter(
        below__startswith=F("page__path")
    )
    own_words = Q(alias_of__isnull=True) | Q(alias_of__locale=F("locale"))
    found = Q(live=True) & _in_time(timezone.now()) & own_words & Q(~Exists(private))
    return found if internal else found & ~for_staff()


def _in_time(now: datetime) -> Q:
    """From its minute on and before its last, whether or not its row has followed by now."""
    has_begun = Q(go_live_at__isnull=True) | Q(go_live_at__lte=now)
    return has_begun & (Q(expire_at__isnull=True) | Q(expire_at__gt=now))


def is_in_time(page: Page, now: datetime) -> bool:
    """The same of one page that is at hand."""
    has_begun = page.go_live_at is None or page.go_live_at <= now
    return has_begun and (page.expire_at is None or page.expire_at > now)


def for_staff() -> Q:
    """Pages only staff may see; a page of the tree does not know what its type says of it."""
    campaigns = apps.get_model("cms", "CampaignPage")._default_manager
    expertise = apps.get_model("cms", "ExpertisePage")._default_manager
    here = OuterRef("pk")
    return Q(Exists(campaigns.filter(pk=here, audience=CampaignAudience.INTERNAL))) | Q(
        Exists(expertise.filter(pk=here, is_internal=True))
    )


def is_for_staff(request: HttpRequest) -> bool:
    """Whether staff past the second factor are asking. Others' pages do not vary by cookie."""
    if settings.SESSION_COOKIE_NAME not in request.COOKIES:
        return False
    user: Any = request.user
    return user.is_authenticated and user.is_active and user.is_staff and user.is_verified()


def versions(page: Page) -> list[Version]:
    """The page in every language its reader can read it in, itself included, by language."""
    internal = getattr(page, "is_internal", False)
    found = Page.objects.filter(shown(internal=internal), translation_key=page.translation_key)
    found = found.select_related("locale").order_by("locale__language_code")
    return [Version(version.locale.language_code, version.url) for version in found]


def alternates(page: Page, found: list[Version]) -> dict[str, str]:
    """For each language where its switch leads: the page, or the one that says it is missing."""
    urls = {version.language: version.url for version in found}
    for language, _name in settings.LANGUAGES:
        if language not in urls:
            with translation.override(language):
                urls[language] = reverse("cms:not_translated", kwargs={"page_id": page.pk})
    return urls


def newer_url(page: Page, found: list[Version]) -> str:
    """Where the page is read in the language it is written in, while this one is behind it."""
    translations = apps.get_model("cms", "PageTranslation").objects.filter(
        source_page__translation_key=page.translation_key,
        source_page__live=True,
        locale_id=page.locale_id,
        state=TranslationState.STALE,
    )
    language = translations.values_list("source_page__locale__language_code", flat=True).first()
    return next((version.url for version in found if version.language == language), "")
