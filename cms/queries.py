"""What the rest of the house may ask of the public site."""

from datetime import datetime

from django.db.models import QuerySet
from wagtail.models import CollectionViewRestriction, Page, ReferenceIndex

from cms import announcements, visibility
from cms import surroundings as around
from cms.announcements import Banner
from cms.models import ArticlePage, CentrePage, ProgrammePage, Publication
from cms.surroundings import Surroundings
from portal.centres.enums import Audience

POPULAR_LIMIT = 4


def surroundings(language: str) -> Surroundings:
    """Menu, footer, hotline and social media around every page."""
    return around.surroundings(language)


def nearest_parent(page: Page, language: str) -> Page | None:
    """The closest page above that stands in the other language too."""
    above = page.get_ancestors().filter(depth__gt=1).values("translation_key")
    found = Page.objects.filter(translation_key__in=above, locale__language_code=language)
    return found.filter(visibility.shown()).order_by("-depth").first()


def public_pages(*, internal: bool = False) -> QuerySet[Page]:
    """Every page a visitor may see, of all languages; with `internal` what all staff may."""
    return Page.objects.filter(visibility.shown(internal=internal), depth__gt=1)


def sitemap_pages(language: str) -> list[Page]:
    """All pages but the articles, whose list leads to them, as they stand in the tree."""
    found = public_pages().filter(locale__language_code=language)
    return list(found.exclude(pk__in=ArticlePage.objects.values("pk")).order_by("path"))


def popular_programmes(language: str) -> list[ProgrammePage]:
    """What most people come for, ready to be listed as cards."""
    found = ProgrammePage.objects.shown().filter(locale__language_code=language)
    return list(found.as_cards()[:POPULAR_LIMIT])


def protection(language: str) -> CentrePage | None:
    """The page of the centre that receives whoever is in danger."""
    found = CentrePage.objects.shown().filter(centre__audience=Audience.PROTECTION)
    return found.filter(locale__language_code=language).order_by("centre__position", "pk").first()


def banners(language: str, *, centre: int | None, now: datetime) -> list[Banner]:
    """The announcements above a page of the site, or of the centre."""
    return announcements.banners(language, centre=centre, now=now)


def is_for_staff_only(document: Publication) -> bool:
    """Whether it is kept for staff, or stands on pages for staff and nowhere else."""
    kept = document.collection.get_view_restrictions()
    if kept.exclude(restriction_type=CollectionViewRestriction.PASSWORD).exists():
        return True
    found = ReferenceIndex.get_references_to(document)
    places = set(found.values_list("base_content_type__model", "object_id"))
    if not places or any(model != "page" for model, _key in places):
        return False
    keys = [key for _model, key in places]
    return Page.objects.filter(visibility.for_staff(), pk__in=keys).count() == len(keys)


def pages_of_centre(centre: int) -> list[CentrePage]:
    """The centre's page in each language that a visitor can read it in."""
    found = CentrePage.objects.shown().filter(centre=centre).select_related("locale")
    return list(found.order_by("locale__language_code"))
