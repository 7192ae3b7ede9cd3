"""Staff and beneficiaries of the demo, ready to be signed in as."""

from typing import Any

from django.core.management.base import OutputWrapper
from django.utils import timezone, translation

from config.demo import source
from config.demo.source import Data
from portal.accounts.actions import PRIVACY_EDITION
from portal.accounts.enums import Purpose
from portal.accounts.models import Authenticator, Consent, User
from portal.beneficiaries import actions as beneficiaries
from portal.centres import editorial
from portal.centres.enums import Role
from portal.centres.models import Centre, Membership


def load(out: OutputWrapper) -> None:
    data = source.read("people")
    for person in data["staff"]:
        _staff(person)
    for person in data["beneficiaries"]:
        _beneficiary(person)
    out.write(f"  {len(data['staff'])} staff, {len(data['beneficiaries'])} beneficiaries")


def _staff(data: Data) -> None:
    """Enrolled already: the secret is made at load, and the demo's outbox shows its codes."""
    user, is_new = User.objects.get_or_create(
        email=data["email"],
        defaults={
            "email_proved_at": timezone.now(),
            "display_name": data["name"][data["language"]],
            "language": data["language"],
            "is_staff": True,
            "is_superuser": data.get("is_administrator", False),
        },
    )
    if is_new:
        user.set_unusable_password()
        user.save(update_fields=["password"])
    Authenticator.objects.get_or_create(user=user, defaults={"name": "app"})
    roles = {Role(role) for role in data["roles"]}
    if data.get("is_communications"):
        editorial.join_communications(user, roles)
        return
    for role in roles:
        Membership.objects.get_or_create(
            user=user,
            centre=Centre.objects.get(slug=data["centre"]),
            role=role,
            ended_at=None,
            defaults={"started_at": timezone.now()},
        )
    editorial.sync(user)


def _beneficiary(data: Data) -> None:
    if User.objects.filter(phone=data["phone"]).exists():
        return
    now = timezone.now()
    proved: dict[str, Any] = {"phone": data["phone"], "phone_proved_at": now}
    if "email" in data:
        proved |= {"email": data["email"], "email_proved_at": now}
    user = User.objects.create_user(
        **proved, display_name=data["display_name"], language=data["language"]
    )
    Consent.objects.create(
        user=user,
        purpose=Purpose.PRIVACY_NOTICE,
        version=PRIVACY_EDITION,
        language=data["language"],
        given_at=now,
    )
    if "person" in data:
        person = beneficiaries.person_for(user)
        beneficiaries.update(person=person, values=data["person"], by=user)


def introduce(out: OutputWrapper) -> None:
    """Everybody at a glance; codes are on the outbox page."""
    data = source.read("people")
    out.write("Sign in as (the code is on the outbox page; staff enter a second one from there):")
    for person in data["beneficiaries"]:
        out.write(f"  {person['phone']:<38} {person['story']['en']}")
    out.write(f"  {'any other mobile number':<38} a new person")
    for person in data["staff"]:
        out.write(f"  {person['email']:<38} {_work(person)}")


def _work(data: Data) -> str:
    if data.get("is_administrator"):
        return "administrator of the foundation"
    with translation.override("en"):
        roles = ", ".join(str(Role(role).label) for role in data["roles"])
    return f"{roles}, {data['centre'] or 'communications of the foundation'}"
