import uuid
from datetime import datetime, time, timedelta
from typing import Any

from django.utils import timezone

from portal.appointments.enums import Gender
from portal.appointments.models import Booking, Counsellor
from portal.centres.enums import Weekday
from tests.access.rows import (
    BENEFICIARIES,
    COUNSELLOR,
    MANAGER,
    MOVED,
    OWNER,
    Row,
    everyone,
    nobody,
    only,
)
from tests.access.world import World
from tests.factories.appointments import BookingFactory, CounsellorFactory, OfferFactory
from tests.factories.beneficiaries import PersonFactory

Kwargs = dict[str, Any]
ALL_DAY = [(day, time(0), time(23, 45)) for day in Weekday]


def the_day_after_tomorrow_at_ten() -> datetime:
    day = timezone.localdate() + timedelta(days=2)
    return datetime.combine(day, time(10), timezone.get_default_timezone())


def counsellor(world: World) -> Counsellor:
    known = Counsellor.objects.filter(user=world.counsellor).first()
    if known:
        return known
    offer = OfferFactory(service__centre=world.centre)
    return CounsellorFactory(
        user=world.counsellor, service=offer.service, week=ALL_DAY, membership=False
    )


def booking(world: World, **situation: Any) -> Booking:
    situation.setdefault("starts_at", the_day_after_tomorrow_at_ten())
    person = getattr(world.owner, "person", None) or PersonFactory(user=world.owner)
    return BookingFactory(person=person, counsellor=counsellor(world), **situation)


def confirmed(world: World) -> Kwargs:
    return {"key": booking(world).key}


def held(world: World) -> Kwargs:
    return {"key": booking(world, held=True).key}


def under_way(world: World) -> Kwargs:
    return {"key": booking(world, starts_at=timezone.now() - timedelta(minutes=5)).key}


def service(world: World) -> Kwargs:
    found = counsellor(world).services.get()
    return {"centre": found.centre.slug, "slug": found.slug}


def a_time(world: World) -> Kwargs:
    at = f"{the_day_after_tomorrow_at_ten():%Y-%m-%dT%H:%M}"
    return {"at": at, "request_key": str(uuid.uuid4())}


def details(world: World) -> Kwargs:
    return {"channel": "video", "phone": "", "topic": "", "needs_note": ""}


def plan(world: World) -> Kwargs:
    return {"key": counsellor(world).key}


def hours(world: World) -> Kwargs:
    found = counsellor(world)
    return {"key": found.key, "pk": found.weekly_hours.first().pk}


def exception(world: World) -> Kwargs:
    found = counsellor(world)
    today = timezone.localdate()
    return {"key": found.key, "pk": found.exceptions.create(first_on=today, last_on=today).pk}


def new_hours(world: World) -> Kwargs:
    counsellor(world).weekly_hours.all().delete()
    return {"weekdays": ["6"], "starts": "09:00", "ends": "12:00"}


def new_exception(world: World) -> Kwargs:
    return {"kind": "away", "first_on": "2030-01-06"}


def profile(world: World) -> Kwargs:
    return {
        "name_ar": "مستشارة",
        "name_en": "Counsellor",
        "gender": Gender.WOMAN,
        "languages": ["ar"],
        "services": [counsellor(world).services.get().pk],
        "is_active": "on",
    }


PLANNERS = (COUNSELLOR, MANAGER)

ROWS = [
    Row("appointments:services", get=everyone(), post=nobody()),
    Row("appointments:service", kwargs=service, get=everyone(), post=nobody()),
    Row(
        "appointments:times",
        kwargs=service,
        data=a_time,
        get=everyone(),
        post=only(*BENEFICIARIES, answer=MOVED),
    ),
    Row("appointments:list", get=only(*BENEFICIARIES), post=nobody()),
    Row("appointments:detail", kwargs=confirmed, get=only(OWNER), post=nobody()),
    Row(
        "appointments:details",
        kwargs=held,
        data=details,
        get=only(OWNER),
        post=only(OWNER, answer=MOVED),
    ),
    Row("appointments:check", kwargs=held, get=only(OWNER), post=only(OWNER, answer=MOVED)),
    Row("appointments:confirmed", kwargs=confirmed, get=only(OWNER), post=nobody()),
    Row("appointments:cancel", kwargs=confirmed, get=only(OWNER), post=only(OWNER, answer=MOVED)),
    Row("appointments:calendar", kwargs=confirmed, get=only(OWNER), post=nobody()),
    Row("appointments:join", kwargs=under_way, get=only(OWNER, answer=MOVED), post=nobody()),
    Row("appointments:consultations", get=only(*PLANNERS), post=nobody()),
    Row("appointments:consultation", kwargs=confirmed, get=only(*PLANNERS), post=nobody()),
    Row(
        "appointments:close",
        kwargs=under_way,
        data=lambda world: {"outcome": "completed"},
        get=only(*PLANNERS, answer=MOVED),
        post=only(COUNSELLOR, answer=MOVED),
    ),
    Row(
        "appointments:call_off",
        kwargs=confirmed,
        data=lambda world: {"reason": "The counsellor is ill."},
        get=only(*PLANNERS),
        post=only(*PLANNERS, answer=MOVED),
    ),
    Row("appointments:enter", kwargs=under_way, get=only(COUNSELLOR, answer=MOVED), post=nobody()),
    Row("appointments:availability", get=only(*PLANNERS), post=nobody()),
    Row(
        "appointments:new_counsellor",
        get=only(*PLANNERS, answer=MOVED),
        post=only(*PLANNERS, answer=MOVED),
    ),
    Row("appointments:plan", kwargs=plan, get=only(*PLANNERS), post=nobody()),
    Row(
        "appointments:profile",
        kwargs=plan,
        data=profile,
        get=only(*PLANNERS),
        post=only(*PLANNERS, answer=MOVED),
    ),
    Row(
        "appointments:add_hours",
        kwargs=plan,
        data=new_hours,
        get=only(*PLANNERS, answer=MOVED),
        post=only(*PLANNERS, answer=MOVED),
    ),
    Row(
        "appointments:remove_hours",
        kwargs=hours,
        get=only(*PLANNERS, answer=MOVED),
        post=only(*PLANNERS, answer=MOVED),
    ),
    Row(
        "appointments:add_exception",
        kwargs=plan,
        data=new_exception,
        get=only(*PLANNERS, answer=MOVED),
        post=only(*PLANNERS, answer=MOVED),
    ),
    Row(
        "appointments:remove_exception",
        kwargs=exception,
        get=only(*PLANNERS, answer=MOVED),
        post=only(*PLANNERS, answer=MOVED),
    ),
]
