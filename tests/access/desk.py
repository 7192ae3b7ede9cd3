"""The staff's pages. Case workers and deciders of the centre read files, and nobody else does:
managers see the queue only, foundation administrators no case at all."""

from datetime import timedelta
from uuid import uuid4

from django.utils import timezone

from portal.applications.models import Attachment
from portal.centres import actions as centres
from portal.centres.courses import Stage
from portal.centres.enums import Mode
from portal.delivery.enums import Channel, State
from portal.delivery.models import Message
from portal.documents import actions as documents
from tests.access.rows import (
    ADMINISTRATOR,
    CASE_WORKER,
    DECIDER,
    MANAGER,
    MOVED,
    OTHER_WORKER,
    SHOWN,
    STAFF,
    Row,
    nobody,
    only,
)
from tests.factories.applications import ApplicationFactory
from tests.factories.cases import CaseFactory
from tests.factories.centres import ServiceFactory
from tests.factories.files import upload
from tests.factories.programmes import ProgrammeFactory

REASONS = {"reason_ar": "السبب", "reason_en": "The reason"}
READERS = (CASE_WORKER, DECIDER)


def application(world, **traits):
    programme = ProgrammeFactory(centre=world.centre)
    return ApplicationFactory(person__user=world.owner, programme=programme, **traits)


def case(world, *, recommended=False, **traits):
    traits = {"in_review": True, "case_worker": world.case_worker, **traits}
    return CaseFactory(application=application(world, **traits), recommended=recommended)


def new(world):
    return {"key": application(world, submitted=True).key}


def in_study(world):
    return {"key": case(world).application.key}


def asked(world):
    found = case(world, in_review=False, information_requested=True)
    return {"key": found.application.key}


def recommended(world):
    return {"key": case(world, recommended=True).application.key}


def approved(world):
    return {"key": application(world, approved=True, case_worker=world.case_worker).key}


def with_document(world):
    found = application(world, submitted=True)
    document = documents.store(
        owner=found.person,
        upload=upload(),
        kind="identity_card",
        by=world.owner,
        at=timezone.now(),
    )
    Attachment.objects.create(application=found, question="card", document=document)
    return {"key": found.key, "document": document.key}


def dead_letter(world):
    message = Message.objects.create(
        key="dead", channel=Channel.SMS, to="+97455512345", text="x", state=State.DEAD
    )
    return {"pk": message.pk}


def question(world):
    return {
        "asked_for": "answer",
        "text_ar": "كم عدد الغرف؟",
        "text_en": "How many rooms?",
        "due_on": str(timezone.localdate() + timedelta(days=7)),
    }


def of_centre(world):
    return {"slug": world.centre.slug}


def of_service(world):
    service = ServiceFactory(centre=world.centre, slug="talks")
    return {"slug": world.centre.slug, "service": service.slug}


def of_change(world):
    change, _is_new = centres.switch_mode(
        service=ServiceFactory(centre=world.centre, mode=Mode.REMOTE),
        stage=Stage(Mode.HOME),
        seen=0,
        request_key=uuid4(),
        by=world.manager,
        now=timezone.now(),
    )
    return {"slug": world.centre.slug, "key": change.key}


def suspension(world):
    return {
        "mode": "suspended",
        "reason_ar": "السبب",
        "reason_en": "The reason",
        "lasts": "open",
        "seen": "0",
        "request_key": str(uuid4()),
        "step": "confirm",
    }


def constant(**values):
    return lambda world: values


ROWS = [
    Row("desk:home", get=only(*STAFF), post=nobody()),
    Row("desk:inbox", get=only(*READERS, OTHER_WORKER), post=nobody()),
    Row("desk:queue", get=only(MANAGER), post=nobody()),
    Row("desk:case", kwargs=new, get=only(*READERS), post=nobody()),
    Row("desk:numbers", kwargs=new, get=nobody(), post=only(*READERS)),
    Row("desk:document", kwargs=with_document, get=only(*READERS), post=nobody()),
    Row(
        "desk:note",
        kwargs=in_study,
        data=constant(text="Called, no answer.", request_key=str(uuid4())),
        get=nobody(),
        post=only(*READERS, answer=MOVED),
    ),
    Row("desk:take", kwargs=new, get=nobody(), post=only(CASE_WORKER, answer=MOVED)),
    Row(
        "desk:ask",
        kwargs=in_study,
        data=question,
        get=only(CASE_WORKER),
        post=only(CASE_WORKER, answer=MOVED),
    ),
    Row("desk:go_on", kwargs=asked, get=nobody(), post=only(CASE_WORKER, answer=MOVED)),
    Row(
        "desk:recommend",
        kwargs=in_study,
        data=constant(outcome="approve", reasoning="The need is clear."),
        get=only(CASE_WORKER),
        post=only(CASE_WORKER, answer=MOVED),
    ),
    Row(
        "desk:hand_over",
        kwargs=in_study,
        data=lambda world: {"to": world.unverified.pk},
        get=only(CASE_WORKER, MANAGER),
        post=only(CASE_WORKER, MANAGER, answer=MOVED),
    ),
    Row(
        "desk:decide",
        kwargs=recommended,
        data=constant(outcome="approve", step="confirm", **REASONS),
        get=only(DECIDER),
        post=only(DECIDER, answer=MOVED),
    ),
    Row("desk:decided", kwargs=approved, get=only(DECIDER), post=nobody()),
    Row(
        "desk:send_back",
        kwargs=recommended,
        data=constant(note="Which months does the statement cover?"),
        get=only(DECIDER),
        post=only(DECIDER, answer=MOVED),
    ),
    Row(
        "desk:mode_centres",
        get={**only(MANAGER, answer=MOVED), ADMINISTRATOR: SHOWN},
        post=nobody(),
    ),
    Row("desk:modes", kwargs=of_centre, get=only(MANAGER, ADMINISTRATOR), post=nobody()),
    Row(
        "desk:switch_mode",
        kwargs=of_service,
        data=suspension,
        get=only(MANAGER, ADMINISTRATOR),
        post=only(MANAGER, ADMINISTRATOR, answer=MOVED),
    ),
    Row(
        "desk:undo_mode",
        kwargs=of_change,
        get=nobody(),
        post=only(MANAGER, ADMINISTRATOR, answer=MOVED),
    ),
    Row("desk:outbox", get=only(MANAGER, ADMINISTRATOR), post=nobody()),
    Row(
        "desk:send_again",
        kwargs=dead_letter,
        get=nobody(),
        post=only(MANAGER, ADMINISTRATOR, answer=MOVED),
    ),
]
