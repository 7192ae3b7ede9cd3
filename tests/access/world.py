"""The people the access table is asked as: one of each role, at one centre and at another."""

from typing import Any

from django.test import Client
from django_otp import DEVICE_ID_SESSION_KEY

from portal.accounts.models import Authenticator, User
from portal.centres import enums as centres
from tests.factories.accounts import UserFactory
from tests.factories.centres import CentreFactory, MembershipFactory


class World:
    """Two centres and everybody in them. Rows of the table add what they need."""

    def __init__(self) -> None:
        self.centre = CentreFactory(slug="access-centre")
        self.other_centre = CentreFactory(slug="access-other-centre")
        self.owner = UserFactory()
        self.other_beneficiary = UserFactory()
        self.unverified = self._staff(centres.Role.CASE_WORKER)
        self.case_worker = self._staff(centres.Role.CASE_WORKER)
        self.other_worker = self._staff(centres.Role.CASE_WORKER, centre=self.other_centre)
        self.decider = self._staff(centres.Role.DECIDER)
        self.counsellor = self._staff(centres.Role.COUNSELLOR)
        self.editor = self._staff(centres.Role.EDITOR)
        self.manager = self._staff(centres.Role.MANAGER)
        self.administrator = UserFactory(staff=True, is_superuser=True)

    def _staff(self, role: centres.Role, **membership: Any) -> User:
        membership.setdefault("centre", self.centre)
        return MembershipFactory(role=role, **membership).user

    def client(self, role: str) -> Client:
        """A browser of its own, signed in as the role; staff with the second factor."""
        client = Client()
        if role == "anonymous":
            return client
        user = getattr(self, role)
        client.force_login(user)
        if user.is_staff and user != self.unverified:
            prove_second_factor(client, user)
        return client


def prove_second_factor(client: Client, user: User) -> None:
    device, _ = Authenticator.objects.get_or_create(user=user)
    session = client.session
    session[DEVICE_ID_SESSION_KEY] = device.persistent_id
    session.save()
