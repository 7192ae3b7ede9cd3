"""What readers look for in vain: the words a page should have, or the page that is missing."""

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.auth import user_has_any_page_permission
from wagtail.admin.ui.tables import Column, DateColumn

from cms.admin.reports import Entry
from cms.admin.reports.base import WorkReport
from search.models import Miss


class MissesReport(WorkReport):
    model = Miss
    page_title = _("Searches without result")
    header_icon = "search"
    index_url_name = "search_misses"
    index_results_url_name = "search_misses_results"
    default_ordering = ["-week_of", "-count", "words"]
    export_filename = "searches-without-result"
    columns = [
        Column("words", label=_("Words"), sort_key="words"),
        Column(
            "language", label=_("Language"), accessor="get_language_display", sort_key="language"
        ),
        DateColumn("week_of", label=_("Week from"), sort_key="week_of"),
        Column("count", label=_("Times asked"), sort_key="count"),
    ]
    list_export = ["words", "language", "week_of", "count"]

    def rows(self) -> QuerySet[Miss]:
        return Miss.objects.all()


REPORTS = (Entry(MissesReport, "searches-without-result", user_has_any_page_permission),)
