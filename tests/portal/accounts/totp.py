from base64 import b32decode

from django.utils import timezone
from django_otp.oath import TOTP

from portal.accounts.models import Authenticator


def token(device: Authenticator, *, later: int = 0) -> str:
    """What the app shows now, or so many steps of half a minute later."""
    totp = TOTP(b32decode(device.secret))
    totp.time = timezone.now().timestamp() + 30 * later
    return f"{totp.token():06}"
