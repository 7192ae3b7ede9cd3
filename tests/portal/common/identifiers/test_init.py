import pytest

from portal.common import identifiers
from portal.common.identifiers.qatar import QatarIdentifier


def test_a_validator_is_chosen_by_country():
    assert isinstance(identifiers.get("QA"), QatarIdentifier)


def test_an_unknown_country_is_a_programming_error():
    with pytest.raises(LookupError, match="'XX'"):
        identifiers.get("XX")


@pytest.mark.parametrize(
    ("identifier", "shown"),
    [
        ("28763404567", "•••••••4567"),
        ("12345678", "••••5678"),
        ("1234567", "•••••••"),
        ("", ""),
    ],
)
def test_a_masked_number_shows_its_end_only(identifier, shown):
    assert identifiers.mask(identifier) == shown
