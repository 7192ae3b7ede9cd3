import factory
from django.contrib.auth.hashers import make_password
from django.utils import timezone

from portal.accounts.models import User


class UserFactory(factory.django.DjangoModelFactory):
    """A beneficiary with a proved Qatari phone; `staff=True` for a member of staff."""

    class Meta:
        model = User
        skip_postgeneration_save = True

    class Params:
        staff = factory.Trait(
            phone=None,
            phone_proved_at=None,
            email=factory.Sequence(lambda n: f"staff{n}@example.org"),
            email_proved_at=factory.LazyFunction(timezone.now),
            is_staff=True,
        )

    password = factory.LazyFunction(lambda: make_password(None))
    phone = factory.Sequence(lambda n: f"+9745{n:07d}")
    phone_proved_at = factory.LazyFunction(timezone.now)
    display_name = factory.Sequence(lambda n: f"Person {n}")
