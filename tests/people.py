"""Clients of people who are already signed in, as most tests need them."""

from collections.abc import Callable

import pytest
from django.test import Client
from django_otp import DEVICE_ID_SESSION_KEY

from portal.accounts.models import Authenticator, User
from portal.centres.enums import Role
from portal.centres.models import Centre
from tests.factories.accounts import UserFactory
from tests.factories.beneficiaries import PersonFactory
from tests.factories.centres import MembershipFactory


class SignedIn(Client):
    """A browser in which `user` is signed in; staff with the second factor."""

    user: User

    def __init__(self, user: User, *, verified: bool = True) -> None:
        super().__init__()
        self.user = user
        self.sign_in(verified=verified)

    def sign_in(self, *, verified: bool = True) -> None:
        """For the first time, or again in the same browser."""
        self.force_login(self.user)
        if self.user.is_staff and verified:
            device, _new = Authenticator.objects.get_or_create(user=self.user)
            session = self.session
            session[DEVICE_ID_SESSION_KEY] = device.persistent_id
            session.save()


@pytest.fixture
def beneficiary(db: None) -> SignedIn:
    """A person with a complete profile, in `beneficiary.user.person`."""
    return SignedIn(PersonFactory().user)


@pytest.fixture
def staff_client(db: None) -> Callable[..., SignedIn]:
    """`staff_client(Role.DECIDER, centre)`: a member of staff past the second factor."""

    def sign_in(role: Role, centre: Centre | None = None, *, verified: bool = True) -> SignedIn:
        place = {"centre": centre} if centre else {}
        return SignedIn(MembershipFactory(role=role, **place).user, verified=verified)

    return sign_in


@pytest.fixture
def administrator(db: None) -> SignedIn:
    """A foundation administrator: manages everything, reads no case."""
    return SignedIn(UserFactory(staff=True, is_superuser=True))
