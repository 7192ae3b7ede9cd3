"""Form fields that read what people type and say plainly what is wrong.

What was typed stays in the field until it is right.
"""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from portal.common import memorable, phones, references
from portal.common.arabic import fold_entry
from portal.common.memorable import DateRefused, MemorableDate
from portal.common.phones import PhoneError
from portal.common.references import NotAReference
from portal.common.widgets import MemorableDateWidget

_LINE_BREAK = re.compile("\r\n|\r")
_NOT_KEPT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


class PhoneField(forms.CharField):
    """Gives the number as E.164; ask for `mobile` where an SMS has to arrive."""

    widget = forms.TelInput
    default_error_messages = {"required": _("Enter a phone number.")}

    def __init__(self, *, region: str | None = None, mobile: bool = False, **kwargs: Any) -> None:
        self.region = region
        self.mobile = mobile
        super().__init__(**kwargs)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {"dir": "ltr", "autocomplete": "tel", "inputmode": "tel"}

    def prepare_value(self, value: Any) -> Any:
        return phones.display(value) if isinstance(value, str) else value

    def to_python(self, value: Any) -> Any:
        typed = super().to_python(value)
        if not typed:
            return typed
        try:
            return phones.parse(typed, self.region, mobile=self.mobile)
        except PhoneError as refused:
            raise ValidationError(refused.message, code="phone") from None


class ReferenceField(forms.CharField):
    """Gives the reference in its written form, whatever case, spaces or digits were typed."""

    default_error_messages = {"required": _("Enter the reference number.")}

    def __init__(self, *, prefix: str | None = None, **kwargs: Any) -> None:
        self.prefix = prefix
        super().__init__(**kwargs)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {
            "dir": "ltr",
            "autocomplete": "off",
            "autocapitalize": "characters",
            "spellcheck": "false",
        }

    def to_python(self, value: Any) -> Any:
        typed = super().to_python(value)
        if not typed:
            return typed
        try:
            return references.normalise(typed, prefix=self.prefix)
        except NotAReference as refused:
            raise ValidationError(refused.message, code="reference") from None


class CodeField(forms.CharField):
    """A code of digits from an SMS, an e-mail or an authenticator; a phone may fill it in."""

    default_error_messages = {
        "required": _("Enter the code."),
        "code": _("The code has %(length)s digits. Check it and enter it again."),
    }

    def __init__(self, *, length: int = 6, **kwargs: Any) -> None:
        self.length = length
        super().__init__(**kwargs)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {
            "dir": "ltr",
            "autocomplete": "one-time-code",
            "inputmode": "numeric",
            "spellcheck": "false",
        }

    def to_python(self, value: Any) -> Any:
        typed = super().to_python(value)
        if not typed:
            return typed
        code = re.sub(r"[\W_]", "", fold_entry(typed))
        if not re.fullmatch(f"[0-9]{{{self.length}}}", code):
            raise ValidationError(self.error_messages["code"], "code", {"length": self.length})
        return code


class PlainTextField(forms.CharField):
    """Somebody's own words, kept to the letter or refused, never changed.

    Line breaks count as one character however they are sent. The browser is not told the limit:
    it would cut what is pasted without a word.
    """

    default_error_messages = {
        "required": _("Fill this in; it cannot be left empty."),
        "too_long": _(
            "This text is too long: the limit is %(limit)s characters, and it has %(count)s. "
            "Shorten it."
        ),
        "not_kept": _(
            "This text holds a hidden character that cannot be kept, often brought along by "
            "copying. Type the text again, or paste it without formatting."
        ),
        "one_line": _("Write this on one line."),
    }

    def __init__(self, *, max_length: int = 1000, multiline: bool = False, **kwargs: Any) -> None:
        self.limit = max_length
        self.multiline = multiline
        if multiline:
            kwargs.setdefault("widget", forms.Textarea)
        super().__init__(strip=False, **kwargs)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {"dir": "auto"}

    def to_python(self, value: Any) -> Any:
        text = super().to_python(value)
        return text if text and text.strip() else self.empty_value

    def validate(self, value: str) -> None:
        super().validate(value)
        text = _LINE_BREAK.sub("\n", value)
        if _NOT_KEPT.search(text):
            raise ValidationError(self.error_messages["not_kept"], "not_kept")
        if not self.multiline and "\n" in text:
            raise ValidationError(self.error_messages["one_line"], "one_line")
        if len(text) > self.limit:
            details = {"limit": f"{self.limit:,}", "count": f"{len(text):,}"}
            raise ValidationError(self.error_messages["too_long"], "too_long", details)


class MemorableDateField(forms.Field):
    """Gives a MemorableDate, perhaps `year_only`; where it must be `past`, no day to come."""

    widget: MemorableDateWidget
    default_error_messages = {"required": _("Enter the day, the month and the year.")}

    def __init__(self, *, year_only: bool = False, past: bool = False, **kwargs: Any) -> None:
        self.past = past
        super().__init__(widget=MemorableDateWidget(year_only=year_only), **kwargs)

    def clean(self, value: Any) -> MemorableDate | None:
        if value is None or isinstance(value, MemorableDate):
            return super().clean(value)
        *typed, only_year = [part or "" for part in (*value, "")[:5]]
        if not any(typed[:3]) and not only_year:
            self.widget.wrong_parts = ("day", "month", "year")
            return super().clean(None)
        latest = timezone.localdate() if self.past else None
        try:
            found = memorable.read(*typed, only_year=bool(only_year), latest=latest)
        except DateRefused as refused:
            self.widget.wrong_parts = refused.parts
            raise ValidationError(str(refused.message), code="date") from None
        self.run_validators(found)
        return found

    def has_changed(self, initial: Any, data: Any) -> bool:
        before = self.widget.decompress(initial)[: len(data)]
        return [str(part or "") for part in before] != [str(part or "") for part in data]
