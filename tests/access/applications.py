"""Applications are the applicant's own; staff open single files here, all else on the desk."""

from django.utils import timezone

from portal.applications import actions
from tests.access.rows import (
    CASE_WORKER,
    DECIDER,
    MOVED,
    OWNER,
    Answer,
    Row,
    everyone,
    nobody,
    only,
    signed_in,
)
from tests.factories.applications import ApplicationFactory
from tests.factories.files import upload
from tests.factories.programmes import ProgrammeFactory


def application(world, **state):
    programme = ProgrammeFactory(centre=world.centre)
    return ApplicationFactory(person=world.owner.person, programme=programme, **state)


def of_draft(world):
    return {"key": application(world).key}


def of_page(world):
    return {"key": application(world).key, "page": "household"}


def of_sent(world):
    return {"key": application(world, submitted=True).key}


def of_asked(world):
    return {"key": application(world, information_requested=True).key}


def of_programme(world):
    return {"slug": ProgrammeFactory(centre=world.centre).slug}


def of_document(world):
    draft = application(world)
    told = {"by": world.owner, "now": timezone.now()}
    attachment = actions.attach(application=draft, question="card", upload=upload(), **told)
    actions.submit(application=draft, **told)
    return {"key": draft.key, "document": attachment.document.key}


READERS = (OWNER, CASE_WORKER, DECIDER)

ROWS = [
    Row("applications:list", get=signed_in(), post=nobody()),
    Row(
        "applications:start",
        kwargs=of_programme,
        get=signed_in(),
        post=signed_in(MOVED),
    ),
    # Answers of a check go into the session of whoever presses, and nowhere else.
    Row("applications:carry", kwargs=of_programme, get=nobody(), post=everyone(MOVED)),
    Row("applications:detail", kwargs=of_sent, get=only(OWNER), post=nobody()),
    Row("applications:tasks", kwargs=of_draft, get=only(OWNER), post=nobody()),
    Row(
        "applications:step",
        kwargs=of_page,
        get=only(OWNER),
        post=only(OWNER, answer=Answer.REFUSED),
    ),
    Row(
        "applications:check",
        kwargs=of_draft,
        data=lambda world: {"declared": "on"},
        get=only(OWNER),
        post=only(OWNER, answer=MOVED),
    ),
    Row("applications:sent", kwargs=of_sent, get=only(OWNER), post=nobody()),
    Row("applications:receipt", kwargs=of_sent, get=only(OWNER), post=nobody()),
    Row(
        "applications:answer",
        kwargs=of_asked,
        data=lambda world: {"answer": "Three rooms", "send": "1"},
        get=only(OWNER),
        post=only(OWNER, answer=MOVED),
    ),
    Row(
        "applications:withdraw",
        kwargs=of_sent,
        get=only(OWNER),
        post=only(OWNER, answer=MOVED),
    ),
    Row(
        "applications:discard",
        kwargs=of_draft,
        get=only(OWNER),
        post=only(OWNER, answer=MOVED),
    ),
    Row("applications:document", kwargs=of_document, get=only(*READERS), post=nobody()),
]
