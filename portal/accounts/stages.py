"""What a person who proved an address still passes before being signed in.

allauth calls these in the order of settings.LOGIN_STAGES, whichever door the person came through.
"""

from allauth.account.stages import LoginStage
from django.http import HttpResponse
from django.shortcuts import redirect

from portal.accounts import queries


class SecondFactorStage(LoginStage):
    """Whoever has an authenticator is asked for its code: password and codes open nothing alone."""

    key = "otp"
    urlname = "accounts:otp"

    def handle(self) -> tuple[HttpResponse | None, bool]:
        if self.login.user is None or not queries.has_authenticator(self.login.user):
            return None, True
        return redirect(self.urlname), True
