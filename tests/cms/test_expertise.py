"""What centres work by is seen by staff past the second factor; the rest of it by everybody."""

import json

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from wagtail.models import Collection, CollectionViewRestriction

from cms.models import ExpertiseIndexPage, Publication
from portal.centres.enums import Role
from search.models import Entry
from tests.cms.conftest import employed
from tests.factories import cms as pages
from tests.people import SignedIn

pytestmark = pytest.mark.django_db

TITLE = "تدوين الملاحظات"


def paper(**fields) -> Publication:
    file = ContentFile(b"%PDF-", name="standard.pdf")
    return Publication.objects.create(title="معيار", file=file, **fields)


@pytest.fixture
def internal():
    found = paper()
    material = [{"type": "document", "value": {"title": "معيار", "document": found.pk}}]
    page = pages.expertise(title=TITLE, slug="for-staff", material=json.dumps(material))
    page.save_revision().publish()
    related = f'<p><a linktype="page" id="{page.pk}">رابط</a></p>'
    about = pages.standard(body=json.dumps([{"type": "paragraph", "value": related}]))
    public = pages.expertise(title="دليل للجميع", is_internal=False)
    public.save_revision().publish()
    return {"page": page, "paper": found, "about": about, "public": public}


@pytest.fixture(params=["visitor", "beneficiary", "unverified"])
def stranger(request, visitor, beneficiary):
    if request.param == "unverified":
        return SignedIn(employed(Role.EDITOR), verified=False)
    return {"visitor": visitor, "beneficiary": beneficiary}[request.param]


def test_strangers_meet_it_nowhere(stranger, internal):
    url = pages.index(ExpertiseIndexPage).url
    ways = [url, f"{url}?kind=standard", internal["about"].url, "/sitemap.xml"]
    ways += ["/ar/search/?q=الملاحظات", pages.home().url]

    for way in ways:
        html = stranger.get(way).content.decode()
        assert TITLE not in html, way
        assert "for-staff" not in html, way
    assert "دليل للجميع" in stranger.get(url).content.decode()
    assert not Entry.objects.filter(page=internal["page"]).exists()
    assert Entry.objects.filter(page=internal["public"]).exists()


def test_its_addresses_answer_strangers_as_unknown_ones(stranger, internal):
    hidden = [
        internal["page"].url,
        internal["paper"].url,
        reverse("cms:not_translated", args=[internal["page"].pk]),
    ]

    assert [stranger.get(url).status_code for url in hidden] == [404, 404, 404]
    assert stranger.get(internal["public"].url).status_code == 200


def test_staff_read_it_and_know_that_others_do_not(staff_client, internal):
    client = staff_client(Role.CASE_WORKER)

    listed = client.get(pages.index(ExpertiseIndexPage).url).content.decode()

    assert TITLE in listed
    assert "دليل للجميع" in listed
    assert client.get(internal["page"].url).status_code == 200
    assert b"".join(client.get(internal["paper"].url).streaming_content) == b"%PDF-"


def test_a_file_kept_for_staff_is_unknown_to_others_wherever_it_stands(stranger, staff_client):
    shelf = Collection.get_first_root_node().add_child(name="للموظفين")
    login = CollectionViewRestriction.LOGIN
    CollectionViewRestriction.objects.create(collection=shelf, restriction_type=login)
    kept = paper(collection=shelf)
    material = [{"type": "document", "value": {"title": "معيار", "document": kept.pk}}]
    pages.expertise(is_internal=False, material=json.dumps(material))

    assert stranger.get(kept.url).status_code == 404
    response = staff_client(Role.CASE_WORKER).get(kept.url)
    assert b"".join(response.streaming_content) == b"%PDF-"


def test_no_other_way_leads_to_the_file(visitor, internal):
    """Neither here nor through the web server, which serves pictures alone."""
    assert visitor.get(f"/media/{internal['paper'].file.name}").status_code == 404


def test_it_leaves_the_search_when_it_becomes_internal(visitor, internal):
    page = internal["public"]
    page.is_internal = True
    page.save_revision().publish()

    assert not Entry.objects.filter(page=page).exists()
    assert visitor.get(page.url).status_code == 404
