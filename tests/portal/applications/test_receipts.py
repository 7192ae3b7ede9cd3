from concurrent.futures import ThreadPoolExecutor

import pytest

from portal.applications import receipts
from tests.factories.applications import ANSWERS, ApplicationFactory

pytestmark = pytest.mark.django_db


def receipt_of(name: str) -> bytes:
    application = ApplicationFactory(submitted=True, answers={**ANSWERS, "name": name})
    return receipts.receipt(application, "en")


@pytest.mark.parametrize("name", ["منى 👨‍👩‍👧", "王小明", "मोना", "\uffff", '#evil[*x*] $x$ "\\'])
def test_a_name_our_fonts_cannot_write_still_gets_its_receipt(name):
    assert receipt_of(name).startswith(b"%PDF")


def test_a_usual_receipt_is_accessible():
    assert b"pdfuaid" in receipt_of("منى")


def test_many_people_get_their_receipts_at_once():
    facts = [{"label": "Applicant", "value": "منى"}]
    words = ("site", "title", "reference_label", "reference", "answers_title", "note", "help")
    told = dict.fromkeys(words, "AP-7K3F-9X2H") | {"facts": facts, "parts": []}

    with ThreadPoolExecutor(8) as people:
        found = list(
            people.map(receipts.printed, [{**told, "language": "ar", "direction": "rtl"}] * 16)
        )

    assert all(document.startswith(b"%PDF") for document in found)
