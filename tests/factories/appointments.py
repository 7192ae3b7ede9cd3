from datetime import UTC, datetime, time, timedelta

import factory
from django.utils import timezone

from portal.appointments import slots
from portal.appointments.enums import Channel, Gender, State
from portal.appointments.models import Booking, Cell, Counsellor, Offer, WeeklyHours
from portal.centres.enums import Mode, Role, Weekday
from tests.factories.accounts import UserFactory
from tests.factories.beneficiaries import PersonFactory
from tests.factories.centres import MembershipFactory, ServiceFactory

# A Sunday long after the frozen days of the tests: nine in the morning in Doha.
NEXT_SUNDAY_AT_NINE = datetime(2026, 11, 29, 6, 0, tzinfo=UTC)


class OfferFactory(factory.django.DjangoModelFactory):
    """A service that can be booked: 45 minutes on every full hour."""

    class Meta:
        model = Offer

    service = factory.SubFactory(ServiceFactory, is_bookable=True, mode=Mode.REMOTE)
    minutes = 45
    pause_minutes = 15


class CounsellorFactory(factory.django.DjangoModelFactory):
    """A counsellor of the service's centre who works Sundays from 9 to 12."""

    class Meta:
        model = Counsellor
        skip_postgeneration_save = True

    service = factory.SubFactory(ServiceFactory)
    membership = True
    user = factory.SubFactory(UserFactory, staff=True)
    centre = factory.SelfAttribute("service.centre")
    name_ar = factory.Sequence(lambda n: f"مستشارة {n}")
    name_en = factory.Sequence(lambda n: f"Counsellor {n}")
    gender = Gender.WOMAN
    languages = factory.LazyFunction(lambda: ["ar", "en"])

    @classmethod
    def _create(cls, model_class, *args, **kwargs):
        service, is_member = kwargs.pop("service"), kwargs.pop("membership")
        counsellor = super()._create(model_class, *args, **kwargs)
        counsellor.services.add(service)
        if is_member:
            MembershipFactory(user=counsellor.user, centre=counsellor.centre, role=Role.COUNSELLOR)
        return counsellor

    @factory.post_generation
    def week(self, create, extracted, **kwargs):
        for weekday, starts, ends in extracted or [(Weekday.SUNDAY, time(9), time(12))]:
            WeeklyHoursFactory(counsellor=self, weekday=weekday, starts=starts, ends=ends)


class WeeklyHoursFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = WeeklyHours

    counsellor = factory.SubFactory(CounsellorFactory)
    weekday = Weekday.SUNDAY
    starts = time(9)
    ends = time(12)


class BookingFactory(factory.django.DjangoModelFactory):
    """A confirmed consultation with its cells; traits for the other states."""

    class Meta:
        model = Booking
        skip_postgeneration_save = True

    class Params:
        held = factory.Trait(
            state=State.HELD,
            confirmed_at=None,
            held_until=factory.LazyFunction(lambda: timezone.now() + timedelta(minutes=10)),
        )
        completed = factory.Trait(
            state=State.COMPLETED, completed_at=factory.LazyFunction(timezone.now)
        )
        missed = factory.Trait(state=State.MISSED, missed_at=factory.LazyFunction(timezone.now))
        cancelled = factory.Trait(
            state=State.CANCELLED, cancelled_at=factory.LazyFunction(timezone.now)
        )

    person = factory.SubFactory(PersonFactory)
    counsellor = factory.SubFactory(CounsellorFactory)
    service = factory.LazyAttribute(lambda o: o.counsellor.services.get())
    starts_at = NEXT_SUNDAY_AT_NINE
    minutes = 45
    channel = Channel.VIDEO
    phone = "+97455512345"
    state = State.CONFIRMED
    held_at = factory.LazyFunction(timezone.now)
    confirmed_at = factory.LazyFunction(timezone.now)

    @factory.post_generation
    def cells(self, create, extracted, **kwargs):
        if self.state == State.CANCELLED or extracted is False:
            return
        Cell.objects.bulk_create(
            Cell(booking=self, counsellor=self.counsellor, person=self.person, starts_at=starts_at)
            for starts_at in slots.cells(self.starts_at, self.minutes)
        )
