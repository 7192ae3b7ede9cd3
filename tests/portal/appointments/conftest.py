from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
import time_machine
from django.utils import translation

from portal.appointments.models import Counsellor
from portal.beneficiaries.models import Person
from portal.centres.models import Service
from tests.factories.appointments import CounsellorFactory, OfferFactory
from tests.factories.beneficiaries import PersonFactory

# A Thursday noon in Doha: the next working day is Sunday the 29th.
NOW = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _in_english() -> Iterator[None]:
    with translation.override("en"):
        yield


@pytest.fixture
def now() -> Iterator[datetime]:
    with time_machine.travel(NOW, tick=False):
        yield NOW


@pytest.fixture
def service(db) -> Service:
    return OfferFactory().service


@pytest.fixture
def counsellor(service: Service) -> Counsellor:
    return CounsellorFactory(service=service)


@pytest.fixture
def person(db) -> Person:
    return PersonFactory()
