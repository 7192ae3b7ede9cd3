from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from portal.appointments.enums import Channel, Gender, Need, Spoken
from portal.appointments.models import Booking, Counsellor
from portal.appointments.timetable import Wish
from portal.common.fields import PhoneField, PlainTextField

ANYBODY = ("", pgettext_lazy("counsellor", "Anybody"))
ANY_LANGUAGE = ("", pgettext_lazy("consultation", "Any language"))
WRITTEN = "%Y-%m-%dT%H:%M"
# Weeks and time zones cannot be reckoned at the ends of the calendar.
YEARS = range(2000, 2101)


def asked_day(text: str) -> date | None:
    """The day that an address asks for; nonsense is no wish."""
    try:
        day = parse_date(text)
    except ValueError:
        return None
    return day if day and day.year in YEARS else None


class WishForm(forms.Form):
    """Whom the person would like to talk to, as far as there is a choice."""

    hide_optional = True

    gender = forms.ChoiceField(label=_("I would rather talk to"), required=False)
    language = forms.ChoiceField(label=_("Language"), required=False)
    counsellor = forms.ChoiceField(label=_("A certain counsellor"), required=False)

    def __init__(self, *args: Any, counsellors: list[Counsellor], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        genders = {c.gender for c in counsellors}
        languages = {code for c in counsellors for code in c.languages}
        self._offer("gender", ANYBODY, [g for g in Gender.choices if g[0] in genders])
        self._offer("language", ANY_LANGUAGE, [s for s in Spoken.choices if s[0] in languages])
        self._offer("counsellor", ANYBODY, [(str(c.key), c.name) for c in counsellors])

    def _offer(self, name: str, any_one: tuple[Any, Any], choices: list[tuple[Any, Any]]) -> None:
        """A question with one answer is no question."""
        if len(choices) > 1:
            self.fields[name].choices = [any_one, *choices]  # type: ignore[attr-defined]
        else:
            del self.fields[name]

    @property
    def wish(self) -> Wish:
        """What was chosen; anything unknown is as if nothing had been."""
        self.is_valid()
        return Wish(**{name: value for name, value in self.cleaned_data.items() if value})


class TimeField(forms.Field):
    """The start of a consultation as the radios send it: local, to the minute."""

    default_error_messages = {
        "required": _("Choose a time."),
        "invalid": _("Choose one of the times shown."),
    }

    def to_python(self, value: Any) -> datetime | None:
        if not value:
            return None
        try:
            found = datetime.strptime(value, WRITTEN)
        except ValueError:
            found = datetime.min
        if found.year not in YEARS:
            raise forms.ValidationError(self.error_messages["invalid"], "invalid")
        return timezone.make_aware(found)


class ChosenTimeForm(forms.Form):
    at = TimeField()
    request_key = forms.UUIDField()


class DetailsForm(forms.Form):
    """What the counsellor should know beforehand; the name only of who has none in the profile."""

    NAMES = ("first_name", "family_name")
    DETAILS = ("channel", "phone", "topic", "needs", "needs_note")

    first_name = PlainTextField(
        label=_("First name"),
        max_length=60,
        error_messages={"required": _("Enter your first name.")},
    )
    family_name = PlainTextField(
        label=_("Family name"),
        max_length=60,
        error_messages={"required": _("Enter your family name.")},
    )
    channel = forms.ChoiceField(
        label=_("How would you like to talk?"),
        choices=Channel.choices,
        widget=forms.RadioSelect,
        error_messages=dict.fromkeys(
            ("required", "invalid_choice"), _("Choose a video call or a phone call.")
        ),
    )
    phone = PhoneField(
        label=_("Phone number"),
        required=False,
        help_text=_("We call it for a phone consultation, or if the video does not work."),
    )
    topic = PlainTextField(
        label=_("What is it about?"),
        required=False,
        multiline=True,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("A few words are enough. Only the counsellor reads them."),
    )
    needs = forms.MultipleChoiceField(
        label=_("Do you need any of these?"),
        choices=Need.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    needs_note = PlainTextField(
        label=_("Anything we should prepare"),
        required=False,
        max_length=300,
        help_text=_("For example the language of the interpreter."),
    )

    def __init__(self, *args: Any, booking: Booking, **kwargs: Any) -> None:
        kwargs["initial"] = {name: getattr(booking, name) for name in self.DETAILS}
        super().__init__(*args, **kwargs)
        if booking.person.full_name:
            for name in self.NAMES:
                del self.fields[name]

    @property
    def names(self) -> dict[str, str]:
        return {n: self.cleaned_data[n] for n in self.NAMES if n in self.cleaned_data}

    @property
    def details(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in self.DETAILS}

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        by_phone = found.get("channel") == Channel.PHONE
        if by_phone and not found.get("phone") and "phone" not in self.errors:
            self.add_error("phone", _("Enter the phone number that the counsellor should call."))
        return found


class CancelForm(forms.Form):
    reason = PlainTextField(
        label=_("Reason"),
        required=False,
        multiline=True,
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=500,
        help_text=_("It helps us to plan. You do not have to give one."),
    )


class CallOffForm(forms.Form):
    """Staff say why: the person is told that it is off, and reads the reason after signing in."""

    reason = PlainTextField(
        label=_("Reason, as the person will read it"),
        multiline=True,
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=500,
        error_messages={"required": _("Write a reason: the person will ask for it.")},
    )
