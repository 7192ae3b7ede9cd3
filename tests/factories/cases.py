import factory
from django.utils import timezone

from portal.cases.enums import Outcome
from portal.cases.models import Case, Recommendation
from tests.factories.applications import ApplicationFactory


class CaseFactory(factory.django.DjangoModelFactory):
    """A case in study; `recommended=True` for one that waits for a decision."""

    class Meta:
        model = Case
        skip_postgeneration_save = True

    class Params:
        recommended = factory.Trait(
            advice=factory.RelatedFactory(
                "tests.factories.cases.RecommendationFactory", factory_related_name="case"
            )
        )

    application = factory.SubFactory(ApplicationFactory, in_review=True)
    opened_at = factory.LazyFunction(timezone.now)
    opened_by = factory.SelfAttribute("application.case_worker")


class RecommendationFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Recommendation

    case = factory.SubFactory(CaseFactory)
    outcome = Outcome.APPROVE
    reasoning = "The rent takes most of the income."
    made_at = factory.LazyFunction(timezone.now)
    made_by = factory.SelfAttribute("case.application.case_worker")
