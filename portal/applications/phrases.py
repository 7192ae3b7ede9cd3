"""The applicant's words for where a request stands; staff have their own in `enums`."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from portal.applications.enums import State


@dataclass(frozen=True)
class Status:
    """A label, the colour and icon of its tag, and one sentence on what it means."""

    label: Any
    color: str
    icon: str
    meaning: Any


STATUSES = {
    State.DRAFT: Status(
        pgettext_lazy("status of a request", "Not sent yet"),
        "neutral",
        "pencil",
        _("Your answers are saved. Nobody reads them until you send the request."),
    ),
    State.SUBMITTED: Status(
        pgettext_lazy("status of a request", "Received"),
        "info",
        "inbox",
        _("Your request has reached the centre and waits for a case worker."),
    ),
    State.IN_REVIEW: Status(
        pgettext_lazy("status of a request", "Being studied"),
        "info",
        "hourglass",
        _("A case worker is reading your answers and documents, and may call you."),
    ),
    State.INFORMATION_REQUESTED: Status(
        pgettext_lazy("status of a request", "We need something from you"),
        "warning",
        "triangle-alert",
        _("The case worker needs an answer or a document from you to go on."),
    ),
    State.APPROVED: Status(
        pgettext_lazy("status of a request", "Accepted"),
        "success",
        "circle-check",
        _("Your request was accepted. The centre will contact you about the next step."),
    ),
    State.DECLINED: Status(
        pgettext_lazy("status of a request", "Not accepted"),
        "danger",
        "circle-x",
        _("Your request was not accepted. The reason is given below."),
    ),
    State.WITHDRAWN: Status(
        pgettext_lazy("status of a request", "Withdrawn"),
        "neutral",
        "x",
        _("You took this request back. You can apply again at any time."),
    ),
}
