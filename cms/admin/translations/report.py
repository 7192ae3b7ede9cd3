"""The debt report: every page whose other language is missing or behind."""

from typing import Any

import django_filters
from django.contrib.auth import get_user_model
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext, gettext_lazy, ngettext
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.models import Locale
from wagtail.permission_policies.pages import PagePermissionPolicy

from cms.enums import TranslationState
from cms.models import PageTranslation
from portal.centres.models import Centre

# What a spreadsheet would take for the beginning of a formula.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def owners_here(request: HttpRequest | None) -> QuerySet[Any]:
    people = get_user_model().objects
    if request is None:
        return people.none()
    rows = PageTranslation.objects.visible_to(request.user).owed()
    return people.filter(pk__in=rows.values("owner_id")).order_by("display_name", "pk")


class DebtFilterSet(WagtailFilterSet):
    centre = django_filters.ModelChoiceFilter(
        label=gettext_lazy("centre"), queryset=lambda request: Centre.objects.order_by("position")
    )
    locale = django_filters.ModelChoiceFilter(
        label=gettext_lazy("language"), queryset=lambda request: Locale.objects.order_by("pk")
    )
    state = django_filters.ChoiceFilter(
        label=gettext_lazy("state"),
        choices=[
            (state.value, state.label)
            for state in (TranslationState.STALE, TranslationState.MISSING)
        ],
    )
    owner = django_filters.ModelChoiceFilter(
        label=gettext_lazy("responsible"), queryset=owners_here
    )

    class Meta:
        model = PageTranslation
        fields = ["centre", "locale", "state", "owner"]


def page_url(row: PageTranslation) -> str:
    return reverse("cms_page_languages", args=[row.source_page_id])


def language_name(row: PageTranslation) -> str:
    return str(row.locale.get_display_name())


def amount(row: PageTranslation) -> str:
    """How much there is to translate."""
    if row.state == TranslationState.MISSING:
        return gettext("the whole page")
    count = row.passages_behind
    return ngettext("%(count)d passage", "%(count)d passages", count) % {"count": count}


def days(row: PageTranslation) -> str:
    """How long visitors have missed it."""
    if row.since is None:
        return ""
    count = (timezone.localdate() - timezone.localdate(row.since)).days
    if count == 0:
        return gettext("since today")
    return ngettext("%(count)d day", "%(count)d days", count) % {"count": count}


def due(row: PageTranslation) -> str:
    if row.due_on is None:
        return ""
    day = date_format(row.due_on, "DATE_FORMAT")
    if row.is_overdue(timezone.localdate()):
        return gettext("%(day)s – overdue") % {"day": day}
    return day


def safe(value: Any) -> str:
    """Words as words, whatever a spreadsheet makes of their first letter."""
    words = "" if value is None else str(value)
    return f"'{words}" if words.startswith(FORMULA_STARTS) else words


class DebtReport(ReportView):
    model = PageTranslation
    page_title = gettext_lazy("Pages whose other language is owed")
    header_icon = "wagtail-localize-language"
    index_url_name = "cms_translation_debt"
    index_results_url_name = "cms_translation_debt_results"
    filterset_class = DebtFilterSet
    permission_policy = PagePermissionPolicy()
    any_permission_required = ["change"]
    columns = [
        TitleColumn(
            "page",
            label=gettext_lazy("page"),
            accessor="source_page.title",
            get_url=page_url,
        ),
        Column("locale", label=gettext_lazy("language"), accessor=language_name),
        Column("state", label=gettext_lazy("state"), accessor="get_state_display"),
        Column("amount", label=gettext_lazy("to translate"), accessor=amount),
        Column("age", label=gettext_lazy("for"), accessor=days),
        Column("centre", label=gettext_lazy("centre"), accessor="centre.name"),
        Column("owner", label=gettext_lazy("responsible"), accessor="owner"),
        Column("due", label=gettext_lazy("due by"), accessor=due),
    ]
    list_export = [column.name for column in columns]

    def get_base_queryset(self) -> QuerySet[PageTranslation]:
        rows = PageTranslation.objects.visible_to(self.request.user).owed()
        return rows.select_related("source_page", "locale", "centre", "owner").order_by(
            "since", "pk"
        )

    def to_row_dict(self, item: PageTranslation) -> dict[str, str]:
        return {column.name: safe(column.get_value(item)) for column in self.columns}

    def get_heading(self, queryset: Any, field: str) -> str:
        return capfirst(next(str(c.label) for c in self.columns if c.name == field))

    def get_filename(self) -> str:
        return f"translations-{timezone.localdate().isoformat()}"
