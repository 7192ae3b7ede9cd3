from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation

from portal.common import numerals

Responder = Callable[[HttpRequest], HttpResponse]


def reading_preferences(get_response: Responder) -> Responder:
    """Show each page in the reader's digits, and pages without a language in the reader's own.

    A visitor without a session is never looked up: public pages stay the same for all of them,
    and cacheable.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        if not _may_be_known(request):
            return get_response(request)
        if not translation.get_language_from_path(request.path_info):
            _speak_the_language_of(request)
        with numerals.preferring(lambda: getattr(request.user, "numerals", numerals.LATIN)):
            return get_response(request)

    return middleware


def _may_be_known(request: HttpRequest) -> bool:
    return settings.SESSION_COOKIE_NAME in request.COOKIES


def _speak_the_language_of(request: HttpRequest) -> None:
    if request.user.is_authenticated:
        translation.activate(request.user.language)
        request.LANGUAGE_CODE = translation.get_language()
