"""Services from A to Z, partners and their memoranda, figures and their files."""

import json
from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from cms.models import DirectoryPage, PartnerIndexPage
from cms.models.directory import Entry
from portal.centres.enums import Audience
from tests.factories import cms as pages
from tests.factories.centres import CentreFactory, ServiceFactory

pytestmark = pytest.mark.django_db


def main(visitor, url: str) -> str:
    response = visitor.get(url)
    assert response.status_code == 200
    return response.content.decode().split("<main")[1].split("</main>")[0]


@pytest.mark.parametrize(
    ("title", "letter"),
    [
        ("الإيجار", "ا"),
        ("أيتام", "ا"),
        ("البطاقة", "ب"),
        ("آباء", "ا"),
        ("ال", "ا"),
        ("The card", "C"),
        ("Élan", "E"),
    ],
)
def test_a_title_stands_under_its_letter(title, letter):
    entry = Entry("service", title, "", "", CentreFactory.build())

    assert entry.letter == letter


def test_hamza_and_article_count_for_nothing():
    titles = ["النقل", "إيواء", "الأجهزة", "احتضان", "بطاقة"]
    entries = [Entry("service", title, "", "", CentreFactory.build()) for title in titles]

    ordered = [entry.title for entry in sorted(entries, key=lambda entry: entry.order)]

    assert ordered == ["الأجهزة", "احتضان", "إيواء", "بطاقة", "النقل"]


def test_programmes_and_services_stand_in_one_list(visitor):
    ehsan = CentreFactory(audience=Audience.OLDER_PEOPLE, name_ar="عربي إحسان")
    home = pages.centre(centre=ehsan)
    ServiceFactory(centre=ehsan, name_ar="الزيارات المنزلية")
    # Of a centre that has no page in this language, and so nowhere to lead.
    ServiceFactory(name_ar="خدمة بلا صفحة")
    programme = pages.programme(title="بطاقة الإعاقة")
    programme.programme.centre.audience = Audience.DISABILITY
    programme.programme.centre.save()
    url = pages.index(DirectoryPage).url

    everything = main(visitor, url)
    narrowed = main(visitor, f"{url}?audience=older_people")

    assert everything.index("بطاقة الإعاقة") < everything.index("الزيارات المنزلية")
    assert f'href="{home.url}#services"' in everything
    assert f'href="{programme.url}"' in everything
    assert "خدمة بلا صفحة" not in everything
    assert "الزيارات المنزلية" in narrowed
    assert "بطاقة الإعاقة" not in narrowed


def test_a_choice_that_fits_nothing_leads_on(visitor):
    pages.programme()

    assert "empty-state" in main(visitor, f"{pages.index(DirectoryPage).url}?kind=service")


@pytest.mark.parametrize("number", [1, 3])
def test_the_directory_asks_as_often_for_three_as_for_one(
    visitor, django_assert_max_num_queries, number
):
    for _number in range(number):
        home = pages.centre()
        ServiceFactory(centre=home.centre)
        pages.programme()
    url = pages.index(DirectoryPage).url
    visitor.get(url)

    with django_assert_max_num_queries(18):
        visitor.get(url)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_memoranda_say_until_when(visitor, language, time_machine):
    time_machine.move_to("2026-11-22 09:00+03:00", tick=False)
    signed = {"signed_on": date(2025, 1, 5)}
    pages.PartnerFactory(**signed, valid_until=date(2027, 1, 4))
    pages.PartnerFactory(**signed, valid_until=date(2026, 1, 4))
    pages.PartnerFactory()

    html = main(visitor, pages.index(PartnerIndexPage, language).url)

    words = {"ar": ("تسري حتى", "وانتهت في"), "en": ("in force until", "ended on")}[language]
    assert [html.count(said) for said in words] == [1, 1]
    assert pages.WORDS["en" if language == "ar" else "ar"] not in html


def test_a_memorandum_ends_after_it_was_signed():
    partner = pages.PartnerFactory.build(signed_on=date(2026, 2, 1), valid_until=date(2026, 1, 1))

    with pytest.raises(ValidationError):
        partner.full_clean()


@pytest.mark.parametrize("number", [1, 3])
def test_partners_ask_as_often_for_three_as_for_one(visitor, django_assert_max_num_queries, number):
    for _number in range(number):
        pages.PartnerFactory(logo=pages.PictureFactory())
    url = pages.index(PartnerIndexPage).url
    visitor.get(url)

    with django_assert_max_num_queries(17):
        visitor.get(url)


CHART = {
    "title": "الخدمات بحسب المركز",
    "unit": "خدمة",
    "amounts": [{"label": "إحسان", "value": "2245"}, {"label": "نماء", "value": "1122.5"}],
    "source": "التقرير الشهري",
    "method": "كل خدمة تُعد واحدة.",
    "counted_on": "2020-03-31",
}


def test_figures_are_drawn_told_and_taken_along(visitor):
    key = "0f6b6b00-0000-0000-0000-000000000000"
    body = [{"type": "chart", "value": CHART, "id": key}]
    page = pages.standard(body=json.dumps(body))

    html = main(visitor, page.url)
    file = visitor.get(f"{page.url}figures/{key}/")

    assert '<rect width="100.0" height="4"/>' in html
    assert '<rect width="50.0" height="4"/>' in html
    assert '<th scope="row">إحسان</th><td class="number">2,245</td>' in html
    for said in ("التقرير الشهري", "كل خدمة تُعد واحدة.", "31 مارس 2020"):
        assert said in html
    assert f'href="figures/{key}/" download' in html
    assert file["Content-Type"] == "text/csv; charset=utf-8"
    assert file.content.decode() == (
        "\ufeffالخدمات بحسب المركز,خدمة\r\nإحسان,2245\r\nنماء,1122.50\r\n"
    ).replace("1122.50", str(Decimal("1122.5")))
    assert visitor.get(f"{page.url}figures/{key[:-1]}1/").status_code == 404


def test_a_centres_pages_know_one_another(visitor):
    home = pages.centre()
    home.centre.accent = "sky"
    home.centre.save()
    team = pages.under(home, type(pages.standard()), title="الفريق")
    club = pages.under(home, type(team), title="النادي")

    html = visitor.get(team.url).content.decode()

    assert 'class="page accent--sky"' in html
    menu = html.split('class="local-menu"')[1].split("</nav>")[0]
    assert [menu.count(f'href="{page.url}"') for page in (home, team, club)] == [1, 1, 1]
    assert f'href="{team.url}" aria-current="page"' in menu
    assert "local-menu" in main(visitor, home.url)
    assert "local-menu" not in main(visitor, pages.standard().url)


def test_a_programmes_card_is_complete(visitor):
    point = json.dumps([{"type": "point", "value": "بالهاتف"}])
    terms = json.dumps([{"type": "point", "value": "القرار مكتوب"}])
    page = pages.programme(channels=point, languages="العربية والإنجليزية", terms=terms)
    page.save_revision().publish()

    html = main(visitor, page.url)

    for said in ("بالهاتف", "القرار مكتوب", "العربية والإنجليزية", "آخر تحديث"):
        assert said in html
