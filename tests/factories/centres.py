import factory
from django.utils import timezone

from portal.centres.enums import Audience, Role
from portal.centres.models import Centre, Membership, Service
from tests.factories.accounts import UserFactory


class CentreFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Centre

    slug = factory.Sequence(lambda n: f"centre-{n}")
    name_ar = factory.Sequence(lambda n: f"مركز {n}")
    name_en = factory.Sequence(lambda n: f"Centre {n}")
    audience = Audience.FAMILY


class ServiceFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Service

    centre = factory.SubFactory(CentreFactory)
    slug = factory.Sequence(lambda n: f"service-{n}")
    name_ar = factory.Sequence(lambda n: f"خدمة {n}")
    name_en = factory.Sequence(lambda n: f"Service {n}")


class MembershipFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Membership

    user = factory.SubFactory(UserFactory, staff=True)
    centre = factory.SubFactory(CentreFactory)
    role = Role.CASE_WORKER
    started_at = factory.LazyFunction(timezone.now)
