"""The editors' admin brings inline scripts and styles; nothing else in the house may have them."""

from csp.constants import SELF, UNSAFE_INLINE
from django.http import HttpResponse

LOOSER = {
    "script-src": [SELF, UNSAFE_INLINE],
    "style-src": [SELF, UNSAFE_INLINE],
    # Pictures are shown from the editor's own disk before they are uploaded.
    "img-src": [SELF, "data:", "blob:"],
}


def loosened(response: HttpResponse) -> HttpResponse:
    """The response, to be sent with the looser policy. Only for what verified staff see."""
    setattr(response, "_csp_replace", LOOSER)  # noqa: B010 - django-csp's own attribute, unknown to types
    return response
