"""How allauth meets our user, our outbox and our pages; it sends and shows nothing itself."""

from __future__ import annotations

import uuid
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import translate_url
from django.utils import timezone

from portal.accounts import limits, notifications, queries
from portal.accounts.contacts import Contact, Kind
from portal.accounts.contacts import phone as phone_contact
from portal.accounts.models import User
from portal.delivery import actions as delivery


class AccountAdapter(DefaultAccountAdapter):
    def get_login_stages(self) -> list[str]:
        """What stands between a proved address and being signed in, allauth's own first."""
        return [*super().get_login_stages(), *settings.LOGIN_STAGES]

    # Phones: allauth stores none, it asks.

    def get_user_by_phone(self, phone: str) -> User | None:
        return User.objects.filter(phone=phone).first()

    def get_phone(self, user: Any) -> tuple[str, bool] | None:
        return (user.phone, user.phone_proved_at is not None) if user.phone else None

    def set_phone(self, user: Any, phone: str, verified: bool) -> None:
        user.phone, user.phone_proved_at = phone, timezone.now() if verified else None
        user.save(update_fields=["phone", "phone_proved_at"])

    def set_phone_verified(self, user: AbstractBaseUser, phone: str) -> None:
        self.set_phone(user, phone, True)

    # Messages: all of them through the outbox; what just happened is said by our own views.

    def send_verification_code_sms(
        self, user: AbstractBaseUser, phone: str, code: str, **kwargs: Any
    ) -> None:
        notifications.send_code(phone_contact(phone), code=code, key=f"code:{uuid.uuid4()}")

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        mail = self.render_mail(template_prefix, email, context)
        delivery.send_email(
            to=email, subject=mail.subject, text=str(mail.body), key=f"allauth:{uuid.uuid4()}"
        )

    def add_message(self, *args: Any, **kwargs: Any) -> None:
        """Nothing."""

    # Sign-in.

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Count the try for this account, by whichever of its addresses it is tried.

        allauth's own counter takes all phones for one account.
        """
        contact = next(
            Contact(kind, credentials[kind]) for kind in Kind.values if kind in credentials
        )
        user = queries.user_by(contact)
        key = str(user.pk) if user else contact.key
        self._login_failed_rl_usage = limits.count_try(request, door="password", key=key)

    def respond_user_inactive(self, request: HttpRequest, user: AbstractBaseUser) -> HttpResponse:
        return redirect("accounts:closed")

    def post_login(self, request: HttpRequest, user: Any, **kwargs: Any) -> HttpResponse:
        """Go on in the language the account remembers, wherever the sign-in page was read."""
        response = super().post_login(request, user, **kwargs)
        response["Location"] = translate_url(response["Location"], user.language)
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME,
            user.language,
            secure=settings.LANGUAGE_COOKIE_SECURE,
            samesite="Lax",
        )
        return response
