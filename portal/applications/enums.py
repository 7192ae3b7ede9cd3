from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class State(TextChoices):
    """In the words of staff; what the applicant reads stands in `phrases`."""

    DRAFT = "draft", _("draft")
    SUBMITTED = "submitted", pgettext_lazy("application", "submitted")
    IN_REVIEW = "in_review", _("in review")
    INFORMATION_REQUESTED = "information_requested", _("waiting for the applicant")
    APPROVED = "approved", pgettext_lazy("application", "approved")
    DECLINED = "declined", pgettext_lazy("application", "declined")
    WITHDRAWN = "withdrawn", pgettext_lazy("application", "withdrawn")


UNDER_REVIEW = frozenset({State.IN_REVIEW, State.INFORMATION_REQUESTED})
# Sent and not yet settled: somebody at the centre has it on the desk.
PENDING = frozenset({State.SUBMITTED, *UNDER_REVIEW})
OPEN = frozenset({State.DRAFT, *PENDING})
DECIDED = frozenset({State.APPROVED, State.DECLINED})


class Asked(TextChoices):
    """What staff ask the applicant for."""

    DOCUMENT = "document", _("a document")
    ANSWER = "answer", _("an answer")
