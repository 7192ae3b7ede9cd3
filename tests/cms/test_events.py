"""What takes place: listed by time, told plainly when it changes, taken along in a calendar."""

import json
from datetime import UTC, datetime

import pytest
from django.core.exceptions import ValidationError
from icalendar import Calendar

from cms.enums import ArticleKind, EventState, EventType
from cms.models import EventIndexPage
from tests.factories import cms as pages
from tests.factories.centres import CentreFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def today(time_machine):
    time_machine.move_to("2026-11-22 09:00+03:00", tick=False)


def on(day: int, month: int = 12) -> datetime:
    return datetime(2026, month, day, 14, tzinfo=UTC)


def listed(visitor, query: str = "", language: str = "ar") -> str:
    html = visitor.get(f"{pages.index(EventIndexPage, language).url}{query}").content.decode()
    return html.split("<main")[1].split("</main>")[0]


def test_what_is_ahead_comes_first_and_alone(visitor):
    later, sooner = pages.event(starts_at=on(20)), pages.event(starts_at=on(6))
    past = pages.event(starts_at=on(1, month=10))
    going_on = pages.event(starts_at=on(21, month=11), ends_at=on(23, month=11))
    news = pages.article()

    html = listed(visitor)
    gone = listed(visitor, "?when=past")

    places = [html.index(f'href="{page.url}"') for page in (going_on, sooner, later)]
    assert places == sorted(places)
    assert past.url not in html
    assert news.url not in html + gone
    assert f'href="{past.url}"' in gone
    assert sooner.url not in gone


def test_filters_say_how_much_they_lead_to(visitor):
    centre = CentreFactory(name_ar="عربي نماء")
    workshop = pages.event(event_type=EventType.WORKSHOP, centre=centre)
    forum = pages.event(event_type=EventType.FORUM)

    html = listed(visitor, f"?centre={centre.slug}")

    assert f'href="{workshop.url}"' in html
    assert forum.url not in html
    assert "عربي نماء" in html
    assert 'filters__count">1</span>' in html


def test_an_empty_list_says_what_to_do(visitor):
    html = listed(visitor)

    assert "empty-state" in html
    assert "?when=past" in html


@pytest.mark.parametrize("state", EventState)
def test_a_change_is_told_plainly(visitor, state):
    contact = pages.standard()
    link = [{"type": "link", "value": {"page": contact.pk}}]
    page = pages.event(
        event_state=state,
        state_note="عربي: لمرض المحاضر",
        seats="عربي: 20 مقعدًا",
        registration=json.dumps(link),
    )

    html = visitor.get(page.url).content.decode()

    is_changed = state != EventState.PLANNED
    assert ("عربي: لمرض المحاضر" in html) == is_changed
    assert ('data-color="danger"' in html) == (state == EventState.CANCELLED)
    assert "عربي: 20 مقعدًا" in html
    offered = html.split("<main")[1].split("cluster")[1].split("</div>")[0]
    assert (contact.url in offered) == (state != EventState.CANCELLED)


def test_one_cannot_register_for_what_is_over(visitor):
    contact = pages.standard()
    link = [{"type": "link", "value": {"page": contact.pk}}]
    page = pages.event(starts_at=on(1, month=10), registration=json.dumps(link))

    assert contact.url not in visitor.get(page.url).content.decode().split("<main")[1]


def test_an_event_in_ones_own_calendar(visitor):
    page = pages.event(place="عربي: الدوحة", ends_at=on(6).replace(hour=17))

    response = visitor.get(f"{page.url}calendar/")

    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert response["Content-Disposition"] == f'attachment; filename="{page.slug}.ics"'
    [event] = Calendar.from_ical(response.content).walk("VEVENT")
    assert event["SUMMARY"] == page.title
    assert event["LOCATION"] == "عربي: الدوحة"
    assert event["STATUS"] == "CONFIRMED"
    assert (event.start, event.end) == (on(6), on(6).replace(hour=17))
    assert event["UID"].startswith(str(page.translation_key))


def test_the_list_in_ones_own_calendar(visitor):
    ahead = pages.event()
    cancelled = pages.event(starts_at=on(9), event_state=EventState.CANCELLED)
    pages.event(starts_at=on(1, month=10))

    answer = visitor.get(f"{pages.index(EventIndexPage).url}calendar/")
    events = Calendar.from_ical(answer.content).walk("VEVENT")

    assert [str(event["URL"])[-20:] for event in events] == [
        page.url[-20:] for page in (ahead, cancelled)
    ]
    assert [event["STATUS"] for event in events] == ["CONFIRMED", "CANCELLED"]


def test_other_articles_have_no_calendar(visitor):
    assert visitor.get(f"{pages.article().url}calendar/").status_code == 404


def test_an_event_needs_its_time():
    page = pages.article()
    page.kind = ArticleKind.EVENT

    with pytest.raises(ValidationError) as refused:
        page.full_clean()

    assert list(refused.value.message_dict) == ["starts_at"]
