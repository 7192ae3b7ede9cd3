"""The pages of a draft as a list of tasks, with how far each is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import pgettext

from portal.applications import queries
from portal.applications.models import Application
from portal.programmes.routes import Page


@dataclass(frozen=True)
class Task:
    title: str
    url: str
    status: str
    is_done: bool = False
    color: str = ""


@dataclass(frozen=True)
class TaskSection:
    title: str
    tasks: list[Task]

    @property
    def is_done(self) -> bool:
        return all(task.is_done for task in self.tasks)


def sections(application: Application) -> list[TaskSection]:
    route, files = application.route, queries.file_counts(application)
    found: dict[str, TaskSection] = {}
    for page in route.pages:
        title = str(page.section.title)
        section = found.setdefault(page.section.key, TaskSection(title, []))
        section.tasks.append(_task(application, page, route.answers, files))
    return list(found.values())


def _task(application: Application, page: Page, answers: dict[str, Any], files: Any) -> Task:
    url = step_url(application, page)
    title = str(page.title)
    missing = page.missing(answers, files)
    if page.key in application.visited and not missing:
        return Task(title, url, pgettext("task", "Complete"), is_done=True)
    if page.key in application.visited or page.key in application.unfinished:
        return Task(title, url, pgettext("task", "In progress"), color="info")
    return Task(title, url, pgettext("task", "Not started"))


def step_url(application: Application, page: Page) -> str:
    return reverse("applications:step", kwargs={"key": application.key, "page": page.key})
