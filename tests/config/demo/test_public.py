"""The demo's public content in the database. Loading takes seconds: once for all these tests."""

import io
import re
import shutil
import tempfile
from collections import Counter
from unittest import mock
from urllib.parse import unquote

from django.conf import settings
from django.core.management.base import OutputWrapper
from django.test import TestCase, override_settings
from django.utils import translation
from django.utils.html import escape
from wagtail.models import Page, Site

from cms import queries
from cms.models import CampaignPage, HomePage, Picture, Publication, Rendition
from config.demo import centres, public, source
from config.demo.pictures import raster
from portal.centres.models import Centre, Contact, OpeningHours, Service
from portal.programmes.models import Programme

ROWS = (
    Centre, Service, Contact, OpeningHours, Programme, Picture, Rendition, Publication, Page,
)  # fmt: skip


def load() -> str:
    out = io.StringIO()
    public.load(OutputWrapper(out))
    return out.getvalue()


def live_pages(language: str) -> dict[str, Page]:
    """Every public page of a language by its address."""
    found = queries.public_pages().filter(locale__language_code=language).specific()
    with translation.override(language):
        return {unquote(page.url): page for page in found}


def counts() -> Counter:
    return Counter({model.__name__: model.objects.count() for model in ROWS})


@override_settings(MEDIA_ROOT=tempfile.mkdtemp(prefix="mizalla-demo-"))
class TestPublicContent(TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        # Small pictures are drawn and shrunk in a tenth of the time.
        cls.enterClassContext(mock.patch.object(raster, "DOTS_PER_INCH", 9))
        super().setUpClass()

    @classmethod
    def setUpTestData(cls) -> None:
        load()

    @classmethod
    def tearDownClass(cls) -> None:
        shutil.rmtree(settings.MEDIA_ROOT)
        super().tearDownClass()

    def test_a_second_load_leaves_everything_as_it_was(self) -> None:
        before = counts()

        assert "content is as it was" in load()
        assert counts() == before

    def test_a_load_of_changed_files_changes_and_does_not_double(self) -> None:
        before, addresses = counts(), list(live_pages("ar"))
        Page.objects.filter(depth=1).update(search_description="of other files")
        CampaignPage.objects.update(goal="")

        assert "78 pages in each language" in load()
        assert counts() == before
        assert list(live_pages("ar")) == addresses
        assert not CampaignPage.objects.filter(goal="").exists()

    def test_both_languages_have_the_same_pages_at_the_same_slugs(self) -> None:
        arabic, english = live_pages("ar"), live_pages("en")

        # One campaign is a draft, one for staff; so are two pieces of expertise.
        assert len(arabic) == 74
        assert [url.replace("/ar/", "/en/", 1) for url in arabic] == list(english)
        for page, other in zip(arabic.values(), english.values(), strict=True):
            assert page.translation_key == other.translation_key
            assert page.title != other.title
            assert re.search(r"[\u0600-\u06ff]", page.title)
            assert not re.search(r"[\u0600-\u06ff]", other.title + other.summary)

    def test_the_page_wagtail_welcomes_with_is_gone(self) -> None:
        site = Site.objects.get()

        assert isinstance(site.root_page.specific, HomePage)
        assert Page.objects.filter(depth=2).count() == 2
        assert not Page.objects.filter(title__startswith="Welcome").exists()

    def test_every_page_answers_with_its_own_words(self) -> None:
        for url, page in [*live_pages("ar").items(), *live_pages("en").items()]:
            response = self.client.get(url)
            self.assertContains(response, escape(page.title), msg_prefix=url)

    def test_pictures_are_described_in_both_languages(self) -> None:
        assert not Picture.objects.filter(alternative_ar="").exists()
        assert not Picture.objects.filter(alternative_en="").exists()

    def test_material_is_there_to_be_taken_along(self) -> None:
        campaign = CampaignPage.objects.get(slug="nine-measures", locale__language_code="ar")

        documents = [block.value["document"] for block in campaign.material]
        assert [document.language for document in documents] == ["ar", "ar"]
        for document in documents:
            with document.file.open() as file:
                assert file.read(5) == b"%PDF-"

    def test_a_suspended_service_says_why_and_until_when(self) -> None:
        service = Service.objects.get(mode="suspended")

        assert service.centre.slug == "ehsan"
        assert service.mode_until.isoformat() == "2026-12-31"
        assert service.mode_reason_ar
        assert service.mode_reason_en

    def test_notes_on_hours_speak_of_ramadan_and_fit_their_field(self) -> None:
        limit = Centre._meta.get_field("hours_note_ar").max_length

        for slug, data in source.all_of("centres").items():
            assert "رمضان" in centres.hours_note(data, "ar"), slug
            for language in source.LANGUAGES:
                assert len(centres.hours_note(data, language)) <= limit, slug
