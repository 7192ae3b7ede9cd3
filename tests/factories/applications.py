from datetime import timedelta

import factory
from django.utils import timezone

from portal.applications.enums import Asked, State
from portal.applications.models import Application, InformationRequest
from portal.centres.enums import Role
from portal.common import references
from tests.factories.accounts import UserFactory
from tests.factories.beneficiaries import AccessGrantFactory, PersonFactory
from tests.factories.centres import MembershipFactory
from tests.factories.programmes import ProgrammeFactory

ANSWERS = {"name": "Mona", "children": 2, "rents": False}
PAGES = ["household", "papers_page"]


def worker(application: Application, role: Role = Role.CASE_WORKER):
    """Somebody new of the application's centre."""
    return MembershipFactory(role=role, centre=application.centre).user


class GrantFactory(AccessGrantFactory):
    """As submitting writes it: a second application to the same centre needs no second grant."""

    class Meta:
        django_get_or_create = ("person", "centre", "ground")


class ApplicationFactory(factory.django.DjangoModelFactory):
    """A complete draft; `submitted=True`, `in_review=True`, `approved=True` … for later states.

    Sent ones come with their grant, reviewed ones with a case worker of the centre.
    """

    class Meta:
        model = Application
        skip_postgeneration_save = True

    class Params:
        sent = factory.Trait(
            state=State.SUBMITTED,
            reference=factory.LazyFunction(lambda: references.new("AP")),
            submitted_at=factory.LazyFunction(timezone.now),
            submitted_by=factory.SelfAttribute("person.user"),
            due_on=factory.LazyFunction(lambda: timezone.localdate() + timedelta(days=21)),
            grant=factory.RelatedFactory(
                GrantFactory,
                person=factory.SelfAttribute("..person"),
                centre=factory.SelfAttribute("..programme.centre"),
            ),
        )
        taken = factory.Trait(
            sent=True,
            review_started_at=factory.LazyFunction(timezone.now),
            case_worker=factory.LazyAttribute(
                lambda o: MembershipFactory(centre=o.programme.centre).user
            ),
        )
        submitted = factory.Trait(sent=True)
        in_review = factory.Trait(taken=True, state=State.IN_REVIEW)
        information_requested = factory.Trait(
            taken=True,
            state=State.INFORMATION_REQUESTED,
            request=factory.RelatedFactory(
                "tests.factories.applications.InformationRequestFactory",
                factory_related_name="application",
            ),
        )
        decided = factory.Trait(
            taken=True,
            decided_at=factory.LazyFunction(timezone.now),
            decided_by=factory.SubFactory(UserFactory, staff=True),
            reason_ar="السبب",
            reason_en="The reason",
        )
        approved = factory.Trait(decided=True, state=State.APPROVED)
        declined = factory.Trait(decided=True, state=State.DECLINED)
        withdrawn = factory.Trait(
            sent=True,
            state=State.WITHDRAWN,
            withdrawn_at=factory.LazyFunction(timezone.now),
            withdrawn_by=factory.SelfAttribute("person.user"),
        )

    person = factory.SubFactory(PersonFactory)
    programme = factory.SubFactory(ProgrammeFactory)
    form_version = factory.LazyAttribute(lambda o: o.programme.current_version)
    answers = factory.LazyFunction(lambda: dict(ANSWERS))
    visited = factory.LazyFunction(lambda: list(PAGES))
    started_at = factory.LazyFunction(timezone.now)
    saved_at = factory.LazyFunction(timezone.now)


class InformationRequestFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = InformationRequest

    application = factory.SubFactory(ApplicationFactory, information_requested=True, request=None)
    asked_for = Asked.ANSWER
    text_ar = "كم عدد الغرف؟"
    text_en = "How many rooms are there?"
    due_on = factory.LazyFunction(lambda: timezone.localdate() + timedelta(days=7))
    asked_at = factory.LazyFunction(timezone.now)
    asked_by = factory.SubFactory(UserFactory, staff=True)
