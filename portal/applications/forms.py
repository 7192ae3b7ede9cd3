from datetime import date
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from portal.applications.enums import Asked
from portal.common.fields import PlainTextField
from portal.programmes.fields import UploadField

MAX_FILES_AT_ONCE = 5


class DeclarationForm(forms.Form):
    """The last word before sending: that what was written is true."""

    declared = forms.BooleanField(
        error_messages={"required": _("Please confirm the declaration to send the application.")}
    )

    def __init__(self, *args: Any, declaration: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["declared"].label = declaration


class AnswerForm(forms.Form):
    """What staff asked for: a text, documents, or both."""

    answer = PlainTextField(
        label=_("Your answer"),
        max_length=2000,
        multiline=True,
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    documents = UploadField(
        label=_("Documents"),
        max_files=MAX_FILES_AT_ONCE,
        required=False,
        help_text=_(
            "A PDF or a picture, up to 10 MB each. A photograph taken with a phone will do."
        ),
    )


class InformationRequestForm(forms.Form):
    """What staff ask of the applicant, in both languages, and by when."""

    asked_for = forms.ChoiceField(
        label=_("What do you need?"), choices=Asked, widget=forms.RadioSelect
    )
    text_ar = PlainTextField(label=_("In Arabic"), max_length=1000, multiline=True)
    text_en = PlainTextField(label=_("In English"), max_length=1000, multiline=True)
    due_on = forms.DateField(
        label=_("Answer needed by"), widget=forms.DateInput(attrs={"type": "date"})
    )

    def clean_due_on(self) -> date:
        due_on = self.cleaned_data["due_on"]
        if due_on <= timezone.localdate():
            raise forms.ValidationError(_("Choose a day that leaves time to answer."))
        return due_on
