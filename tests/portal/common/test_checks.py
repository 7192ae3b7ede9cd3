import pytest

from portal.common import checks


def test_the_sites_own_choices_pass():
    assert checks.customs_are_known() == []
    assert checks.values_can_be_encrypted() == []


@pytest.mark.parametrize(
    ("name", "chosen", "message"),
    [
        (
            "MIZALLA_CALENDARS",
            "hijri",
            "CALENDARS is 'hijri', not one of both, gregorian, hijri_first.",
        ),
        ("MIZALLA_MONTH_NAMES", "maghreb", "MONTH_NAMES is 'maghreb', not one of gulf, levant."),
        ("WORKING_DAYS", (), "WORKING_DAYS names no day of the week."),
    ],
)
def test_an_unknown_choice_stops_the_start(settings, name, chosen, message):
    setattr(settings, name, chosen)

    assert [error.msg for error in checks.customs_are_known()] == [message]


def test_an_unknown_phone_region_stops_the_start(settings):
    settings.PHONE_REGION = "Qatar"

    (error,) = checks.customs_are_known()

    assert error.msg.startswith("PHONE_REGION is 'Qatar', not one of AC, AD, AE")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("FIELD_ENCRYPTION_KEYS", []),
        ("FIELD_ENCRYPTION_KEYS", ["key", ""]),
        ("FIELD_HASH_KEY", ""),
    ],
)
def test_missing_keys_stop_the_start(settings, name, value):
    setattr(settings, name, value)

    assert [error.id for error in checks.values_can_be_encrypted()] == ["common.E003"]
