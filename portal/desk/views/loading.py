"""How a screen of a case gets its rows, and writes down that somebody read them."""

from uuid import UUID

from django.shortcuts import get_object_or_404

from portal.accounts.requests import SignedInRequest
from portal.applications import actions as applications
from portal.applications.models import Application
from portal.cases import queries as cases
from portal.cases.models import Case


def opened(request: SignedInRequest, key: UUID) -> Application:
    """The application whose file the person opens with this page; others do not exist."""
    application = unopened(request, key)
    applications.record_view(application=application, by=request.user)
    return application


def unopened(request: SignedInRequest, key: UUID) -> Application:
    """The application for a step that shows nothing of its file."""
    rows = cases.readable_by(request.user).select_related(
        "programme__centre", "person__user", "form_version", "case_worker", "case"
    )
    return get_object_or_404(rows, key=key)


def case_of(application: Application) -> Case | None:
    return getattr(application, "case", None)
