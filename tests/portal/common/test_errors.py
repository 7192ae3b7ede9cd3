import pytest
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from portal.common.errors import Refused


class TooLate(Refused):
    message = _("The time for this ended on %(day)s.")


def test_a_kind_of_refusal_states_its_message_once():
    with translation.override("en"):
        assert str(TooLate(day="4 October").message) == "The time for this ended on 4 October."


def test_a_message_can_be_given_when_raised():
    with pytest.raises(TooLate, match="Come back tomorrow"):
        raise TooLate("Come back tomorrow.")


def test_a_plain_refusal_still_says_something():
    with translation.override("en"):
        assert str(Refused().message).startswith("This cannot be done now.")


def test_a_percent_sign_needs_no_details():
    assert str(Refused("100% full.").message) == "100% full."


def test_the_message_waits_for_the_language_it_is_shown_in():
    assert isinstance(TooLate(day=_("today")).message, Promise)
