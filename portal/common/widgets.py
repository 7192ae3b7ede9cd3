from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from portal.common.memorable import Calendar, MemorableDate

_LABELS = {
    "day": _("Day"),
    "month": _("Month"),
    "year": _("Year"),
    "calendar": _("Calendar"),
    "only_year": _("I know only the year"),
}


class MemorableDateWidget(forms.MultiWidget):
    """Day, month, year, their calendar and, where allowed, the mark that only the year is known."""

    template_name = "forms/widgets/memorable_date.html"

    def __init__(self, attrs: dict[str, Any] | None = None, *, year_only: bool = False) -> None:
        typed = {"class": "ds-input", "dir": "ltr", "inputmode": "numeric", "autocomplete": "off"}
        widgets: dict[str, forms.Widget | type[forms.Widget]] = {
            "day": forms.TextInput(typed),
            "month": forms.TextInput(typed),
            "year": forms.TextInput(typed),
            "calendar": forms.Select({"class": "ds-input"}, choices=Calendar.choices),
        }
        if year_only:
            widgets["only_year"] = forms.CheckboxInput({"class": "ds-input"})
        self.wrong_parts: tuple[str, ...] = ()
        super().__init__(widgets, attrs)

    def decompress(self, value: MemorableDate | None) -> list[Any]:
        if value is None:
            return [None, None, None, Calendar.GREGORIAN, False]
        return [*value.parts, value.calendar, value.is_approximate]

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        parts = zip(_LABELS, context["widget"]["subwidgets"], strict=False)
        for part, widget in parts:
            widget["part"], widget["label"] = part, _LABELS[part]
            if part not in self.wrong_parts:
                widget["attrs"].pop("aria-invalid", None)
        return context

    def use_required_attribute(self, initial: Any) -> bool:
        """A browser cannot know that a year may stand alone."""
        return False
