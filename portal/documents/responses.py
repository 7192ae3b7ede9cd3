from django.http import FileResponse

from portal.documents.models import Document
from portal.documents.storage import storage


def download(document: Document) -> FileResponse:
    """The file as an attachment. Whoever calls has checked the person and recorded the look."""
    response = FileResponse(
        storage.open(document.file),
        as_attachment=True,
        filename=document.name,
        content_type=document.content_type,
    )
    response["Cache-Control"] = "private, no-store"
    response["X-Content-Type-Options"] = "nosniff"
    # Should a browser show it all the same, nothing in it runs or loads.
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return response
