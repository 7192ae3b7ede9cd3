"""The answers of an application as people read them: on the page before sending, on the request's
page, on the desk, on paper."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from django.urls import reverse

from portal.applications import queries
from portal.applications.models import Application, Attachment
from portal.programmes.presentation import present
from portal.programmes.routes import Page


@dataclass(frozen=True)
class Row:
    label: str
    value: str
    ltr: bool = False
    url: str = ""
    attachments: list[Attachment] = field(default_factory=list)


@dataclass(frozen=True)
class Part:
    """One section of the form with its answered questions."""

    key: str
    title: str
    rows: list[Row]


def parts(
    application: Application, language: str, *, mask: bool = True, changeable: bool = False
) -> list[Part]:
    """The shown questions in order. With `changeable` each row leads back to its page."""
    files: dict[str, list[Attachment]] = defaultdict(list)
    for attachment in queries.attachments(application):
        files[attachment.question].append(attachment)
    found: dict[str, Part] = {}
    for page in application.route.pages:
        section = page.section
        part = found.setdefault(
            section.key, Part(section.key, section.title.in_language(language), [])
        )
        url = _change_url(application, page) if changeable else ""
        part.rows.extend(_rows(application, page, files, language, mask, url))
    return [part for part in found.values() if part.rows]


def _rows(
    application: Application,
    page: Page,
    files: dict[str, list[Attachment]],
    language: str,
    mask: bool,
    url: str,
) -> list[Row]:
    rows = []
    for question in page.questions:
        label = question.label.in_language(language)
        if question.is_file:
            attached = files[question.key]
            names = "\n".join(attachment.document.name for attachment in attached)
            rows.append(Row(label, names, url=url, attachments=attached))
        elif question.is_answered_in_form:
            shown = present(question, application.answers.get(question.key), language, mask=mask)
            rows.append(Row(label, shown.value, shown.is_ltr, url))
    return rows


def _change_url(application: Application, page: Page) -> str:
    address = reverse("applications:step", kwargs={"key": application.key, "page": page.key})
    return f"{address}?return=check"
