"""Everything a campaign has: days left in words, activities, files, a past and a next time."""

import io
import json
import zipfile
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from django.utils import translation
from icalendar import Calendar
from wagtail.models import Collection, CollectionViewRestriction

from cms import campaigns
from cms.campaigns import CannotUseAgain, IsUsedAgain
from cms.models import CampaignIndexPage, CampaignPage, Publication
from cms.periods import countdown
from portal.centres.enums import Role
from tests.cms.conftest import employed
from tests.factories import cms as pages
from tests.factories.accounts import UserFactory
from tests.people import SignedIn

pytestmark = pytest.mark.django_db

START, END = date(2026, 11, 1), date(2026, 11, 30)
KEY = "6f1c2d3e-0000-4000-8000-000000000001"

COUNTDOWNS = [
    (date(2026, 7, 1), "تبدأ بعد 123 يومًا", "Begins in 123 days"),
    (date(2026, 7, 24), "تبدأ بعد 100 يوم", "Begins in 100 days"),
    (date(2026, 10, 21), "تبدأ بعد 11 يومًا", "Begins in 11 days"),
    (date(2026, 10, 27), "تبدأ بعد 5 أيام", "Begins in 5 days"),
    (date(2026, 10, 30), "تبدأ بعد يومين", "Begins in 2 days"),
    (date(2026, 10, 31), "تبدأ غدًا", "Begins tomorrow"),
    (START, "اليوم 1 من 30", "Day 1 of 30"),
    (date(2026, 11, 3), "اليوم 3 من 30", "Day 3 of 30"),
    (date(2026, 11, 29), "اليوم 29 من 30", "Day 29 of 30"),
    (END, "اليوم الأخير", "Last day"),
    (date(2026, 12, 1), "انتهت", "Ended"),
]


@pytest.mark.parametrize(("today", "arabic", "english"), COUNTDOWNS)
def test_days_left_are_said_in_words(today, arabic, english):
    with translation.override("ar"):
        assert countdown(START, END, today) == arabic
    with translation.override("en"):
        assert countdown(START, END, today) == english


def test_a_single_day_is_neither_first_nor_last():
    with translation.override("ar"):
        assert countdown(START, START, START) == "اليوم فقط"


def activity(**fields):
    value = {
        "title": "عربي: مشي",
        "starts_at": "2026-11-28T16:00:00+03:00",
        "ends_at": "2026-11-28T18:00:00+03:00",
        "place": "عربي: الكورنيش",
        **fields,
    }
    return json.dumps([{"type": "activity", "value": value, "id": KEY}])


def paper(name, **fields):
    return Publication.objects.create(
        title=name, file=ContentFile(b"%PDF-1.7", name=f"{name}.pdf"), file_size=8, **fields
    )


def material(*papers):
    return json.dumps(
        [
            {"type": "document", "value": {"title": each.title, "document": each.pk}}
            for each in papers
        ]
    )


@pytest.mark.parametrize(
    ("fields", "present", "absent"),
    [
        (
            {"seats": 2, "registration": {"address": "https://a.example/"}},
            ["مقعدان", "https://a.example/"],
            [],
        ),
        ({"seats": 40}, ["40 مقعدًا"], [">التسجيل<"]),
        (
            {"seats": 40, "is_full": True, "registration": {"address": "https://a.example/"}},
            ["اكتملت المقاعد"],
            ["https://a.example/", "40"],
        ),
    ],
)  # fmt: skip
def test_an_activity_says_its_seats_and_where_to_register(visitor, fields, present, absent):
    page = pages.campaign(activities=activity(**fields))

    html = visitor.get(page.url).content.decode()
    card = html[html.index('id="activity-') : html.index("</ol>", html.index('id="activity-'))]

    assert [word for word in present if word not in card] == []
    assert [word for word in absent if word in card.replace(KEY, "")] == []


def test_an_activity_goes_into_ones_own_calendar(visitor):
    page = pages.campaign(activities=activity())

    response = visitor.get(f"{page.url}activities/{KEY}/")

    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    [event] = Calendar.from_ical(response.content).walk("VEVENT")
    assert event["summary"] == "عربي: مشي"
    assert event.decoded("dtstart") == datetime(2026, 11, 28, 16, tzinfo=ZoneInfo("Asia/Qatar"))
    assert event["url"].endswith(f"{page.url}#activity-{KEY}")
    assert visitor.get(f"{page.url}activities/{KEY[:-1]}2/").status_code == 404


def test_all_files_come_in_one_without_the_private_ones(visitor):
    private = Collection.get_first_root_node().add_child(name="staff")
    CollectionViewRestriction.objects.create(collection=private, restriction_type="login")
    found = [paper("ملصق"), paper("دليل"), paper("سر", collection=private)]
    page = pages.campaign(material=material(*found))
    single = pages.campaign(material=material(found[0]))

    kit = zipfile.ZipFile(io.BytesIO(visitor.get(f"{page.url}kit/").content))

    assert kit.namelist() == ["01 ملصق.pdf", "02 دليل.pdf"]
    assert f'{page.url}kit/" ' in visitor.get(page.url).content.decode()
    assert visitor.get(f"{single.url}kit/").status_code == 404
    assert "kit/" not in visitor.get(single.url).content.decode()


def test_names_stand_by_themselves_in_either_direction(visitor):
    page = pages.campaign(
        hashtag="#ATableNearby",
        partners=json.dumps([{"type": "partner", "value": "Tamm volunteers"}]),
        taking_part=json.dumps([{"type": "step", "value": {"title": "عربي أولًا", "text": ""}}]),
    )

    html = visitor.get(page.url).content.decode()

    assert "<bdi>#ATableNearby</bdi>" in html
    assert "<bdi>Tamm volunteers</bdi>" in html
    assert "عربي أولًا" in html


def test_the_archive_counts_by_year_of_both_calendars(visitor, time_machine):
    time_machine.move_to("2026-11-22 09:00+03:00", tick=False)
    index = pages.index(CampaignIndexPage)
    old = pages.campaign(starts_on=date(2020, 4, 12), ends_on=date(2020, 6, 30))
    spring = pages.campaign(occurrence=pages.occurrence("ramadan", 1447))
    autumn = pages.campaign(starts_on=date(2026, 9, 1), ends_on=date(2026, 9, 30))
    running = pages.campaign()
    url = f"{index.url}archive/"

    def listed(query=""):
        html = visitor.get(f"{url}{query}").content.decode()
        main = html[html.index("<main") : html.index("</main>")]
        return [page for page in (old, spring, autumn, running) if f'href="{page.url}"' in main]

    assert listed() == [old, spring, autumn]
    assert listed("?gregorian=2026") == [spring, autumn]
    assert listed("?hijri=1447") == [spring]
    assert listed("?hijri=1448") == [autumn]
    assert listed("?gregorian=nonsense") == [old, spring, autumn]
    filters = visitor.get(url).context["years"]
    assert [(each.text, each.count) for each in filters] == [("2026", 2), ("2020", 1)]
    assert [each.count for each in visitor.get(url).context["hijri_years"]] == [1, 1, 1]


def test_using_a_campaign_again_makes_drafts_in_both_languages():
    this, following = pages.occurrence("ramadan", 1448), pages.occurrence("ramadan", 1449)
    arabic = pages.campaign(
        title="رمضان 1448: مائدة", slug="ramadan-1448", occurrence=this, activities=activity()
    )
    english = pages.campaign("en", of=arabic, title="A table", slug="table", occurrence=this)
    by = UserFactory(staff=True)

    copies = campaigns.use_again(campaign=arabic, by=by)

    assert [(page.title, page.slug, page.live) for page in copies] == [
        ("رمضان 1449: مائدة", "ramadan-1449", False),
        ("A table", "table-2028", False),
    ]
    assert {page.translation_key for page in copies} == {copies[0].translation_key}
    assert copies[0].translation_key != arabic.translation_key
    drafts = [page.get_latest_revision_as_object() for page in copies]
    assert [(page.occurrence, page.starts_on) for page in drafts] == [
        (following, date(2028, 1, 28))
    ] * 2
    [block] = drafts[0].activities
    assert block.value["starts_at"].date() == date(2027, 11, 17)
    assert str(block.id) != KEY
    assert english.get_parent().get_children().count() == 2
    with pytest.raises(IsUsedAgain):
        campaigns.use_again(campaign=arabic, by=by)
    with pytest.raises(CannotUseAgain):
        campaigns.use_again(campaign=copies[0], by=by)


def test_a_campaign_with_its_own_dates_comes_again_a_year_later():
    page = pages.campaign(starts_on=date(2028, 2, 29), ends_on=date(2028, 3, 10), slug="leap")

    [copy] = campaigns.use_again(campaign=page, by=UserFactory(staff=True))

    assert (copy.own_starts_on, copy.own_ends_on) == (date(2029, 2, 28), date(2029, 3, 10))
    assert copy.slug == "leap-2029"


def test_editors_ask_for_it_on_the_page_and_others_do_not(communications, staff_client):
    page = pages.campaign(occurrence=pages.occurrence("ramadan", 1448))
    url = reverse("cms_use_again", args=[page.pk])

    asked, refused = communications.get(url), communications.post(url)
    pages.occurrence("ramadan", 1449)
    done = communications.post(url)

    assert (asked.status_code, refused.status_code, done.status_code) == (200, 409, 302)
    assert "غير معروفة بعد" in refused.content.decode()
    assert CampaignPage.objects.count() == 2
    edit = communications.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    assert url in edit.content.decode()
    assert staff_client(Role.CASE_WORKER).post(url).status_code == 403
    assert SignedIn(employed(Role.EDITOR)).get(url).status_code == 200


@pytest.mark.parametrize(
    "fields",
    [
        {"expire_at": datetime(2026, 11, 1, tzinfo=ZoneInfo("Asia/Qatar"))},
        {"go_live_at": datetime(2099, 1, 1, tzinfo=ZoneInfo("Asia/Qatar"))},
    ],
)
def test_its_screens_come_and_go_with_it(visitor, time_machine, fields):
    time_machine.move_to("2026-11-22 09:00+03:00", tick=False)
    found = [paper("ملصق"), paper("دليل")]
    page = pages.campaign(material=material(*found), activities=activity(), **fields)

    below = ("", "kit/", f"activities/{KEY}/")
    assert [visitor.get(f"{page.url}{each}").status_code for each in below] == [404, 404, 404]
