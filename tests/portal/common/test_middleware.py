from types import SimpleNamespace

import pytest
from django.conf import settings
from django.http import HttpResponse
from django.test import RequestFactory
from django.utils import translation

from portal.common import numerals
from portal.common.middleware import reading_preferences

PREFERS_ARABIC_DIGITS = SimpleNamespace(is_authenticated=True, language="ar", numerals="arab")
PREFERS_ENGLISH = SimpleNamespace(is_authenticated=True, language="en", numerals="latn")
ANONYMOUS = SimpleNamespace(is_authenticated=False)


@pytest.fixture(autouse=True)
def arabic():
    with translation.override("ar"):
        yield


def visit(path, user, *, with_session=True):
    """The language of the answer and how it shows the number 10."""
    request = RequestFactory().get(path)
    request.user = user
    if with_session:
        request.COOKIES[settings.SESSION_COOKIE_NAME] = "session"
    seen = []

    def page(request):
        seen.extend([translation.get_language(), numerals.shown("10")])
        return HttpResponse()

    reading_preferences(page)(request)
    return seen


def test_a_page_shows_the_readers_digits():
    assert visit("/ar/portal/", PREFERS_ARABIC_DIGITS) == ["ar", "١٠"]


def test_the_address_decides_the_language():
    assert visit("/ar/portal/", PREFERS_ENGLISH) == ["ar", "10"]


def test_an_address_without_a_language_speaks_the_readers():
    assert visit("/", PREFERS_ENGLISH) == ["en", "10"]


def test_a_visitor_reads_the_sites_digits():
    assert visit("/", ANONYMOUS) == ["ar", "10"]


def test_a_visitor_without_a_session_is_never_looked_up():
    assert visit("/", None, with_session=False) == ["ar", "10"]


def test_the_preference_does_not_outlive_the_request():
    visit("/ar/portal/", PREFERS_ARABIC_DIGITS)

    assert numerals.shown("10") == "10"
