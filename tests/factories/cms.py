"""Pages of the public site. Each makes what it needs above itself, in its language.

`of` makes a page the translation of another. Arabic pages say «عربي», English ones "English", so
that a test sees words of the wrong language at once.
"""

import io
from datetime import UTC, date, datetime
from itertools import count
from typing import Any

import factory
from django.core.files.images import ImageFile
from PIL import Image
from wagtail.models import Locale, Page, Site

from cms import models, seasons
from cms.enums import ArticleKind, ExpertiseKind, PartnerKind, Topic
from tests.factories.centres import CentreFactory
from tests.factories.programmes import ProgrammeFactory

numbers = count(1)
WORDS = {"ar": "عربي", "en": "English"}


def drawn() -> ImageFile:
    data = io.BytesIO()
    Image.new("RGB", (1200, 900), "#0f6b6b").save(data, "PNG")
    return ImageFile(io.BytesIO(data.getvalue()), name="drawn.png")


class PictureFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = models.Picture

    title = factory.Sequence(lambda n: f"picture {n}")
    file = factory.LazyFunction(drawn)
    alternative_ar = "عربي: يدان تتصافحان"
    alternative_en = "English: two hands shaking"
    shows = "nobody"


class SeasonFactory(factory.django.DjangoModelFactory):
    """One day of the Gregorian year, unless told otherwise."""

    class Meta:
        model = models.Season

    slug = factory.Sequence(lambda n: f"season-{n}")
    name_ar = "عربي"
    name_en = "English"
    first_month = 10
    first_day = 1
    days = 1


def occurrence(slug: str, year: int) -> models.Occurrence:
    """A season that comes with the database, in one year."""
    season = models.Season.objects.get(slug=slug)
    found = seasons.days(season, year)
    fields = {
        "calculated_starts_on": found.starts_on,
        "calculated_ends_on": found.ends_on,
        "starts_on": found.starts_on,
        "ends_on": found.ends_on,
    }
    return models.Occurrence.objects.get_or_create(season=season, year=year, defaults=fields)[0]


def home(language: str = "ar", **fields: Any) -> models.HomePage:
    """The home page of a language; the site begins at the Arabic one."""
    locale, _ = Locale.objects.get_or_create(language_code=language)
    found = models.HomePage.objects.filter(locale=locale).first()
    if found:
        return found
    other = home("ar") if language != "ar" else None
    made = under(Page.get_first_root_node(), models.HomePage, locale=locale, of=other, **fields)
    if other is None:
        fields = {"hostname": "testserver", "root_page": made}
        Site.objects.update_or_create(is_default_site=True, defaults=fields)
    return made


def section(kind: str, **value: Any) -> dict[str, Any]:
    """A part of the home page."""
    return {"type": kind, "value": value}


def index(model: type[models.IndexPage], language: str = "ar") -> models.IndexPage:
    locale = home(language).locale
    other = model.objects.first()
    found = model.objects.filter(locale=locale).first()
    return found or under(home(language), model, of=other, show_in_menus=True)


def centre(language: str = "ar", **fields: Any) -> models.CentrePage:
    fields.setdefault("centre", fields["of"].centre if fields.get("of") else CentreFactory())
    return under(index(models.CentreIndexPage, language), models.CentrePage, **fields)


def campaign(language: str = "ar", **fields: Any) -> models.CampaignPage:
    """With days of its own, `starts_on` and `ends_on`, unless `occurrence` names a season."""
    if "occurrence" not in fields:
        fields["own_starts_on"] = fields.pop("starts_on", date(2026, 11, 1))
        fields["own_ends_on"] = fields.pop("ends_on", date(2026, 11, 30))
    return under(index(models.CampaignIndexPage, language), models.CampaignPage, **fields)


def programme(language: str = "ar", **fields: Any) -> models.ProgrammePage:
    of = fields.get("of")
    fields.setdefault("programme", of.programme if of else ProgrammeFactory())
    return under(index(models.ProgrammeIndexPage, language), models.ProgrammePage, **fields)


def article(language: str = "ar", **fields: Any) -> models.ArticlePage:
    fields.setdefault("published_on", date(2026, 11, 20))
    return under(index(models.ArticleIndexPage, language), models.ArticlePage, **fields)


def event(language: str = "ar", **fields: Any) -> models.ArticlePage:
    fields.setdefault("starts_at", datetime(2026, 12, 6, 14, tzinfo=UTC))
    return article(language, kind=ArticleKind.EVENT, **fields)


def library_item(language: str = "ar", **fields: Any) -> models.LibraryItemPage:
    fields.setdefault("published_on", date(2026, 11, 20))
    fields.setdefault("topic", Topic.AGEING)
    return under(index(models.LibraryIndexPage, language), models.LibraryItemPage, **fields)


def expertise(language: str = "ar", **fields: Any) -> models.ExpertisePage:
    fields.setdefault("published_on", date(2026, 2, 1))
    fields.setdefault("kind", ExpertiseKind.STANDARD)
    return under(index(models.ExpertiseIndexPage, language), models.ExpertisePage, **fields)


def questions(language: str = "ar", **fields: Any) -> models.QuestionsPage:
    return under(home(language), models.QuestionsPage, **fields)


class PartnerFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = models.Partner

    kind = PartnerKind.ASSOCIATION
    name_ar = factory.Sequence(lambda n: f"عربي {n}")
    name_en = factory.Sequence(lambda n: f"English {n}")
    field_ar = "عربي: تدريب"
    field_en = "English: training"


def standard(language: str = "ar", **fields: Any) -> models.StandardPage:
    return under(home(language), models.StandardPage, **fields)


def under(parent: Page, model: type[Page], of: Page | None = None, **fields: Any) -> Any:
    """A page below the parent, in its language unless `locale` says otherwise."""
    locale = fields.setdefault("locale", parent.locale)
    number = next(numbers)
    fields.setdefault("title", f"{WORDS[locale.language_code]} {number}")
    fields.setdefault("slug", f"page-{number}")
    fields.setdefault("summary", f"{WORDS[locale.language_code]} – {number}")
    if of is not None:
        fields["translation_key"] = of.translation_key
    return parent.add_child(instance=model(**fields))
