"""The receipt of an application as a PDF, in the applicant's language.

What people wrote reaches the page as data and never as markup: the template is fixed, everything
else travels as one JSON text.
"""

from __future__ import annotations

import json
from datetime import date, datetime
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any, cast

import typst
from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext

from portal.applications import summaries
from portal.applications.models import Application
from portal.common import bidi, calendars

FOLDER = Path(settings.ROOT) / "templates/pdf"
_turn = Lock()


def receipt(application: Application, language: str) -> bytes:
    with translation.override(language):
        return printed(_told(application, language))


def printed(told: dict[str, Any]) -> bytes:
    """The page, accessible by PDF/UA-1 wherever our fonts have every character of it."""
    data = json.dumps(told, ensure_ascii=False)
    try:
        return _compiled(data, pdf_standards=["ua-1"])
    except typst.TypstError:
        # UA-1 forbids the empty box that stands for, say, a Chinese character.
        return _compiled(data)


def _compiled(data: str, **options: Any) -> bytes:
    """One at a time: the compiler refuses a second thread."""
    with _turn:
        return _compiler().compile(
            sys_inputs={"receipt": data}, format="pdf", output=None, **options
        )


def _isolated(row: summaries.Row) -> str:
    """Each line in its own direction, whatever the direction of the page."""
    isolate = bidi.ltr if row.ltr else bidi.isolate
    return "\n".join(isolate(line) for line in row.value.split("\n"))


@cache
def _compiler() -> Any:
    """One compiler for the process: fonts are read once."""
    return typst.Compiler(
        input=str(FOLDER / "receipt.typ"),
        root=str(FOLDER),
        font_paths=[str(FOLDER / "fonts")],
        ignore_system_fonts=True,
    )


def _told(application: Application, language: str) -> dict[str, Any]:
    """Only what was sent has a receipt, so it has both its moment and its date."""
    person = application.person
    sent_at, due_on = cast(datetime, application.submitted_at), cast(date, application.due_on)
    facts = [
        (gettext("Programme"), application.programme.name),
        (gettext("Centre"), application.centre.name),
        (gettext("Applicant"), str(person)),
        (gettext("Sent"), calendars.long_moment(sent_at, language)),
        (gettext("Decision by"), calendars.both_calendars(due_on, language)),
    ]
    return {
        "language": language,
        "direction": "rtl" if language == "ar" else "ltr",
        "site": str(settings.SITE_NAME),
        "title": gettext("Receipt of an application"),
        "reference_label": gettext("Reference number"),
        "reference": application.reference,
        "facts": [{"label": label, "value": bidi.isolate(value)} for label, value in facts],
        "answers_title": gettext("What you sent"),
        "parts": [
            {
                "title": part.title,
                "rows": [
                    {"label": row.label, "value": _isolated(row)} for row in part.rows if row.value
                ],
            }
            for part in summaries.parts(application, language)
        ],
        "note": gettext("Account and identity numbers are shown in part only."),
        "help": gettext("Questions? Call %(hotline)s and give the reference number.")
        % {"hotline": bidi.ltr(settings.HOTLINE)},
    }
