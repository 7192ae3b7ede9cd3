"""Editors write dated hours beside the weekly ones."""

import pytest
from django.template import engines
from django.urls import reverse

from portal.centres.models import SpecialHours
from tests.factories.centres import CentreFactory

pytestmark = pytest.mark.django_db

URL = "wagtailsnippets_centres_specialhours:add"


def typed(**fields):
    return {
        "name_ar": "شهر رمضان",
        "name_en": "Ramadan",
        "centre": "",
        "first_on": "2027-02-08",
        "last_on": "2027-03-09",
        "stretches-TOTAL_FORMS": "1",
        "stretches-INITIAL_FORMS": "0",
        "stretches-MIN_NUM_FORMS": "0",
        "stretches-MAX_NUM_FORMS": "1000",
        "stretches-0-weekday": "6",
        "stretches-0-opens_at": "20:00",
        "stretches-0-closes_at": "01:00",
        **fields,
    }


def test_a_season_with_hours_past_midnight(communications):
    centre = CentreFactory()

    communications.post(reverse(URL), typed(centre=str(centre.pk)))

    found = SpecialHours.objects.get()
    assert (found.centre, str(found.first_on)) == (centre, "2027-02-08")
    assert [str(row) for row in found.stretches.all()] == ["6 20:00:00–01:00:00"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"name_en": ""},
        {"last_on": "2027-02-07"},
        {"stretches-0-closes_at": "20:00"},
    ],
)
def test_what_makes_no_sense_is_not_kept(communications, wrong, monkeypatch):
    # Wagtail's inline panel leaves its icon to a default, which a named undefined value passes by.
    monkeypatch.setattr(engines["django"].engine, "string_if_invalid", "")

    response = communications.post(reverse(URL), typed(**wrong))

    assert response.status_code == 200
    assert not SpecialHours.objects.exists()
