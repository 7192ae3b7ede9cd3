"""Numbers are given to other people after a while. Who was away long is asked one thing more."""

from __future__ import annotations

from datetime import timedelta
from typing import cast

from allauth.account.authentication import get_authentication_records
from allauth.account.stages import LoginStage
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from portal.accounts.models import User
from portal.beneficiaries.models import Person

# Operators here give a number away after three months or more.
ABSENCE = timedelta(days=90)


class LongAbsenceStage(LoginStage):
    """Asked only of a phone number: nobody else is given an e-mail address or a password."""

    key = "long_absence"
    urlname = "beneficiaries:second_look"

    def handle(self) -> tuple[HttpResponse | None, bool]:
        person = self.person
        if person is None or not self._came_by_phone() or not self._was_away():
            return None, True
        return redirect(self.urlname), True

    @property
    def person(self) -> Person | None:
        """Somebody with something to lose, and something to be known by."""
        found = Person.objects.filter(user=cast(User, self.login.user)).first()
        return found if found and (found.birth_date or found.identity_number) else None

    def _came_by_phone(self) -> bool:
        records = get_authentication_records(self.request, self.login.user)
        return bool(records) and "phone" in records[-1] and records[-1]["method"] == "code"

    def _was_away(self) -> bool:
        last = cast(User, self.login.user).last_login
        return last is not None and timezone.now() - last > ABSENCE
