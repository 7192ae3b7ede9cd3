"""A family in need: from the check before applying to a decision by two people of the centre."""

import re
import shutil
import subprocess

import pytest
from playwright.sync_api import expect

from tests.browser import papers
from tests.browser.people import Beneficiary
from tests.browser.questions import words_of

RELIEF = words_of("emergency-relief")
PROGRAMME = "programmes/emergency-relief/check/"
NAMES = {"ar": "نورة سعد جاسم الكعبي", "en": "Noora Saad Jassim Al-Kaabi"}
STORY = {"ar": "أصيب زوجي ويحتاج إلى علاج.", "en": "My husband was hurt and needs treatment."}
ANSWER = {"ar": "هذا كشف الحساب.", "en": "Here is the statement."}
REASONS = {
    "ar": "الحاجة ثابتة والمستندات مكتملة.",
    "en": "The need is proved, the papers complete.",
}
REFERENCE = re.compile(r"[A-Z]{2}-[0-9A-Z]{4}-[0-9A-Z]{4}")


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_family_applies_and_is_decided(arrive, sign_in_staff, tmp_path, language, scripts):
    applicant = arrive(language, kind=Beneficiary, scripts=scripts)
    worker = sign_in_staff("worker.nama@mizalla.example", language)
    decider = sign_in_staff("decider.nama@mizalla.example", language)

    checks_whether_it_fits(applicant)
    applicant.press("Go on to the application")
    applicant.follow("Create an account")
    applicant.sign_up(NAMES[language])
    begins(applicant, tmp_path)

    elsewhere = arrive(language, kind=Beneficiary, scripts=scripts, phone=applicant.phone)
    reference = goes_on_and_sends(elsewhere, tmp_path)

    takes_and_asks(worker, reference)
    answers(applicant, tmp_path)
    recommends(worker, reference)
    decides(decider, reference)

    applicant.open("portal/")
    applicant.follow(RELIEF.name, within=".requests")
    applicant.sees("The decision and its reason")
    applicant.sees(REASONS)


def checks_whether_it_fits(applicant):
    applicant.open(PROGRAMME)
    applicant.choose(RELIEF.choice("event", "illness"))
    applicant.press("Continue")
    applicant.choose({"ar": "خلال الشهر الأخير", "en": "In the last month"})
    applicant.press("Continue")
    applicant.write(RELIEF.label("monthly_income"), "٣٬٢٠٠")
    applicant.press("Continue")
    applicant.choose("No")
    applicant.press("Continue")
    applicant.is_at("You can apply for this programme")


def begins(applicant, folder):
    """As far as the event, then puts it aside half written."""
    applicant.is_at(RELIEF.name)
    applicant.press("Start the application")
    applicant.follow("Go on", within="main")
    applicant.is_at(RELIEF.title("identity"))
    applicant.write(RELIEF.label("full_name"), NAMES[applicant.language])
    applicant.write(RELIEF.label("identity_number"), "28463400123")
    applicant.press("Save and continue")

    applicant.is_at(RELIEF.title("event_details"))
    applicant.write(RELIEF.label("event_story"), STORY[applicant.language])
    applicant.press("Save and come back later")
    applicant.is_at("My pages")


def goes_on_and_sends(applicant, folder):
    """On another device, where everything stands as it was left. Gives the reference number."""
    applicant.sign_in()
    applicant.is_at("My pages")
    applicant.follow(RELIEF.name, within=".requests")
    applicant.follow("Go on", within="main")
    expect(applicant.field(RELIEF.label("event_story"))).to_have_value(STORY[applicant.language])
    applicant.press("Save and continue")
    applicant.sees("There is a problem")

    applicant.write("Day", "3")
    applicant.write("Month", "11")
    applicant.write("Year", "2026")
    applicant.press("Save and continue")
    applicant.is_at(RELIEF.title("treatment"))
    applicant.press("Save and continue")
    applicant.choose(RELIEF.choice("needs", "medicine"))
    applicant.write(RELIEF.label("amount"), "8,000")
    applicant.press("Save and continue")
    applicant.write(RELIEF.label("people_count"), "5")
    applicant.press("Save and continue")
    applicant.choose(RELIEF.choice("pay_by", "centre"))
    applicant.press("Save and continue")

    applicant.is_at(RELIEF.title("proof_page"))
    applicant.attach(RELIEF.label("proof"), papers.disguised(folder))
    applicant.press("Add this document")
    applicant.sees("There is a problem")
    applicant.attach(RELIEF.label("proof"), papers.photograph(folder))
    applicant.press("Add this document")
    applicant.sees("letter.jpg")
    applicant.press("Save and continue")

    applicant.is_at("Check your answers")
    applicant.sees(STORY)
    applicant.press("Send the application")
    applicant.sees("There is a problem")
    applicant.choose(RELIEF.declaration)
    applicant.press("Send the application")
    applicant.is_at("Your application has arrived")
    reference = applicant.page.locator("[data-copy-source]").inner_text()
    reads_the_receipt(applicant, reference, folder)
    return reference


def reads_the_receipt(applicant, reference, folder):
    address = applicant.link("Save the receipt (PDF)").get_attribute("href")
    receipt = applicant.page.request.get(address)

    assert receipt.headers["content-type"] == "application/pdf"
    assert receipt.body().startswith(b"%PDF-")
    if shutil.which("pdftotext"):
        (folder / "receipt.pdf").write_bytes(receipt.body())
        text = subprocess.run(  # noqa: S603 - a file of our own
            ["pdftotext", folder / "receipt.pdf", "-"],  # noqa: S607 - wherever it is installed
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        assert REFERENCE.findall(text)[0] == reference


def takes_and_asks(worker, reference):
    opens_case(worker, reference)
    worker.press("Take this case")
    worker.follow("Ask the applicant", within="main")
    worker.press("Proof of income")
    worker.press("Send the question")
    worker.sees(("stage of a case", "Waiting for applicant"))


def answers(applicant, folder):
    applicant.open("portal/")
    applicant.sees("Needs your action")
    applicant.follow(RELIEF.name, within=".requests")
    applicant.follow("Answer now")
    applicant.write("Your answer", ANSWER[applicant.language])
    applicant.attach("Documents", papers.statement(folder))
    applicant.press("Send the answer")
    applicant.sees(ANSWER)


def recommends(worker, reference):
    opens_case(worker, reference)
    worker.sees(ANSWER)
    worker.follow("Recommend an outcome", within="main")
    worker.choose(("recommendation", "Approve"))
    worker.write("Your reasoning", REASONS[worker.language])
    worker.press("Hand in the recommendation")


def decides(decider, reference):
    """Somebody else than who recommended."""
    opens_case(decider, reference)
    decider.follow("Decide", within="main")
    decider.choose(("decision", "Approve the application"))
    decider.write("Reason in Arabic", REASONS["ar"])
    decider.write("Reason in English", REASONS["en"])
    decider.press("See what the applicant will read")
    decider.sees(REASONS)
    decider.press("Confirm and tell the applicant")


def opens_case(member, reference):
    member.open("desk/inbox/")
    member.search(reference)
    member.follow(NAMES, within=".case-list")
