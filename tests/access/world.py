"""The people the access table is asked as: one of each role, at one centre and at another."""

from copy import deepcopy
from http.cookies import SimpleCookie
from typing import Any

from django.test import Client

from portal.accounts.models import User
from portal.centres import enums as centres
from tests.factories.accounts import UserFactory
from tests.factories.beneficiaries import PersonFactory
from tests.factories.centres import CentreFactory, MembershipFactory
from tests.people import SignedIn

PEOPLE = (
    "owner",
    "other_beneficiary",
    "unverified",
    "case_worker",
    "other_worker",
    "decider",
    "counsellor",
    "editor",
    "manager",
    "administrator",
)


class World:
    """Two centres and everybody in them. Rows of the table add what they need."""

    def __init__(self) -> None:
        self.centre = CentreFactory(slug="access-centre")
        self.other_centre = CentreFactory(slug="access-other-centre")
        self.owner = PersonFactory().user
        self.other_beneficiary = PersonFactory().user
        self.unverified = self._staff(centres.Role.CASE_WORKER)
        self.case_worker = self._staff(centres.Role.CASE_WORKER)
        self.other_worker = self._staff(centres.Role.CASE_WORKER, centre=self.other_centre)
        self.decider = self._staff(centres.Role.DECIDER)
        self.counsellor = self._staff(centres.Role.COUNSELLOR)
        self.editor = self._staff(centres.Role.EDITOR)
        self.manager = self._staff(centres.Role.MANAGER)
        self.administrator = UserFactory(staff=True, is_superuser=True)
        # Signing in costs many queries, and the table asks as everybody a thousand times.
        self._cookies = {role: self._sign_in(role) for role in PEOPLE}

    def _staff(self, role: centres.Role, **membership: Any) -> User:
        membership.setdefault("centre", self.centre)
        return MembershipFactory(role=role, **membership).user

    def _sign_in(self, role: str) -> SimpleCookie:
        return SignedIn(getattr(self, role), verified=role != "unverified").cookies

    def client(self, role: str) -> Client:
        """A browser of its own, signed in as the role; staff with the second factor."""
        client = Client()
        if role in PEOPLE:
            client.cookies = deepcopy(self._cookies[role])
        return client
