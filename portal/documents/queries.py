from django.db.models import QuerySet

from portal.documents.models import Document


def newest(documents: QuerySet[Document]) -> QuerySet[Document]:
    return documents.order_by("-added_at", "-pk")
