"""The reports' addresses and their places in the menu."""

from collections.abc import Callable
from typing import Any, NamedTuple

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from wagtail.admin.auth import user_has_any_page_permission
from wagtail.admin.menu import MenuItem

from cms.admin.reports import missed, ratings, stale
from cms.admin.reports.base import Report


class Entry(NamedTuple):
    """A report, the part of its address, and who is offered it."""

    view: type[Report]
    address: str
    may_read: Callable[[Any], bool]


REPORTS = (
    Entry(ratings.RatingsReport, "ratings", user_has_any_page_permission),
    Entry(stale.StalePagesReport, "pages-to-read-again", user_has_any_page_permission),
    Entry(missed.MissedReport, "addresses-not-found", lambda user: bool(user.has_perm(missed.ADD))),
)


class ReportItem(MenuItem):
    def __init__(self, report: Entry, order: int) -> None:
        self.may_read = report.may_read
        view = report.view
        super().__init__(
            view.page_title,
            reverse(str(view.index_url_name)),
            name=str(view.index_url_name),
            icon_name=view.header_icon,
            order=order,
        )

    def is_shown(self, request: HttpRequest) -> bool:
        return self.may_read(request.user)


def items(reports: tuple[Entry, ...] = REPORTS) -> list[MenuItem]:
    return [ReportItem(report, order) for order, report in enumerate(reports, 100)]


def addresses(reports: tuple[Entry, ...]) -> list[URLPattern]:
    """Each report, and its results alone for when it is sorted or filtered."""
    found = []
    for report in reports:
        view, address = report.view, f"reports/{report.address}/"
        found += [
            path(address, view.as_view(), name=view.index_url_name),
            path(
                f"{address}results/",
                view.as_view(results_only=True),
                name=view.index_results_url_name,
            ),
        ]
    return found


def own_addresses() -> list[URLPattern]:
    return [
        *addresses(REPORTS),
        path(
            "reports/addresses-not-found/<int:pk>/redirect/",
            missed.redirect_missed,
            name="cms_missed_redirect",
        ),
    ]
