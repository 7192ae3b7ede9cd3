from datetime import date

import factory
from django.utils import timezone

from portal.beneficiaries.enums import Ground
from portal.beneficiaries.models import AccessGrant, Person, identity_hash
from tests.factories.accounts import UserFactory
from tests.factories.centres import CentreFactory


class PersonFactory(factory.django.DjangoModelFactory):
    """A person who has filled in the whole profile; `blank=True` for one who has not begun."""

    class Meta:
        model = Person
        # The access table asks for the person of a user who may have one already.
        django_get_or_create = ("user",)

    class Params:
        blank = factory.Trait(
            first_name="",
            father_name="",
            grandfather_name="",
            family_name="",
            birth_date=None,
            identity_number="",
        )

    user = factory.SubFactory(UserFactory)
    first_name = "مريم"
    father_name = "أحمد"
    grandfather_name = "سالم"
    family_name = "الكعبي"
    birth_date = date(1984, 5, 17)
    identity_number = factory.Sequence(lambda n: f"284634{n:05d}")
    identity_hash = factory.LazyAttribute(
        lambda o: identity_hash("QA", o.identity_number) if o.identity_number else ""
    )


class AccessGrantFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = AccessGrant

    person = factory.SubFactory(PersonFactory)
    centre = factory.SubFactory(CentreFactory)
    ground = Ground.APPLICATION
    since = factory.LazyFunction(timezone.now)
