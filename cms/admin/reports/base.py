"""What the reports of this house share: whom they show what, and exports that start no formula."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from wagtail.admin.auth import user_has_any_page_permission
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page
from wagtail.permissions import policy_registry

# A spreadsheet takes a cell that begins with one of these for something to be calculated.
FORMULA = ("=", "+", "-", "@", "\t", "\r")
MANAGE = {"add", "change", "publish", "lock", "unlock"}


def own_pages(user: Any) -> QuerySet[Page]:
    """The pages the person may do anything with."""
    policy = policy_registry.get_by_type(Page)
    return policy.instances_user_has_any_permission_for(user, MANAGE)


class Report(ReportView):
    def preprocess_field_value(self, field: str, value: Any, export_format: str) -> Any:
        shown = super().preprocess_field_value(field, value, export_format)
        is_formula = isinstance(shown, str) and shown.lstrip(" \u00a0").startswith(FORMULA)
        return f"'{shown}" if is_formula else shown

    def get_base_queryset(self) -> Any:
        return self.rows()

    def rows(self) -> QuerySet[Any]:
        raise NotImplementedError


class WorkReport(Report):
    """For everybody who works on pages: of no page in particular."""

    permission_policy = None

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not user_has_any_page_permission(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class PagesReport(Report):
    """About pages: of each person, those the person works on."""

    model = Page
    any_permission_required = list(MANAGE)
