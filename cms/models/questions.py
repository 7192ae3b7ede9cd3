from __future__ import annotations

from typing import Any, ClassVar

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from cms.blocks import TopicBlock
from cms.models.base import BasePage
from cms.models.programmes import ProgrammePage
from portal.common import arabic

LONGEST = 100


class QuestionsPage(BasePage):
    """Questions by topic, each with an address; those of a programme stand on its own page."""

    topics = StreamField([("topic", TopicBlock())], verbose_name=_("topics"), blank=True)

    content_panels = [*BasePage.content_panels, FieldPanel("topics")]

    searchable = ("summary", "topics")
    template = "cms/questions.html"
    parent_page_types = ["cms.HomePage", "cms.CentrePage"]
    subpage_types: ClassVar[list[str]] = []

    class Meta:
        verbose_name = _("page of questions")
        verbose_name_plural = _("pages of questions")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        sought = request.GET.get("q", "").replace("\x00", " ").strip()[:LONGEST]
        topics = [_with_words(topic, arabic.words(sought)) for topic in self.topics]
        programmes = ProgrammePage.objects.shown().beside(self)
        programmes = programmes.order_by("programme__position", "pk")
        return {
            **context,
            "sought": sought,
            "topics": [topic for topic in topics if topic["questions"]],
            "programmes": [programme for programme in programmes if programme.questions],
        }


def _with_words(topic: Any, words: list[str]) -> dict[str, Any]:
    """The topic with those of its questions that hold every word."""
    questions = [
        item
        for item in topic.value["questions"].bound_blocks
        if _holds(f"{item.value['question']} {item.value['answer'].source}", words)
    ]
    return {"id": topic.id, "title": topic.value["title"], "questions": questions}


def _holds(text: str, words: list[str]) -> bool:
    folded = " ".join(arabic.words(text))
    return all(word in folded for word in words)
