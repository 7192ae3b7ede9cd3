from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any, cast
from uuid import uuid4

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from portal.accounts.models import User
from portal.applications.enums import Asked
from portal.applications.models import Application
from portal.cases import queries
from portal.cases.enums import Outcome
from portal.common.fields import PlainTextField

LONGEST = 3000
# A question nobody answers must not keep an application open for ever.
LONGEST_WAIT = timedelta(days=60)
ARABIC = re.compile("[\u0621-\u064a]")
LATIN = re.compile("[A-Za-z]")


class StaffText(PlainTextField):
    """A few paragraphs by staff."""

    direction = "auto"

    def __init__(
        self, *, rows: int = 5, lang: str = "", max_length: int = LONGEST, **kwargs: Any
    ) -> None:
        attrs = {"rows": rows, **({"lang": lang} if lang else {})}
        widget = forms.Textarea(attrs=attrs)
        super().__init__(max_length=max_length, multiline=True, widget=widget, **kwargs)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {"dir": self.direction}


class InArabic(StaffText):
    """A text the applicant reads in Arabic."""

    direction = "rtl"

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(lang="ar", **kwargs)

    def clean(self, value: Any) -> str:
        text = super().clean(value)
        if text and not ARABIC.search(text):
            raise ValidationError(_("This text is not in Arabic. Write it in Arabic."))
        return text


class InEnglish(StaffText):
    """A text the applicant reads in English."""

    direction = "ltr"

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(lang="en", **kwargs)

    def clean(self, value: Any) -> str:
        text = super().clean(value)
        if text and not LATIN.search(text):
            raise ValidationError(_("This text is not in English. Write it in English."))
        return text


class AskForm(forms.Form):
    asked_for = forms.ChoiceField(
        label=_("What do you ask for?"),
        choices=Asked,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose whether you ask for a document or an answer.")},
    )
    text_ar = InArabic(
        label=_("Question in Arabic"),
        error_messages={"required": _("Write the question in Arabic.")},
    )
    text_en = InEnglish(
        label=_("Question in English"),
        error_messages={"required": _("Write the question in English.")},
    )
    due_on = forms.DateField(
        label=_("Answer wanted by"),
        input_formats=["%Y-%m-%d"],
        widget=forms.DateInput(
            attrs={"type": "date", "class": "ds-input--short"}, format="%Y-%m-%d"
        ),
        error_messages={
            "required": _("Choose the day by which you need the answer."),
            "invalid": _("Give the day as a date, such as 2026-10-04."),
        },
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean_due_on(self) -> date:
        day: date = self.cleaned_data["due_on"]
        if day <= self.today:
            raise ValidationError(_("Choose a day after today."))
        if day > self.today + LONGEST_WAIT:
            raise ValidationError(_("Choose a day within the next 60 days."))
        return day


class RecommendForm(forms.Form):
    outcome = forms.ChoiceField(
        label=_("What do you recommend?"),
        choices=[
            (Outcome.APPROVE, pgettext_lazy("recommendation", "Approve")),
            (Outcome.DECLINE, pgettext_lazy("recommendation", "Decline")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what you recommend.")},
    )
    reasoning = StaffText(
        label=_("Your reasoning"),
        help_text=_("For the decider and colleagues. The applicant does not read it."),
        rows=8,
        error_messages={"required": _("Write what your recommendation rests on.")},
    )


class DecideForm(forms.Form):
    outcome = forms.ChoiceField(
        label=_("What do you decide?"),
        choices=[
            (Outcome.APPROVE, pgettext_lazy("decision", "Approve the application")),
            (Outcome.DECLINE, pgettext_lazy("decision", "Decline the application")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what you decide.")},
    )
    reason_ar = InArabic(
        label=_("Reason in Arabic"),
        help_text=_(
            "The applicant reads it, so plain and short: what decided it, what comes next."
        ),
        error_messages={"required": _("Write the reason in Arabic.")},
    )
    reason_en = InEnglish(
        label=_("Reason in English"),
        help_text=_("The same in English, for those who read the portal in English."),
        error_messages={"required": _("Write the reason in English.")},
    )


class SendBackForm(forms.Form):
    note = StaffText(
        label=_("What is missing?"),
        help_text=_("The case worker reads it. The applicant does not."),
        error_messages={"required": _("Write what the case worker should add.")},
    )


class NoteForm(forms.Form):
    # The same for two presses of one form.
    request_key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    text = StaffText(
        label=_("New note"),
        help_text=_("For colleagues on this case. The applicant does not read it."),
        rows=3,
        error_messages={"required": _("Write the note first.")},
    )


class HandOverForm(forms.Form):
    to = forms.ModelChoiceField(
        label=_("New case worker"),
        queryset=User.objects.none(),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose who takes the case over.")},
    )

    def __init__(self, *args: Any, application: Application, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choice = cast(forms.ModelChoiceField, self.fields["to"])
        choice.queryset = queries.colleagues_for(application)
