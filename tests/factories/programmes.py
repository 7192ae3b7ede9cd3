import copy

import factory
from django.utils import timezone

from portal.programmes.models import FormVersion, Programme
from tests.factories.centres import CentreFactory


def words(english: str) -> dict[str, str]:
    return {"ar": f"({english})", "en": english}


# Two pages and a condition between them: enough for most tests. Texts are recognisable.
FORM = {
    "sections": [
        {
            "key": "family",
            "title": words("Family"),
            "groups": [
                {
                    "key": "household",
                    "title": words("Household"),
                    "questions": [
                        {"key": "name", "type": "name", "label": words("Your name")},
                        {"key": "children", "type": "number", "label": words("Children")},
                        {"key": "rents", "type": "yes_no", "label": words("Do you rent?")},
                    ],
                },
                {
                    "key": "rent_page",
                    "title": words("Rent"),
                    "show_when": {"question": "rents", "is": True},
                    "questions": [
                        {"key": "rent", "type": "money", "label": words("Monthly rent")},
                    ],
                },
            ],
        },
        {
            "key": "papers",
            "title": words("Papers"),
            "groups": [
                {
                    "key": "papers_page",
                    "title": words("Papers"),
                    "questions": [
                        {
                            "key": "card",
                            "type": "file",
                            "kind": "identity_card",
                            "max_files": 2,
                            "required": False,
                            "label": words("Identity card"),
                            "legal_ground": words("Support rules, article 4"),
                        },
                    ],
                },
            ],
        },
    ],
    "declaration": words("This is true."),
}
RULES = {
    "questions": [
        {"key": "rents", "type": "yes_no", "label": words("Do you rent?"), "fills": "rents"},
        {
            "key": "children",
            "type": "number",
            "maximum": 20,
            "label": words("How many children?"),
            "fills": "children",
        },
    ],
    "rules": [
        {
            "key": "rents",
            "requires": {"question": "rents", "is": True},
            "otherwise": "no",
            "claim": words("You rent your home."),
            "reason": words("This is for people who rent."),
            "remedy": words("Call us about other help."),
            "instead": ["another"],
        },
        {
            "key": "children",
            "requires": {"question": "children", "at_least": 1},
            "otherwise": "maybe",
            "claim": words("There are children."),
            "reason": words("Families with children come first."),
        },
    ],
}


def form(**changes: object) -> dict:
    return {**copy.deepcopy(FORM), **changes}


class ProgrammeFactory(factory.django.DjangoModelFactory):
    """A programme with a published form; `unpublished=True` for one that has none."""

    class Meta:
        model = Programme
        skip_postgeneration_save = True

    class Params:
        unpublished = factory.Trait(version=None)

    slug = factory.Sequence(lambda n: f"programme-{n}")
    centre = factory.SubFactory(CentreFactory)
    name_ar = factory.Sequence(lambda n: f"برنامج {n}")
    name_en = factory.Sequence(lambda n: f"Programme {n}")
    version = factory.RelatedFactory(
        "tests.factories.programmes.FormVersionFactory", factory_related_name="programme"
    )


class FormVersionFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = FormVersion

    programme = factory.SubFactory(ProgrammeFactory, version=None)
    number = factory.Sequence(lambda n: n + 1)
    definition = factory.LazyFunction(form)
    eligibility = factory.LazyFunction(lambda: copy.deepcopy(RULES))
    published_at = factory.LazyFunction(timezone.now)
