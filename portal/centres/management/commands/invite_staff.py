from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from portal.accounts import actions as accounts
from portal.accounts import queries, second_factor
from portal.accounts.enums import Language
from portal.centres import actions
from portal.centres.enums import EDITORIAL_ROLES, Role
from portal.centres.models import Centre
from portal.common.errors import Refused


class AlreadyEnrolled(Refused):
    message = _("This person is enrolled already. Use --reset if the second factor is lost.")


class Command(BaseCommand):
    help = "Invite a member of staff; the first one with --administrator. Prints the link."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email")
        parser.add_argument("--name", default="")
        parser.add_argument("--language", choices=Language.values, default=Language.ARABIC)
        parser.add_argument("--role", choices=Role.values, action="append", default=[])
        parser.add_argument("--centre", help="slug of the centre, for the roles")
        parser.add_argument(
            "--administrator", action="store_true", help="manages every centre, reads no case"
        )
        parser.add_argument(
            "--communications",
            action="store_true",
            help="the roles are at the foundation, for the whole public site",
        )
        parser.add_argument(
            "--reset", action="store_true", help="take a lost second factor away first"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["centre"] and options["communications"]:
            raise CommandError("--role is at one place: --centre or --communications.")
        if bool(options["role"]) != bool(options["centre"] or options["communications"]):
            raise CommandError("--role goes with --centre or --communications.")
        if not (options["role"] or options["administrator"]):
            raise CommandError("Say --administrator, or --role with --centre or --communications.")
        try:
            link = self._invite(options)
        except Refused as refused:
            raise CommandError(str(refused.message)) from refused
        self.stdout.write(f"{options['email']} is invited. The link works once, for three days:")
        self.stdout.write(link)

    def _invite(self, options: dict[str, Any]) -> str:
        now = timezone.now()
        person = {key: options[key] for key in ("email", "name", "language")}
        if options["administrator"]:
            user = actions.appoint_administrator(**person)
        if options["communications"]:
            roles = self._editorial(options["role"])
            user = actions.appoint_communications(**person, roles=roles, by=None)
        if options["centre"]:
            user = actions.invite(
                **person,
                centre=self._centre(options["centre"]),
                roles=[Role(role) for role in options["role"]],
                by=None,
                now=now,
            )
        if options["reset"]:
            second_factor.reset(user=user, by=None)
        elif queries.has_authenticator(user):
            raise AlreadyEnrolled
        return accounts.invite(user=user, by=None, now=now)

    def _editorial(self, names: list[str]) -> list[Role]:
        roles = [Role(name) for name in names]
        if not set(roles) <= set(EDITORIAL_ROLES):
            known = ", ".join(role.value for role in EDITORIAL_ROLES)
            raise CommandError(f"Communications has these roles: {known}.")
        return roles

    def _centre(self, slug: str) -> Centre:
        centre = Centre.objects.filter(slug=slug).first()
        if centre is None:
            known = ", ".join(Centre.objects.order_by("slug").values_list("slug", flat=True))
            raise CommandError(f"No centre {slug!r}. There are: {known or 'none yet'}.")
        return centre
