from django.http import HttpRequest

from portal.accounts.models import User


class SignedInRequest(HttpRequest):
    """What a view receives behind the sign-in that every view needs by default."""

    user: User
