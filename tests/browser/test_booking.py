"""A person who would like to talk: a day, a time, a call, and room for somebody else."""

import pytest
from icalendar import Calendar

from tests.browser.people import Beneficiary

SERVICE = "portal/consultations/ehsan/psychological-support/"
NAMES = {"ar": ("سالم", "الكعبي"), "en": ("Salem", "Al-Kaabi")}
TOPIC = {"ar": "لا أنام جيدًا منذ شهر.", "en": "I have not slept well for a month."}


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_person_books_a_call_and_cancels_it(arrive, language, scripts):
    person = arrive(language, kind=Beneficiary, scripts=scripts)

    person.open("portal/consultations/new/")
    person.open(SERVICE)
    person.follow("Choose a day and time")
    chosen = picks_the_last_free_time(person)
    person.press("Continue")
    person.follow("Create an account")
    person.sign_up(NAMES[language][0])
    person.press("Continue")
    fills_in_the_rest(person)
    person.is_at("Is everything right?")
    person.sees(TOPIC)
    person.press("Book this consultation")

    takes_the_calendar_file(person)
    person.follow("See this consultation")
    person.follow("Cancel", within="main")
    person.press("Cancel the consultation")

    person.open("portal/consultations/")
    person.sees("You have no consultation ahead")
    assert is_free(arrive(language, scripts=scripts), *chosen)


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_who_comes_second_is_offered_the_nearest_times(arrive, language, scripts):
    first, second = (arrive(language, kind=Beneficiary, scripts=scripts) for _person in "ab")
    for person in (first, second):
        person.open(f"{SERVICE}times/")
        picks_the_last_free_time(person)
        person.press("Continue")
        person.follow("Create an account")
        person.sign_up(NAMES[language][0])

    first.press("Continue")
    second.press("Continue")

    first.is_at("A few details")
    second.sees("There is a problem")
    second.page.locator("main").get_by_role("radio").first.check()
    second.press("Take this time")
    second.is_at("A few details")


def picks_the_last_free_time(person):
    """The last one of the day shown, so that tests one after another find others free."""
    free = person.page.locator("input[type=radio]:enabled").last
    free.check()
    day = person.page.url
    return day, free.get_attribute("value")


def is_free(visitor, day, value):
    visitor.page.goto(day)
    return visitor.page.locator(f"input[value='{value}']:enabled").count() == 1


def fills_in_the_rest(person):
    person.is_at("A few details")
    first_name, family_name = NAMES[person.language]
    person.write("First name", first_name)
    person.write("What is it about?", TOPIC[person.language])
    person.press("Check and book")
    person.sees("There is a problem")
    person.write("Family name", family_name)
    person.choose(("channel", "Phone call"))
    person.write("Phone number", "٥٥٠٠١١٢٢")
    person.press("Check and book")


def takes_the_calendar_file(person):
    address = person.link("Add to my calendar").get_attribute("href")
    file = person.page.request.get(address)

    assert file.headers["content-type"].startswith("text/calendar")
    events = Calendar.from_ical(file.body()).walk("VEVENT")
    assert len(events) == 1
    # A calendar is seen by others: it does not tell what the call is about.
    assert TOPIC[person.language] not in file.text()
