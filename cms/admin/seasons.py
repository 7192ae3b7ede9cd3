"""Seasons and their days by year; correcting a day is an act of its own."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import EditView, SnippetViewSet, SnippetViewSetGroup

from cms import occurrences
from cms.admin.snippets import both
from cms.models import Occurrence, Season
from portal.common import calendars
from portal.common.errors import Refused


def days(occurrence: Occurrence) -> str:
    language = get_language() or "ar"
    first, last = (
        calendars.both_calendars(day, language)
        for day in (occurrence.starts_on, occurrence.ends_on)
    )
    if first == last:
        return first
    return _("From %(start)s to %(end)s") % {"start": first, "end": last}


def correction(occurrence: Occurrence) -> str:
    """What was moved, by whom and when; nothing while all is as calculated."""
    if occurrence.corrected_at is None:
        return ""
    told = {
        "start": occurrence.get_start_shift_display(),
        "end": occurrence.get_end_shift_display(),
        "who": str(occurrence.corrected_by or "–"),
        "when": calendars.long_moment(occurrence.corrected_at, get_language() or "ar"),
    }
    return _("Beginning: %(start)s. End: %(end)s. %(who)s, %(when)s") % told


class CorrectionForm(WagtailAdminModelForm):
    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if "start_shift" in cleaned and "end_shift" in cleaned:
            shifts = cleaned["start_shift"], cleaned["end_shift"]
            try:
                occurrences.ensure_can_move(self.instance, *shifts)
            except Refused as refused:
                raise forms.ValidationError(str(refused.message)) from refused
        return cleaned


class CorrectionView(EditView):
    def save_instance(self) -> Occurrence:
        moved = occurrences.correct(
            occurrence=self.form.instance,
            start_shift=self.form.cleaned_data["start_shift"],
            end_shift=self.form.cleaned_data["end_shift"],
            by=self.request.user,
            now=timezone.now(),
        )
        return moved[0] if moved else self.form.instance

    def form_invalid(self, form: forms.ModelForm) -> HttpResponse:
        response = super().form_invalid(form)
        response.status_code = 422
        return response


class SeasonViewSet(SnippetViewSet):
    model = Season
    icon = "date"
    ordering = ["calendar", "first_month", "first_day", "pk"]
    search_fields = ["name_ar", "name_en", "slug"]
    list_display = ["name_ar", "name_en", "calendar", "first_day", "first_month", "days"]
    list_filter = ["calendar"]
    panels = [
        both("name"),
        FieldRowPanel([FieldPanel("slug"), FieldPanel("calendar")]),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("first_day"), FieldPanel("first_month")]),
                FieldPanel("weekday"),
            ],
            heading=gettext_lazy("it begins"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("days"),
                FieldRowPanel([FieldPanel("last_day"), FieldPanel("last_month")]),
            ],
            heading=gettext_lazy("it ends"),
        ),
    ]


class OccurrenceViewSet(SnippetViewSet):
    """Rows are made by the calendar; people only correct them."""

    model = Occurrence
    icon = "calendar-check"
    ordering = ["starts_on", "pk"]
    list_display = [
        "__str__",
        Column("days", label=gettext_lazy("days"), accessor=days),
        Column("correction", label=gettext_lazy("correction"), accessor=correction),
    ]
    list_filter = ["season", "year"]
    edit_view_class = CorrectionView
    copy_view_enabled = False
    inspect_view_enabled = False
    edit_handler = ObjectList(
        [
            HelpPanel(
                content=gettext_lazy(
                    "When the moon is sighted a day earlier or later than calculated, say so here."
                    " A moved beginning also moves what begins later in the same Hijri month; a"
                    " moved end of a month moves what begins in the month after. Campaigns of"
                    " these seasons move with them, at once and in both languages."
                )
            ),
            FieldPanel("start_shift", widget=forms.RadioSelect),
            FieldPanel("end_shift", widget=forms.RadioSelect),
        ],
        base_form_class=CorrectionForm,
    )

    def get_queryset(self, request: HttpRequest) -> Any:
        return Occurrence.objects.select_related("season", "corrected_by")


class SeasonsViewSetGroup(SnippetViewSetGroup):
    menu_label = gettext_lazy("Seasons")
    menu_name = "seasons"
    menu_icon = "date"
    menu_order = 160
    items = (SeasonViewSet, OccurrenceViewSet)
