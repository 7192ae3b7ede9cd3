"""How a service is given: switched by a manager, undone, or back by itself.

What else has to happen with it (people told, announcements) is `portal.desk.actions`.
"""

from __future__ import annotations

import uuid
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from portal.accounts.models import User
from portal.audit import actions as audit
from portal.centres import courses, queries, rules
from portal.centres.actions.team import NotAllowed
from portal.centres.courses import Stage
from portal.centres.enums import ChangeKind
from portal.centres.models import ModeChange, Service
from portal.common.errors import Refused


class ChangedMeanwhile(Refused):
    message = _(
        "Somebody else has just changed this service. See below what holds now, and decide again."
    )


class NothingNew(Refused):
    message = _("The service is given in exactly this way already. Nothing has changed.")


class DayPassed(Refused):
    message = _("The last day has passed. Choose today or a later day.")


class CannotUndo(Refused):
    message = _("Only the latest change can be undone, and only once. See below what holds now.")


def stream(service: Service) -> str:
    return f"service:{service.centre.slug}/{service.slug}"


@transaction.atomic
def switch_mode(
    *,
    service: Service,
    stage: Stage,
    seen: int,
    request_key: uuid.UUID,
    by: User,
    now: datetime,
) -> tuple[ModeChange, bool]:
    """Give the service in another way from now on; whether this call changed it.

    `seen` is the number of the latest change that the manager had before their eyes. The same
    `request_key` twice is one change.
    """
    locked = _lock(service, by)
    made = ModeChange.objects.filter(request_key=request_key, service=locked).first()
    if made:
        return made, False
    if queries.latest_number(locked) != seen:
        raise ChangedMeanwhile
    before = queries.course(locked)
    if before[0] == stage:
        raise NothingNew
    if not stage.holds_on(timezone.localdate(now)):
        raise DayPassed
    change = _write(
        locked,
        before,
        queries.course_with(locked, stage),
        kind=ChangeKind.SWITCHED,
        request_key=request_key,
        made_by=by,
        made_at=now,
    )
    return change, True


@transaction.atomic
def undo_mode(*, change: ModeChange, by: User, now: datetime) -> tuple[ModeChange, bool]:
    """Go back to what held before the latest change; whether this call did it."""
    locked = _lock(change.service, by)
    made = ModeChange.objects.filter(undoes=change).first()
    if made:
        return made, False
    if not queries.can_be_undone(change, locked, queries.latest_change(locked)):
        raise CannotUndo
    course = courses.from_day(change.course_before, timezone.localdate(now))
    undone = _write(
        locked,
        change.course,
        course,
        kind=ChangeKind.UNDONE,
        undoes=change,
        made_by=by,
        made_at=now,
    )
    return undone, True


def return_due(*, now: datetime) -> int:
    """Bring back what held before wherever the last day has passed; how many services that were."""
    today = timezone.localdate(now)
    rows = Service.objects.filter(mode_until__lt=today).select_related("centre").order_by("pk")
    return sum(_return(service, today=today, now=now) for service in rows)


@transaction.atomic
def _return(service: Service, *, today: date, now: datetime) -> bool:
    """Only what a change has promised: a row that was edited since is left as it is."""
    locked = _locked(service)
    before = queries.course(locked)
    course = courses.from_day(before, today)
    if before[0].holds_on(today) or not course[0].holds_on(today):
        return False
    change = _write(locked, before, course, kind=ChangeKind.RETURNED, made_at=now)
    record_mode(change, by=None)
    return True


def record_mode(change: ModeChange, *, by: User | None, told: int = 0) -> None:
    """Finish the change: how many people were told of it, in its row and in the audit trail."""
    if told:
        change.told = told
        change.save(update_fields=["told"])
    audit.record(
        stream=stream(change.service),
        action=f"service.mode_{change.kind}",
        by=by,
        data={
            "change": str(change.key),
            "mode": change.mode,
            "before": change.mode_before,
            "until": change.until.isoformat() if change.until else None,
            "told": told,
        },
    )


def _lock(service: Service, by: User) -> Service:
    if not rules.may_manage(by, service.centre):
        raise NotAllowed
    return _locked(service)


def _locked(service: Service) -> Service:
    rows = Service.objects.select_related("centre").select_for_update(of=("self",))
    return rows.get(pk=service.pk)


def _write(
    service: Service, before: list[Stage], course: list[Stage], **facts: object
) -> ModeChange:
    """The row and its history together; saving the row lets the search follow."""
    now_holds, held = course[0], before[0]
    service.mode, service.mode_until = now_holds.mode, now_holds.until
    service.mode_reason_ar, service.mode_reason_en = now_holds.reason_ar, now_holds.reason_en
    service.save(update_fields=["mode", "mode_reason_ar", "mode_reason_en", "mode_until"])
    return ModeChange.objects.create(
        service=service,
        mode=now_holds.mode,
        reason_ar=now_holds.reason_ar,
        reason_en=now_holds.reason_en,
        until=now_holds.until,
        mode_before=held.mode,
        reason_before_ar=held.reason_ar,
        reason_before_en=held.reason_en,
        until_before=held.until,
        following=[stage.as_dict for stage in course[1:]],
        following_before=[stage.as_dict for stage in before[1:]],
        **facts,
    )
