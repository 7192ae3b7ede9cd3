"""Which pages a visitor may see, and in which languages."""

from dataclasses import dataclass

from django.conf import settings
from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, Q
from django.urls import reverse
from django.utils import translation
from wagtail.models import Page, PageViewRestriction


@dataclass(frozen=True)
class Version:
    """A page in one of its languages."""

    language: str
    url: str


def shown() -> Q:
    """Published, not within a private section, and in the words of its own language.

    A page that only stands in for another language's page, as translation tools make them for
    missing parents, repeats foreign words and is never shown.
    """
    path = ExpressionWrapper(OuterRef("path"), output_field=CharField())
    private = PageViewRestriction.objects.alias(below=path).filter(
        below__startswith=F("page__path")
    )
    own_words = Q(alias_of__isnull=True) | Q(alias_of__locale=F("locale"))
    return Q(live=True) & own_words & Q(~Exists(private))


def versions(page: Page) -> list[Version]:
    """The page in every language a visitor can read it in, itself included, by language."""
    found = Page.objects.filter(shown(), translation_key=page.translation_key)
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
