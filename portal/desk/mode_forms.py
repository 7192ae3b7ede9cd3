"""Giving a service in another way: what, why in both languages, until when, and a banner."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from portal.centres.courses import Stage
from portal.centres.enums import Mode
from portal.desk.enums import Banner
from portal.desk.forms import InArabic, InEnglish

LONGEST = 200
# Longer than this is not for a while.
FARTHEST = timedelta(days=730)
LASTS = [
    ("day", pgettext_lazy("mode", "Until a certain day")),
    ("open", pgettext_lazy("mode", "Until further notice")),
]


class ModeForm(forms.Form):
    hide_optional = True

    mode = forms.ChoiceField(
        label=_("How is the service given from now on?"),
        choices=[(mode.value, capfirst(mode.label)) for mode in Mode],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose how the service is given.")},
    )
    reason_ar = InArabic(
        label=_("Reason in Arabic"),
        required=False,
        max_length=LONGEST,
        rows=3,
        help_text=_(
            "Visitors read it beside the service. A service is suspended only with a reason."
        ),
    )
    reason_en = InEnglish(
        label=_("Reason in English"),
        required=False,
        max_length=LONGEST,
        rows=3,
        help_text=_("The same in English."),
    )
    lasts = forms.ChoiceField(
        label=_("For how long?"),
        choices=LASTS,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose for how long.")},
    )
    until = forms.DateField(
        label=_("Last day"),
        required=False,
        help_text=_("The next day the service is given as before, without anybody doing anything."),
        input_formats=["%Y-%m-%d"],
        widget=forms.DateInput(
            attrs={"type": "date", "class": "ds-input--short"}, format="%Y-%m-%d"
        ),
        error_messages={"invalid": _("Give the day as a date, such as 2026-10-04.")},
    )
    banner = forms.ChoiceField(
        label=_("Announcement above public pages"),
        choices=Banner.choices,
        required=False,
        widget=forms.RadioSelect,
        help_text=_("It shows the reason, and goes away with the change."),
        error_messages={"invalid_choice": _("Choose one of the places shown.")},
    )
    seen = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    request_key = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, today: date, may_announce_everywhere: bool, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.today = today
        if not may_announce_everywhere:
            self.fields["banner"].choices = Banner.choices[:2]  # type: ignore[attr-defined]

    def clean_until(self) -> date | None:
        day: date | None = self.cleaned_data["until"]
        if day and day < self.today:
            raise ValidationError(_("The last day has passed. Choose today or a later day."))
        if day and day > self.today + FARTHEST:
            raise ValidationError(_("Choose a day within the next two years."))
        return day

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        if found.get("lasts") == "open":
            found["until"] = None
        elif found.get("lasts") == "day" and not found.get("until") and "until" not in self.errors:
            self.add_error("until", _("Give the last day, or choose “Until further notice”."))
        self._ask_for_reasons(found)
        return found

    def _ask_for_reasons(self, found: dict[str, Any]) -> None:
        """In both languages or in none; always for a suspension and for a banner."""
        reasons = [found.get("reason_ar"), found.get("reason_en")]
        if not any([*reasons, found.get("mode") == Mode.SUSPENDED, found.get("banner")]):
            return
        messages = {
            "reason_ar": _("Write the reason in Arabic."),
            "reason_en": _("Write the reason in English."),
        }
        for (name, message), reason in zip(messages.items(), reasons, strict=True):
            if not reason and name not in self.errors:
                self.add_error(name, message)

    @property
    def stage(self) -> Stage:
        """What was asked for, once the form is valid."""
        typed = self.cleaned_data
        return Stage(Mode(typed["mode"]), typed["reason_ar"], typed["reason_en"], typed["until"])
