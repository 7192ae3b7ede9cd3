"""Takes the pictures of docs/walk.md: `python -m tests.browser.walk http://127.0.0.1:8000`.

The address is that of a demo freshly started. The same people walk the same ways as in the
journeys; only here somebody photographs instead of inspecting.
"""

import io
import os
import re
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

import django
from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.test")
# Playwright's loop runs in this thread, where Django would refuse its translations otherwise.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
django.setup()

from tests.browser import test_applying as applying  # noqa: E402 - needs Django's settings
from tests.browser import test_booking as booking  # noqa: E402
from tests.browser import test_editing as editing  # noqa: E402
from tests.browser.conftest import CHROMIUM, QUIET  # noqa: E402
from tests.browser.inspection import name_of  # noqa: E402
from tests.browser.people import Beneficiary, Staff, Visitor  # noqa: E402

FOLDER = Path(__file__).parents[2] / "docs" / "walk"
# Arabic on a phone, English on a desktop: the window, how much of a long page, the picture's width.
WINDOWS = {"ar": (360, 740, 1000, 360), "en": (1280, 860, 1000, 800)}

# Pages worth a picture, by their address below the language; the first visit counts.
PICTURES = {
    "home": r"^$",
    "centre": r"^centres/ehsan/$",
    "campaign": r"^campaigns/nine-measures/$",
    "programme": r"^programmes/emergency-relief/$",
    "search": r"^search/$",
    "check-question": r"^programmes/emergency-relief/check/$",
    "phone": r"^account/sign-in/$",
    "code": r"^account/sign-in/code/$",
    "consent": r"^account/sign-up/agree/$",
    "tasks": r"^portal/applications/\*/tasks/$",
    "question": r"^portal/applications/\*/steps/event_details/$",
    "refused": r"^portal/applications/\*/steps/event_details/ \(refused\)$",
    "documents": r"^portal/applications/\*/steps/proof_page/$",
    "check-answers": r"^portal/applications/\*/check/$",
    "sent": r"^portal/applications/\*/sent/$",
    "dashboard": r"^portal/$",
    "inbox": r"^desk/inbox/$",
    "availability": r"^desk/availability/\*/$",
    "consultations": r"^desk/consultations/$",
    "team": r"^desk/team/[^/]+/$",
}


@dataclass
class Photographer:
    """Stands in for the inspector of the journeys."""

    seen: list[str] = field(default_factory=list)
    taken: set[tuple[str, str]] = field(default_factory=set)

    def inspect(self, page: Page, language: str) -> None:
        path = name_of(page).removeprefix(f"/{language}/")
        self.seen.append(f"{language} {path}")
        for name, address in PICTURES.items():
            if re.search(address, path) and (name, language) not in self.taken:
                self.take(page, name, language)

    def take(self, page: Page, name: str, language: str, *, window: str = "") -> None:
        self.taken.add((name, language))
        _width, _height, tallest, shown = WINDOWS[window or language]
        picture = Image.open(io.BytesIO(page.screenshot(full_page=True)))
        picture = picture.crop((0, 0, picture.width, min(picture.height, tallest)))
        height = round(picture.height * shown / picture.width)
        picture.resize((shown, height), Image.Resampling.LANCZOS).convert("RGB").save(
            FOLDER / f"{name}.{language}.webp", quality=72, method=6
        )


def walk(browser: Browser, address: str, language: str, camera: Photographer) -> None:
    width, height, *_ = WINDOWS[language]

    def arrive(kind: type[Visitor] = Visitor, **who: str) -> Visitor:
        window = {"width": width, "height": height}
        context = browser.new_context(base_url=address, viewport=window)
        context.set_default_timeout(30_000)
        return kind(context.new_page(), language, camera, **who)

    looks_around(arrive())
    applies(arrive, language, camera)
    books(arrive(Beneficiary))
    counsels(arrive(Staff, email="huda.counsellor@mizalla.example"))
    leads(arrive(Staff, email="manager.ehsan@mizalla.example"))
    edits(arrive(editing.Editor, email="editor@mizalla.example"), arrive())


def looks_around(visitor: Visitor) -> None:
    visitor.open()
    for path in ("centres/ehsan/", "campaigns/nine-measures/", "programmes/emergency-relief/"):
        visitor.open(path)
    visitor.open("search/?q=" + {"ar": "ايجار", "en": "rent"}[visitor.language])


def applies(arrive, language: str, camera: Photographer) -> None:
    applicant = arrive(Beneficiary)
    with tempfile.TemporaryDirectory() as folder:
        papers = Path(folder)
        applying.checks_whether_it_fits(applicant)
        camera.take(applicant.page, "check-result", language)
        applicant.press("Go on to the application")
        applicant.follow("Create an account")
        applicant.sign_up(applying.NAMES[language])
        applying.begins(applicant, papers)
        elsewhere = arrive(Beneficiary, phone=applicant.phone)
        reference = applying.goes_on_and_sends(elsewhere, papers)

        worker, decider = (
            arrive(Staff, email=f"{who}.nama@mizalla.example") for who in ("worker", "decider")
        )
        worker.sign_in()
        worker.open("desk/")
        camera.take(worker.page, "desk", language)
        applying.takes_and_asks(worker, reference)
        camera.take(worker.page, "case", language)
        applying.answers(applicant, papers)
        camera.take(applicant.page, "answered", language)
        applying.recommends(worker, reference)
        decider.sign_in()
        applying.decides(decider, reference)
        camera.take(decider.page, "decided", language)
        applicant.open("portal/")
        applicant.follow(applying.RELIEF.name, within=".requests")
        camera.take(applicant.page, "decision", language)


def books(person: Beneficiary) -> None:
    camera, language = person.inspector, person.language
    person.open(booking.SERVICE)
    camera.take(person.page, "service", language)
    person.follow("Choose a day and time")
    booking.picks_the_last_free_time(person)
    camera.take(person.page, "times", language)
    person.press("Continue")
    person.follow("Create an account")
    person.sign_up(booking.NAMES[language][0])
    person.press("Continue")
    booking.fills_in_the_rest(person)
    camera.take(person.page, "book-check", language)
    person.press("Book this consultation")
    camera.take(person.page, "booked", language)
    person.open("demo/outbox/")
    camera.take(person.page, "outbox", language)


def counsels(counsellor: Staff) -> None:
    counsellor.sign_in()
    counsellor.open("desk/consultations/")
    counsellor.open("desk/availability/")


def leads(manager: Staff) -> None:
    manager.sign_in()
    manager.open("desk/team/ehsan/")


def edits(editor: editing.Editor, reader: Visitor) -> None:
    camera, language = editor.inspector, editor.language
    width, height, *_ = WINDOWS["en"]
    editor.page.set_viewport_size({"width": width, "height": height})
    editor.sign_in()
    editor.prefers_their_language()
    editor.finds(editing.NAMA)
    editor.page.locator("#id_summary").fill(editing.CHANGED[language])
    camera.take(editor.page, "edit", language, window="en")
    editor.publishes()
    reader.open("centres/nama/")
    camera.take(reader.page, "edited", language)

    slug = f"evening-counter-{language}"
    editor.writes_article(slug)
    reader.page.goto(f"/ar/articles/{slug}/")
    reader.switch_to("en")
    camera.take(reader.page, "not-translated", language)
    editor.begins_a_translation()
    camera.take(editor.page, "translate", language, window="en")
    editor.writes_it()
    reader.page.goto(f"/en/articles/{slug}/")
    camera.take(reader.page, "translated", language)


def main(address: str) -> None:
    FOLDER.mkdir(exist_ok=True)
    camera = Photographer()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        for language in WINDOWS:
            try:
                walk(browser, address, language, camera)
            finally:
                sys.stdout.write("\n".join(camera.seen) + "\n")
        browser.close()
    missing = {(n, lang) for n in PICTURES for lang in WINDOWS} - camera.taken
    sys.stdout.write(f"{len(camera.taken)} pictures, missing: {sorted(missing)}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
