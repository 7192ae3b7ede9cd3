"""Parts of a film, as players ask for them: some play nothing else, and none can skip without."""

import re

from django.http import HttpRequest, HttpResponse

from cms.models import Publication

FILMS = {"mp4", "webm"}
# No more is held at once; players ask for the rest when they come to it.
MOST = 1024 * 1024
_ONE_RANGE = re.compile(r"bytes=(\d{1,15})-(\d{0,15})")


def part(document: Publication, request: HttpRequest) -> HttpResponse | None:
    """The part of a film the request asks for; nothing where it asks for the whole."""
    asked = _ONE_RANGE.fullmatch(request.headers.get("Range", ""))
    if asked is None or document.file_extension.lower() not in FILMS:
        return None
    size = document.file.size
    first = int(asked[1])
    last = min(int(asked[2]) if asked[2] else size - 1, size - 1, first + MOST - 1)
    if first > last:
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{size}"})
    with document.file.storage.open(document.file.name, "rb") as film:
        film.seek(first)
        content = film.read(last - first + 1)
    response = HttpResponse(content, status=206, content_type=document.content_type)
    response["Content-Range"] = f"bytes {first}-{last}/{size}"
    response["Accept-Ranges"] = "bytes"
    response["X-Content-Type-Options"] = "nosniff"
    return response
