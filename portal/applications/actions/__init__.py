"""Every write to an application, one function a verb."""

from portal.applications.actions.drafts import (
    AlreadyApplied,
    AlreadySent,
    ChangedElsewhere,
    PageGone,
    ProgrammeClosed,
    discard,
    fingerprint,
    keep_unfinished,
    save_step,
    start,
)
from portal.applications.actions.files import TooManyFiles, attach, detach
from portal.applications.actions.guards import (
    Discarded,
    NotYours,
    locked,
    record_download,
    record_numbers_shown,
    record_view,
)
from portal.applications.actions.requests import (
    NothingToSend,
    answer_request,
    attach_to_request,
    close_request,
    request_information,
)
from portal.applications.actions.review import (
    ReasonMissing,
    approve,
    decline,
    hand_over,
    start_review,
)
from portal.applications.actions.submission import Incomplete, submit, withdraw

__all__ = [
    "AlreadyApplied",
    "AlreadySent",
    "ChangedElsewhere",
    "Discarded",
    "Incomplete",
    "NotYours",
    "NothingToSend",
    "PageGone",
    "ProgrammeClosed",
    "ReasonMissing",
    "TooManyFiles",
    "answer_request",
    "approve",
    "attach",
    "attach_to_request",
    "close_request",
    "decline",
    "detach",
    "discard",
    "fingerprint",
    "hand_over",
    "keep_unfinished",
    "locked",
    "record_download",
    "record_numbers_shown",
    "record_view",
    "request_information",
    "save_step",
    "start",
    "start_review",
    "submit",
    "withdraw",
]
