from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from portal.accounts.forms import PhoneForm
from portal.beneficiaries.enums import Address
from portal.beneficiaries.models import Person
from portal.common import bidi, identifiers
from portal.common.arabic import latin_digits
from portal.common.errors import Refused
from portal.common.fields import MemorableDateField, PlainTextField
from portal.common.memorable import MemorableDate


class IdentityField(forms.CharField):
    """The identity number as typed; the form checks it once the birth date is known."""

    default_error_messages = {"required": _("Enter the number of the identity card.")}

    def __init__(self, **kwargs: Any) -> None:
        validator = identifiers.get("QA")
        super().__init__(
            **{"label": validator.label, "help_text": validator.hint, "max_length": 40, **kwargs}
        )

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {"dir": "ltr", "inputmode": "numeric", "autocomplete": "off", "spellcheck": "false"}


class IdentityMixin(forms.Form):
    """Judges the identity number together with the birth date typed beside it."""

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean() or self.cleaned_data
        number, born = cleaned.get("identity_number"), cleaned.get("birth_date")
        if number:
            try:
                cleaned["identity_number"] = identifiers.get("QA").validate(
                    number, born.certain if born else None
                )
            except Refused as refused:
                self.add_error("identity_number", str(refused.message))
        return cleaned


class ProfileForm(IdentityMixin, forms.Form):
    first_name = PlainTextField(
        label=_("First name"),
        max_length=60,
        error_messages={"required": _("Enter your first name.")},
    )
    father_name = PlainTextField(
        label=_("Father's name"),
        max_length=60,
        error_messages={"required": _("Enter your father's name.")},
    )
    grandfather_name = PlainTextField(
        label=_("Grandfather's name"),
        max_length=60,
        error_messages={"required": _("Enter your grandfather's name.")},
    )
    family_name = PlainTextField(
        label=_("Family name"),
        max_length=60,
        error_messages={"required": _("Enter your family name.")},
    )
    latin_name = PlainTextField(
        label=_("Name in Latin letters"),
        help_text=_("As in the passport, if you have one."),
        max_length=150,
        required=False,
    )
    birth_date = MemorableDateField(label=_("Date of birth"), year_only=True, past=True)
    identity_number = IdentityField()
    address_form = forms.ChoiceField(
        label=_("How Arabic sentences speak to you"),
        choices=[
            (Address.NEUTRAL, _("Neutral")),
            (Address.FEMININE, _("Feminine")),
            (Address.MASCULINE, _("Masculine")),
        ],
        widget=forms.RadioSelect,
        required=False,
    )

    AUTOCOMPLETE = {
        "first_name": "given-name",
        "father_name": "additional-name",
        "family_name": "family-name",
        "latin_name": "off",
    }

    def __init__(self, person: Person, *args: Any, **kwargs: Any) -> None:
        self.person = person
        kwargs["initial"] = self._known(person)
        super().__init__(*args, **kwargs)
        for name, token in self.AUTOCOMPLETE.items():
            self.fields[name].widget.attrs["autocomplete"] = token
        if person.identity_number:
            number = self.fields["identity_number"]
            number.required = False
            number.help_text = _("Kept as %(masked)s. Fill in only to change it.") % {
                "masked": bidi.ltr(person.masked_identity)
            }

    @staticmethod
    def _known(person: Person) -> dict[str, Any]:
        """Everything but the identity number, which is never sent back to a browser by itself."""
        names = ("first_name", "father_name", "grandfather_name", "family_name")
        known = {name: getattr(person, name) for name in (*names, "latin_name", "address_form")}
        return {**known, "birth_date": person.birth}

    def values(self) -> dict[str, Any]:
        """What to write, under the names of the model's fields."""
        cleaned = dict(self.cleaned_data)
        born: MemorableDate = cleaned.pop("birth_date")
        if not cleaned["identity_number"]:
            del cleaned["identity_number"]
        return {
            **cleaned,
            "birth_date": born.date,
            "birth_calendar": born.calendar,
            "birth_is_approximate": born.is_approximate,
        }


class RecoveryForm(IdentityMixin, PhoneForm):
    """What somebody knows who has lost the phone: the card, the birth date, a new number."""

    identity_number = IdentityField()
    birth_date = MemorableDateField(label=_("Date of birth"), year_only=True, past=True)

    field_order = ["identity_number", "birth_date", "phone"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["phone"].label = _("New mobile number")


class BirthDateForm(forms.Form):
    answer = MemorableDateField(label=_("Your date of birth"), year_only=True)


class LastDigitsForm(forms.Form):
    answer = forms.CharField(
        label=_("Last 4 digits of your identity number"),
        max_length=20,
        widget=forms.TextInput(
            attrs={
                "class": "ds-input--code",
                "dir": "ltr",
                "inputmode": "numeric",
                "autocomplete": "off",
            }
        ),
        error_messages={"required": _("Enter the last 4 digits.")},
    )

    def clean_answer(self) -> str:
        typed = latin_digits(self.cleaned_data["answer"]).strip()
        if not (typed.isdecimal() and len(typed) == 4):
            raise ValidationError(_("Enter exactly 4 digits."))
        return typed
