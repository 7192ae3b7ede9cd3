"""Counsellors, when they can be booked, and some people who have."""

import uuid
from datetime import date, datetime, time, timedelta

from django.core.management.base import OutputWrapper
from django.utils import timezone

from config.demo import source
from config.demo.source import Data
from portal.accounts.models import User
from portal.appointments import actions as appointments
from portal.appointments.models import Booking, Counsellor, Offer, WeeklyHours
from portal.appointments.timetable import Wish
from portal.beneficiaries.models import Person
from portal.centres.enums import Role, Weekday
from portal.centres.models import Centre, Membership, Service
from portal.common import calendars

PREFIX = "mizalla-demo-booking:"


def load(out: OutputWrapper) -> None:
    data = source.read("consultations")
    for offer in data["offers"]:
        _offer(offer)
    counsellors = [_counsellor(person) for person in data["counsellors"]]
    for number, booking in enumerate(data["bookings"]):
        _booking(number, booking)
    out.write(f"  {len(counsellors)} counsellors")


def _offer(data: Data) -> None:
    service = Service.objects.get(centre__slug=data["centre"], slug=data["service"])
    facts = {"minutes": data["minutes"], "pause_minutes": data["pause"]}
    for language in source.LANGUAGES:
        facts[f"course_{language}"] = data["course"][language]
        facts[f"unsuited_{language}"] = data["unsuited"][language]
    Offer.objects.update_or_create(service=service, defaults=facts)


def _counsellor(data: Data) -> Counsellor:
    centre = Centre.objects.get(slug=data["centre"])
    user = _member(data, centre)
    counsellor, is_new = Counsellor.objects.get_or_create(
        user=user,
        defaults={
            "centre": centre,
            "name_ar": data["name"]["ar"],
            "name_en": data["name"]["en"],
            "gender": data["gender"],
            "languages": data["languages"],
        },
    )
    counsellor.services.set(Service.objects.filter(centre=centre, slug__in=data["services"]))
    if is_new:
        _week(counsellor, data["week"])
    return counsellor


def _member(data: Data, centre: Centre) -> User:
    """The member of staff, who may have been invited before by somebody else."""
    user = User.objects.filter(email=data["email"]).first() or User.objects.create_user(
        email=data["email"],
        email_proved_at=timezone.now(),
        is_staff=True,
        display_name=data["name"]["ar"],
    )
    Membership.objects.get_or_create(
        user=user,
        centre=centre,
        role=Role.COUNSELLOR,
        ended_at=None,
        defaults={"started_at": timezone.now()},
    )
    return user


def _week(counsellor: Counsellor, week: list[Data]) -> None:
    WeeklyHours.objects.bulk_create(
        WeeklyHours(
            counsellor=counsellor,
            weekday=Weekday[day.upper()],
            starts=time.fromisoformat(stretch["from"]),
            ends=time.fromisoformat(stretch["to"]),
        )
        for stretch in week
        for day in stretch["days"]
    )


def _booking(number: int, data: Data) -> None:
    key = uuid.uuid5(uuid.NAMESPACE_URL, f"{PREFIX}{number}")
    if Booking.objects.filter(request_key=key).exists():
        return
    counsellor = Counsellor.objects.get(user__email=data["counsellor"])
    person = _person(data)
    if "outcome" in data:
        _past(key, data, counsellor, person)
    else:
        _coming(key, data, counsellor, person)


def _coming(key: uuid.UUID, data: Data, counsellor: Counsellor, person: Person) -> None:
    """Booked as anybody books: the first of the wished times that is free."""
    now, user = timezone.now(), person.user
    day = calendars.add_working_days(timezone.localdate(), data["days"])
    for at in data["at"]:
        try:
            booking = appointments.hold(
                person=person,
                service=counsellor.services.get(),
                starts_at=_moment(day, at),
                wish=Wish(counsellor=str(counsellor.key)),
                request_key=key,
                by=user,
                now=now,
            )
        except appointments.SlotTaken:
            continue
        appointments.describe(
            booking=booking,
            channel=data["channel"],
            phone=data["phone"],
            topic=data["topic"],
            needs=data.get("needs", []),
            needs_note="",
            by=user,
            now=now,
        )
        appointments.confirm(booking=booking, by=user, now=now)
        return


def _past(key: uuid.UUID, data: Data, counsellor: Counsellor, person: Person) -> None:
    """History cannot be booked, so it is written."""
    service = counsellor.services.get()
    starts_at = _moment(_working_days_ago(-data["days"]), data["at"][0])
    booked_at = starts_at - timedelta(days=4)
    Booking.objects.create(
        request_key=key,
        person=person,
        service=service,
        counsellor=counsellor,
        starts_at=starts_at,
        minutes=service.offer.minutes,
        channel=data["channel"],
        phone=data["phone"],
        topic=data["topic"],
        state=data["outcome"],
        held_at=booked_at,
        confirmed_at=booked_at,
        **{
            f"{data['outcome']}_at": starts_at + timedelta(hours=1),
            f"{data['outcome']}_by": counsellor.user,
        },
    )


def _person(data: Data) -> Person:
    user = User.objects.filter(phone=data["phone"]).first() or User.objects.create_user(
        phone=data["phone"], phone_proved_at=timezone.now(), display_name=data["first_name"]
    )
    person, _is_new = Person.objects.get_or_create(
        user=user,
        defaults={"first_name": data["first_name"], "family_name": data["family_name"]},
    )
    return person


def _working_days_ago(days: int) -> date:
    day = timezone.localdate()
    while days:
        day -= timedelta(days=1)
        days -= calendars.is_working_day(day)
    return day


def _moment(day: date, at: str) -> datetime:
    return datetime.combine(day, time.fromisoformat(at), timezone.get_default_timezone())
