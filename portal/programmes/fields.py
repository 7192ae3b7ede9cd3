"""Form fields of the question types that are not common to every form of the house."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from stdnum import iban
from stdnum.exceptions import ValidationError as StdnumError

from portal.common import identifiers
from portal.common.arabic import fold_entry
from portal.common.identifiers import IdentifierError

_THOUSANDS = re.compile(r"[\s,٬،_'’]")
# Riyals are often written beside the number, before or after it.
_CURRENCY = re.compile(r"(qar|qr|ر\.?ق\.?|ريال(ات)?|sar)", re.IGNORECASE)
_WHOLE = re.compile("[0-9]{1,9}")
_AMOUNT = re.compile(r"[0-9]{1,9}(\.[0-9]{1,2})?")


class Label(str):
    """The words of a choice, and the hint below them."""

    hint: str

    def __new__(cls, text: str, hint: str = "") -> Label:
        label = super().__new__(cls, text)
        label.hint = hint
        return label


class NumberField(forms.CharField):
    """A whole number in digits of any script, within limits that it names."""

    default_error_messages = {
        "number": _("Write a whole number in digits, for example 3."),
        "too_small": _("The number can't be less than %(limit)s."),
        "too_large": _("The number can't be more than %(limit)s."),
    }

    def __init__(
        self, *, minimum: int | None = None, maximum: int | None = None, **kwargs: Any
    ) -> None:
        self.minimum, self.maximum = minimum, maximum
        super().__init__(**kwargs)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {
            "inputmode": "numeric",
            "dir": "ltr",
            "autocomplete": "off",
            "class": "ds-input--short",
        }

    def to_python(self, value: Any) -> Any:
        typed = super().to_python(value)
        if not typed:
            return None
        number = self.read(_THOUSANDS.sub("", fold_entry(str(typed))))
        if self.minimum is not None and number < self.minimum:
            raise ValidationError(
                self.error_messages["too_small"], "too_small", {"limit": f"{self.minimum:,}"}
            )
        if self.maximum is not None and number > self.maximum:
            raise ValidationError(
                self.error_messages["too_large"], "too_large", {"limit": f"{self.maximum:,}"}
            )
        return number

    def read(self, digits: str) -> Any:
        if not _WHOLE.fullmatch(digits):
            raise ValidationError(self.error_messages["number"], "number")
        return int(digits)


class MoneyField(NumberField):
    """An amount in riyals, with dirhams if need be."""

    default_error_messages = {
        "number": _("Write the amount in digits, for example 2,500."),
        "too_small": _("The amount can't be less than %(limit)s."),
        "too_large": _("The amount can't be more than %(limit)s."),
    }

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {**super().widget_attrs(widget), "inputmode": "decimal"}

    def read(self, digits: str) -> Decimal:
        amount = _CURRENCY.sub("", digits).replace("٫", ".").strip(".")
        if not _AMOUNT.fullmatch(amount):
            raise ValidationError(self.error_messages["number"], "number")
        return Decimal(amount)


class YesNoField(forms.TypedChoiceField):
    widget = forms.RadioSelect

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            choices=[("yes", _("Yes")), ("no", _("No"))],
            coerce=lambda value: value == "yes",
            empty_value=None,
            **kwargs,
        )

    def prepare_value(self, value: Any) -> Any:
        return {True: "yes", False: "no"}.get(value, value) if value is not None else None


class IdentityField(forms.CharField):
    """An identity number of the given country."""

    def __init__(self, *, country: str, **kwargs: Any) -> None:
        self.country = country
        super().__init__(**kwargs)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {"inputmode": "numeric", "dir": "ltr", "autocomplete": "off", "spellcheck": "false"}

    def to_python(self, value: Any) -> Any:
        typed = super().to_python(value)
        if not typed:
            return typed
        try:
            return identifiers.get(self.country).validate(typed)
        except IdentifierError as refused:
            raise ValidationError(str(refused.message), "identity_number") from None


class IbanField(forms.CharField):
    """An account number, its check digits and the length of its country verified."""

    default_error_messages = {
        "iban": _(
            "This account number is not complete or has a slip in it. "
            "Compare it with the bank's app: it begins with QA and has 29 letters and digits."
        ),
    }

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {
            "dir": "ltr",
            "autocomplete": "off",
            "autocapitalize": "characters",
            "spellcheck": "false",
        }

    def prepare_value(self, value: Any) -> Any:
        return iban.format(value) if isinstance(value, str) and iban.is_valid(value) else value

    def to_python(self, value: Any) -> Any:
        typed = super().to_python(value)
        if not typed:
            return typed
        try:
            return iban.validate(fold_entry(typed), check_country=True)
        except StdnumError:
            raise ValidationError(self.error_messages["iban"], "iban") from None


class AddressWidget(forms.MultiWidget):
    """The numbers of Qatar's blue plate, in the order they stand on it."""

    template_name = "forms/widgets/address.html"
    LABELS = {
        "zone": _("Zone"),
        "street": _("Street"),
        "building": _("Building"),
        "unit": _("Flat (if any)"),
    }

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        typed = {"class": "ds-input", "dir": "ltr", "autocomplete": "off"}
        number = {**typed, "inputmode": "numeric"}
        self.wrong_parts: tuple[str, ...] = ()
        super().__init__(
            {
                "zone": forms.TextInput(number),
                "street": forms.TextInput(number),
                "building": forms.TextInput(number),
                "unit": forms.TextInput(typed),
            },
            attrs,
        )

    def decompress(self, value: dict[str, str] | None) -> list[str | None]:
        return [(value or {}).get(part) for part in self.LABELS]

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        for part, widget in zip(self.LABELS, context["widget"]["subwidgets"], strict=True):
            widget["label"] = self.LABELS[part]
            if part not in self.wrong_parts:
                widget["attrs"].pop("aria-invalid", None)
        return context

    def use_required_attribute(self, initial: Any) -> bool:
        return False


class AddressField(forms.Field):
    """Gives {"zone", "street", "building", "unit"}, each as text."""

    widget: AddressWidget
    LIMITS = {"zone": 2, "street": 4, "building": 4}
    default_error_messages = {
        "number": _("Write the zone, the street and the building in digits, as on the blue plate."),
    }

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(widget=AddressWidget(), **kwargs)

    def clean(self, value: Any) -> dict[str, str] | None:
        if value is None or isinstance(value, dict):
            return super().clean(value)
        typed = dict(zip(AddressWidget.LABELS, (fold_entry(v or "") for v in value), strict=True))
        if not any(typed.values()):
            self.widget.wrong_parts = tuple(self.LIMITS)
            return super().clean(None)
        wrong = [
            part
            for part, limit in self.LIMITS.items()
            if not re.fullmatch(f"[0-9]{{1,{limit}}}", typed[part])
        ]
        if wrong:
            self.widget.wrong_parts = tuple(wrong)
            raise ValidationError(self.error_messages["number"], "number")
        typed["unit"] = typed["unit"][:20]
        return typed


class UploadInput(forms.FileInput):
    allow_multiple_selected = True


class UploadField(forms.FileField):
    """Draws the file question. The files themselves are judged and kept by an action."""

    ACCEPT = ".pdf,.jpg,.jpeg,.png,.webp,.heic,.heif,application/pdf,image/*"

    def __init__(self, *, max_files: int, **kwargs: Any) -> None:
        widget = UploadInput if max_files > 1 else forms.FileInput
        super().__init__(widget=widget(attrs={"accept": self.ACCEPT}), **kwargs)

    def clean(self, data: Any, initial: Any = None) -> None:
        """Nothing to judge here, not even whether it is missing: it may have arrived before."""
