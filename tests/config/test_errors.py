"""Pages for what goes wrong say so in the visitor's language and lead on."""

from pathlib import Path
from unittest.mock import patch

import pytest
from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import Http404, HttpResponse
from django.template.loader import render_to_string
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from config.errors import NotFoundMiddleware
from portal.applications.actions.guards import locked
from portal.applications.views.steps import StepView
from tests.factories.applications import ApplicationFactory

pytestmark = pytest.mark.django_db

TEMPLATES = Path(settings.ROOT) / "templates"
HEADINGS = {
    "ar": "الصفحة غير موجودة",
    "en": "We cannot find this page",
}


@pytest.mark.parametrize(("language", "heading"), HEADINGS.items())
def test_missing_page_leads_home_and_to_the_hotline(visitor, language, heading):
    response = visitor.get(f"/{language}/no/such/page/")

    content = response.content.decode()
    assert response.status_code == 404
    assert heading in content
    assert f'href="/{language}/"' in content
    assert f'href="tel:{settings.HOTLINE}"' in content


def test_form_without_its_token_is_explained():
    response = Client(enforce_csrf_checks=True).post("/en/gallery/")

    assert response.status_code == 403
    assert "This form has waited too long" in response.content.decode()


@pytest.mark.parametrize("name", ["400.html", "403.html", "403_csrf.html", "404.html"])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_page_can_be_drawn(rf, name, language):

    request = rf.get("/")
    request.user = AnonymousUser()
    with override(language):
        drawn = render_to_string(name, request=request)

    assert drawn.count("<h1>") == 1


@pytest.mark.parametrize("name", ["500.html", "503.html"])
def test_page_for_a_broken_server_needs_nothing(name):
    page = (TEMPLATES / name).read_text()

    assert "{%" not in page
    assert "{{" not in page
    assert 'lang="ar" dir="rtl"' in page
    assert 'lang="en" dir="ltr"' in page


@pytest.mark.parametrize(
    ("language", "heading", "sentence"),
    [
        ("ar", "تعذّر تنفيذ ذلك", "حُذفت هذه المسودة في نافذة أخرى. لم يُرسل منها شيء."),
        ("en", "This could not be done", "This draft has been deleted in another window."),
    ],
)
def test_a_refusal_that_no_view_foresaw_is_explained(beneficiary, language, heading, sentence):
    """Autosave meets a draft that was discarded after the view had found it."""
    draft = ApplicationFactory(person=beneficiary.user.person)
    with override(language):
        address = reverse("applications:step", args=[draft.key, "household"])

    with patch.object(StepView, "keep", lambda view, form: draft.delete() and locked(draft)):
        response = beneficiary.post(address, {"keep": "1"})

    content = response.content.decode()
    assert response.status_code == 409
    assert heading in content
    assert sentence in content


def test_the_demo_has_our_page_for_what_is_not_there(rf):
    request = rf.get("/en/no-such-page/")
    request.user = AnonymousUser()
    middleware = NotFoundMiddleware(lambda request: HttpResponse())

    with override("en"):
        answered = middleware.process_exception(request, Http404())

    assert answered.status_code == 404
    assert HEADINGS["en"] in answered.content.decode()
    assert middleware.process_exception(request, ValueError()) is None
