"""The staff's words: stages, and texts ready to be sent to an applicant."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override, pgettext_lazy

from portal.applications.enums import Asked, State
from portal.cases.enums import Stage


@dataclass(frozen=True)
class Tag:
    text: str | Promise
    color: str
    icon: str


STAGES = {
    Stage.NEW: Tag(pgettext_lazy("stage of a case", "New"), "info", "inbox"),
    Stage.IN_STUDY: Tag(pgettext_lazy("stage of a case", "Being studied"), "accent", "hourglass"),
    Stage.WAITING: Tag(pgettext_lazy("stage of a case", "Waiting for applicant"), "sand", "clock"),
    Stage.TO_DECIDE: Tag(pgettext_lazy("stage of a case", "To be decided"), "brand", "scale"),
}
ENDS = {
    State.APPROVED: Tag(pgettext_lazy("stage of a case", "Approved"), "success", "circle-check"),
    State.DECLINED: Tag(pgettext_lazy("stage of a case", "Declined"), "danger", "circle-x"),
    State.WITHDRAWN: Tag(pgettext_lazy("stage of a case", "Withdrawn"), "neutral", "x"),
}


# Events of the audit chain that staff read as the history of the case.
EVENTS = {
    "application.submitted": _("Submitted"),
    "application.review_started": _("Taken into study"),
    "application.information_requested": _("Applicant asked"),
    "application.request_answered": _("Applicant answered"),
    "application.request_closed": _("Question closed without an answer"),
    "application.handed_over": _("Handed over to another case worker"),
    "application.approved": _("Approved"),
    "application.declined": _("Declined"),
    "application.withdrawn": _("Withdrawn by the applicant"),
    "case.recommended": _("Outcome recommended"),
    "case.sent_back": _("Sent back to the case worker"),
    "case.note_written": _("Note written"),
}


@dataclass(frozen=True)
class ReadyText:
    """Something staff often ask for, worded once and carefully."""

    key: str
    label: str | Promise
    asked_for: Asked
    text: str | Promise

    def in_language(self, language: str) -> str:
        with override(language):
            return str(self.text)


READY_TEXTS = (
    ReadyText(
        "income",
        _("Proof of income"),
        Asked.DOCUMENT,
        _(
            "Please send a recent document that shows the household's income: a salary "
            "certificate, a pension letter, or a bank statement of the last three months."
        ),
    ),
    ReadyText(
        "identity",
        _("Clear copy of the identity card"),
        Asked.DOCUMENT,
        _(
            "The copy of the identity card cannot be read well. Please photograph both sides "
            "again in daylight, so that every number can be read."
        ),
    ),
    ReadyText(
        "lease",
        _("Rent contract"),
        Asked.DOCUMENT,
        _(
            "Please send the rent contract that is valid now, with the pages that show the "
            "names, the rent and the dates."
        ),
    ),
    ReadyText(
        "medical",
        _("Medical report"),
        Asked.DOCUMENT,
        _(
            "Please send a medical report not older than six months, from a hospital or a "
            "health centre."
        ),
    ),
    ReadyText(
        "household",
        _("Who lives in the household"),
        Asked.ANSWER,
        _(
            "Please tell us who lives with you: for each person the name, the age, and "
            "whether the person studies or works."
        ),
    ),
)
