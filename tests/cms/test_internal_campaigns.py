"""A campaign for staff is seen by staff past the second factor, and by nobody else, nowhere."""

import json

import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.urls import reverse
from wagtail.models import Page

from cms.enums import CampaignAudience
from cms.models import CampaignIndexPage, CampaignPage, Publication
from portal.centres.enums import Role
from search.models import Entry
from tests.cms.conftest import employed
from tests.factories import cms as pages
from tests.people import SignedIn

pytestmark = pytest.mark.django_db

TITLE = {"ar": "تهيئة العاملين الجدد", "en": "Preparing new colleagues"}


@pytest.fixture
def internal():
    """A published campaign for staff in both languages, and links that point to it."""
    paper = Publication.objects.create(title="خطة", file=ContentFile(b"%PDF-", name="plan.pdf"))
    material = [{"type": "document", "value": {"title": "خطة", "document": paper.pk}}]
    found = {}
    for language, title in TITLE.items():
        found[language] = pages.campaign(
            language,
            of=found.get("ar"),
            title=title,
            slug="for-staff",
            audience=CampaignAudience.INTERNAL,
            material=json.dumps(material),
        )
        found[language].save_revision().publish()
    public = pages.campaign(title="حملة للجميع", picture=pages.PictureFactory())
    public.save_revision().publish()
    link = f'<p><a linktype="page" id="{found["ar"].pk}">رابط</a></p>'
    about = pages.standard(body=json.dumps([{"type": "paragraph", "value": link}]))
    tile = {"title": "بلاطة", "link": {"page": found["ar"].pk}}
    home = pages.home()
    home.sections = json.dumps([pages.section("tasks", tiles=[tile]), pages.section("campaigns")])
    home.save()
    return {**found, "paper": paper, "about": about, "public": public}


def public_ways(internal) -> list[str]:
    """Every address at which visitors meet campaigns."""
    index = pages.index(CampaignIndexPage)
    return [
        pages.home().url,
        pages.home("en").url,
        index.url,
        f"{index.url}archive/",
        f"{index.url}calendar/",
        f"{index.url}calendar/2026-11/",
        f"{index.url}calendar/1448-05/",
        pages.index(CampaignIndexPage, "en").url,
        f"{pages.index(CampaignIndexPage, 'en').url}calendar/2026-11/",
        internal["about"].url,
        internal["public"].url,
        "/sitemap.xml",
        "/ar/search/?q=" + "تهيئة",
        "/en/search/?q=Preparing",
        "/ar/search/?q=" + "العاملين" + "&kind=campaign",
    ]


def hidden(internal) -> list[str]:
    """Every address of the campaign itself."""
    return [
        internal["ar"].url,
        internal["en"].url,
        f"{internal['ar'].url}?x=1",
        f"{internal['ar'].url}kit/",
        f"{internal['ar'].url}activities/6f1c2d3e-0000-4000-8000-000000000001/",
        reverse("cms:not_translated", args=[internal["ar"].pk]),
        internal["paper"].url,
    ]


def tells(html: str) -> list[str]:
    words = [*TITLE.values(), "for-staff"]
    return [word for word in words if word in html.replace("value=", "")]


def downloads(client, url) -> bool:
    response = client.get(url)
    # Read to its end, because only that closes the file.
    return response.status_code == 200 and b"".join(response.streaming_content) == b"%PDF-"


@pytest.fixture(params=["visitor", "beneficiary", "unverified"])
def stranger(request, visitor, beneficiary):
    if request.param == "unverified":
        return SignedIn(employed(Role.EDITOR), verified=False)
    return {"visitor": visitor, "beneficiary": beneficiary}[request.param]


def test_strangers_meet_it_nowhere(stranger, internal):
    seen = {}
    for url in public_ways(internal):
        response = stranger.get(url)
        assert response.status_code == 200, url
        text = response.content.decode()
        text = text.replace("تهيئة", "").replace("Preparing", "") if "search" in url else text
        seen[url] = tells(text)

    assert {url: told for url, told in seen.items() if told} == {}
    assert "حملة للجميع" in stranger.get(pages.index(CampaignIndexPage).url).content.decode()


def test_its_own_addresses_answer_strangers_as_unknown_ones(stranger, internal):
    unknown = stranger.get(f"{pages.index(CampaignIndexPage).url}no-such-campaign/")

    for url in hidden(internal):
        for method in ("get", "head", "post", "options"):
            response = getattr(stranger, method)(url)
            assert response.status_code in (404, 405), (method, url)
        # Its address may stand there, because the stranger asked for it.
        html = stranger.get(url).content.decode()
        assert [title for title in TITLE.values() if title in html] == []
    answer = stranger.get(internal["ar"].url)
    assert (answer.status_code, answer.templates[0].name) == (404, unknown.templates[0].name)
    assert answer.headers.keys() == unknown.headers.keys()


def test_staff_past_the_second_factor_read_it(staff_client, internal):
    client = staff_client(Role.CASE_WORKER)

    for language in ("ar", "en"):
        html = client.get(internal[language].url).content.decode()
        assert TITLE[language] in html
        # The language switch knows the other version.
        assert internal["en" if language == "ar" else "ar"].url in html
    assert downloads(client, internal["paper"].url)


def test_neither_search_nor_its_rebuilding_writes_it_down(internal):
    call_command("search_rebuild", verbosity=0)

    keys = [internal["ar"].pk, internal["en"].pk]
    assert not Entry.objects.filter(page_id__in=keys).exists()
    assert Entry.objects.filter(page=internal["public"]).exists()


def test_a_campaign_made_internal_leaves_the_search_at_once(visitor):
    page = pages.campaign(title="كانت للجميع")
    page.save_revision().publish()
    assert Entry.objects.filter(page=page).exists()

    page.audience = CampaignAudience.INTERNAL
    page.save_revision().publish()

    assert not Entry.objects.filter(page=page).exists()
    assert visitor.get(page.url).status_code == 404


def test_a_file_that_also_stands_elsewhere_is_open(visitor, internal):
    public = internal["public"]
    public.material = internal["ar"].material
    public.save()

    assert downloads(visitor, internal["paper"].url)


def test_drafts_of_it_are_shown_to_nobody_without_the_right(staff_client, visitor, internal):
    url = reverse("wagtailadmin_pages:view_draft", args=[internal["ar"].pk])

    assert staff_client(Role.CASE_WORKER).get(url).status_code == 403
    assert visitor.get(url).status_code == 302


def test_no_query_for_visitors_forgets_the_audience(internal):
    found = CampaignPage.objects.shown()

    assert list(found) == [internal["public"]]
    assert not Page.objects.filter(pk__in=found).filter(title__in=TITLE.values()).exists()
