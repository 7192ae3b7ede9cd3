from __future__ import annotations

from datetime import time
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from portal.appointments.enums import Gender, Spoken
from portal.appointments.models import AvailabilityException, Counsellor
from portal.centres.enums import Role, Weekday
from portal.centres.models import Membership, Service
from portal.common.fields import PlainTextField


def in_quarters(value: time) -> None:
    if value.minute % 15 or value.second:
        raise forms.ValidationError(
            _("Enter a time at a quarter of an hour, such as 8:00, 8:15 or 8:30."), "quarters"
        )


class ClockField(forms.TimeField):
    """A time of day in quarters of an hour, as consultations begin and end."""

    default_error_messages = {"invalid": _("Enter a time, such as 8:30.")}

    def __init__(self, **kwargs: Any) -> None:
        attrs = {"step": 900, "class": "ds-input--short"}
        widget = forms.TimeInput(attrs=attrs, format="%H:%M")
        widget.input_type = "time"
        super().__init__(
            widget=widget,
            input_formats=["%H:%M", "%H:%M:%S"],
            validators=[in_quarters],
            **kwargs,
        )


class DayField(forms.DateField):
    default_error_messages = {"invalid": _("Enter a date.")}

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.DateInput(attrs={"class": "ds-input--short"}, format="%Y-%m-%d")
        widget.input_type = "date"
        super().__init__(widget=widget, input_formats=["%Y-%m-%d"], **kwargs)


class HoursForm(forms.Form):
    """Hours on one or several weekdays, every week."""

    weekdays = forms.TypedMultipleChoiceField(
        label=_("Weekdays"),
        choices=Weekday.choices,
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one weekday.")},
    )
    starts = ClockField(label=_("From"), error_messages={"required": _("Enter when they begin.")})
    ends = ClockField(label=_("To"), error_messages={"required": _("Enter when they end.")})
    service = forms.ModelChoiceField(
        label=_("Service"),
        queryset=Service.objects.none(),
        required=False,
        empty_label=pgettext_lazy("services", "All services"),
    )

    def __init__(self, *args: Any, counsellor: Counsellor, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        services = counsellor.services.order_by("position", "pk")
        if len(services) > 1:
            self.fields["service"].queryset = services  # type: ignore[attr-defined]
        else:
            del self.fields["service"]

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        in_order(self, "starts", "ends", _("The end must be later than the beginning."))
        return found


class ExceptionForm(forms.Form):
    """Days or hours that differ from the week."""

    AWAY, EXTRA = "away", "extra"

    kind = forms.ChoiceField(
        label=_("What is different?"),
        choices=[(AWAY, _("I am away")), (EXTRA, _("I work extra hours"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one of the two.")},
    )
    first_on = DayField(label=_("First day"), error_messages={"required": _("Enter a day.")})
    last_on = DayField(
        label=_("Last day"), required=False, help_text=_("Leave it empty if it is one day only.")
    )
    starts = ClockField(
        label=_("From"),
        required=False,
        help_text=_("Leave both times empty when away all day."),
    )
    ends = ClockField(label=_("To"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        # It stands on one page with the hours of the week, which have times of these names too.
        super().__init__(*args, **{**kwargs, "auto_id": "exception_%s"})

    @property
    def is_away(self) -> bool:
        return self.cleaned_data["kind"] == self.AWAY

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        found["last_on"] = found.get("last_on") or found.get("first_on")
        in_order(self, "starts", "ends", _("The end must be later than the beginning."))
        in_order(
            self, "first_on", "last_on", _("The last day lies before the first."), may_equal=True
        )
        starts, ends = found.get("starts"), found.get("ends")
        if bool(starts) != bool(ends) and not self.errors:
            self.add_error("ends" if starts else "starts", _("Enter both times, or neither."))
        if found.get("kind") == self.EXTRA and not starts and "starts" not in self.errors:
            self.add_error("starts", _("Enter when the extra hours begin and end."))
        return found

    @property
    def values(self) -> dict[str, Any]:
        """As `add_exception` takes them."""
        names = ("first_on", "last_on", "starts", "ends")
        return {"is_away": self.is_away, **{name: self.cleaned_data[name] for name in names}}

    def unsaved(self, counsellor: Counsellor) -> AvailabilityException:
        return AvailabilityException(counsellor=counsellor, **self.values)


class ProfileForm(forms.ModelForm):
    """How the people who book see a counsellor, and what the counsellor gives."""

    name_ar = PlainTextField(
        label=_("Name in Arabic"),
        max_length=150,
        error_messages={"required": _("Enter the name in Arabic.")},
    )
    name_en = PlainTextField(
        label=_("Name in English"),
        max_length=150,
        error_messages={"required": _("Enter the name in English.")},
    )
    gender = forms.ChoiceField(
        label=_("The counsellor is"),
        choices=Gender.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one: people may ask for a woman or a man.")},
    )
    languages = forms.MultipleChoiceField(
        label=_("Languages"),
        choices=Spoken.choices,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one language.")},
    )
    services = forms.ModelMultipleChoiceField(
        label=_("Services"),
        queryset=Service.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one service.")},
    )
    is_active = forms.BooleanField(label=_("Can be booked"), required=False, initial=True)

    class Meta:
        model = Counsellor
        fields = ("name_ar", "name_en", "gender", "languages", "services", "is_active")

    def __init__(self, *args: Any, membership: Membership, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offered = membership.centre.services.filter(is_bookable=True)
        self.fields["services"].queryset = offered.order_by("position", "pk")  # type: ignore[attr-defined]

    @property
    def values(self) -> dict[str, Any]:
        """As `save_profile` takes them."""
        names = ("name_ar", "name_en", "gender", "languages", "is_active")
        return {name: self.cleaned_data[name] for name in names}


class NewCounsellorForm(forms.Form):
    """Which of the centre's counsellors has no profile yet."""

    membership = forms.ModelChoiceField(
        label=_("Member of staff"),
        queryset=Membership.objects.none(),
        error_messages={"required": _("Choose a member of staff.")},
    )

    def __init__(self, *args: Any, memberships: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["membership"].queryset = memberships.filter(  # type: ignore[attr-defined]
            role=Role.COUNSELLOR
        )


def in_order(
    form: forms.Form, earlier: str, later: str, message: Any, *, may_equal: bool = False
) -> None:
    first, second = form.cleaned_data.get(earlier), form.cleaned_data.get(later)
    if first and second and (second < first or (second == first and not may_equal)):
        form.add_error(later, message)
