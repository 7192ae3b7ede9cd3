"""The moves of an application. Each is written by the action of its name."""

from portal.applications.enums import PENDING, State
from portal.common.states import Move

SUBMIT = Move("submit", {State.DRAFT}, State.SUBMITTED)
START_REVIEW = Move("start_review", {State.SUBMITTED}, State.IN_REVIEW)
REQUEST_INFORMATION = Move("request_information", {State.IN_REVIEW}, State.INFORMATION_REQUESTED)
ANSWER_REQUEST = Move("answer_request", {State.INFORMATION_REQUESTED}, State.IN_REVIEW)
# Staff go on without the answer: it came another way, or its time has passed.
CLOSE_REQUEST = Move("close_request", {State.INFORMATION_REQUESTED}, State.IN_REVIEW)
APPROVE = Move("approve", {State.IN_REVIEW}, State.APPROVED)
DECLINE = Move("decline", {State.IN_REVIEW}, State.DECLINED)
WITHDRAW = Move("withdraw", PENDING, State.WITHDRAWN)

MOVES = (
    SUBMIT,
    START_REVIEW,
    REQUEST_INFORMATION,
    ANSWER_REQUEST,
    CLOSE_REQUEST,
    APPROVE,
    DECLINE,
    WITHDRAW,
)
