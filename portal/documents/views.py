from uuid import UUID

from django.http import FileResponse, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from portal.accounts.requests import SignedInRequest
from portal.audit import actions as audit
from portal.beneficiaries import actions as beneficiaries
from portal.documents import queries, responses
from portal.documents.models import Document


@require_safe
def own_list(request: SignedInRequest) -> HttpResponse:
    mine = queries.newest(Document.objects.visible_to(request.user))
    return render(request, "documents/list.html", {"documents": mine})


@require_safe
def download(request: SignedInRequest, key: UUID) -> FileResponse:
    """The owner's own file. Staff open it through the request it belongs to."""
    mine = Document.objects.visible_to(request.user).select_related("owner")
    document = get_object_or_404(mine, key=key)
    audit.record(
        stream=beneficiaries.stream(document.owner),
        action="document.downloaded",
        by=request.user,
        data={"document": str(document.key)},
    )
    return responses.download(document)
