"""What a person does whose phone is lost, for tests of what becomes of it."""

from django.http import HttpResponse
from django.test import Client

from tests.portal.accounts.doors import last_code

LOST = "/en/account/lost-phone/"


def card(number: str, phone: str, *, year: int = 1984) -> dict[str, str]:
    return {
        "identity_number": number,
        "birth_date_day": "17",
        "birth_date_month": "5",
        "birth_date_year": str(year),
        "birth_date_calendar": "gregorian",
        "phone": phone,
    }


def ask_and_prove(client: Client, form: dict[str, str]) -> HttpResponse:
    client.post(f"{LOST}ask/", form)
    return client.post(f"{LOST}code/", {"code": last_code()})
