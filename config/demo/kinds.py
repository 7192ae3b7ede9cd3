"""What each kind of content file becomes: its page type, its facts and its words."""

from collections.abc import Callable
from typing import Any

from django.utils import timezone

from cms import occurrences
from cms.enums import CampaignAudience, EventState
from cms.models import (
    ArticleIndexPage,
    ArticlePage,
    BasePage,
    CampaignIndexPage,
    CampaignPage,
    CentreIndexPage,
    CentrePage,
    DirectoryPage,
    EventIndexPage,
    ExpertiseIndexPage,
    ExpertisePage,
    LibraryIndexPage,
    LibraryItemPage,
    PartnerIndexPage,
    ProgrammeIndexPage,
    ProgrammePage,
    QuestionsPage,
    Season,
    StandardPage,
)
from config.demo import source
from config.demo.blocks import Writer
from config.demo.source import Data
from portal.centres.models import Centre
from portal.programmes.models import Programme

# Section by section: the list, and what stands in it. Slugs are the names of the folders.
SECTIONS: dict[str, tuple[type[BasePage], type[BasePage]]] = {
    "centres": (CentreIndexPage, CentrePage),
    "programmes": (ProgrammeIndexPage, ProgrammePage),
    "campaigns": (CampaignIndexPage, CampaignPage),
    "articles": (ArticleIndexPage, ArticlePage),
    # Its entries are articles.
    "events": (EventIndexPage, ArticlePage),
    # Theirs are rows.
    "services": (DirectoryPage, ProgrammePage),
    "partners": (PartnerIndexPage, StandardPage),
    "library": (LibraryIndexPage, LibraryItemPage),
    "expertise": (ExpertiseIndexPage, ExpertisePage),
}
# Pages that stand by themselves, by what their file says they are made of.
STANDING: dict[str, type[BasePage]] = {"sections": StandardPage, "topics": QuestionsPage}


def facts(kind: str, slug: str) -> Data:
    """The fields of a page that are the same in every language."""
    return FACTS[kind](slug, source.read(f"{kind}/{slug}"))


def words(kind: str, data: Data, writer: Writer) -> Data:
    """The fields of a page in the one language that is left in its data."""
    name = "name" if kind in {"centres", "programmes"} else "title"
    summary = "statement" if kind == "centres" else "summary"
    said = {"title": data[name], "summary": data[summary], **picture(data, writer)}
    return said | WORDS[kind](data, writer)


def picture(data: Data, writer: Writer) -> Data:
    return {"picture": writer.pictures[data["picture"]]} if "picture" in data else {}


def home_words(data: Data, writer: Writer) -> Data:
    return {
        "title": data["title"],
        "summary": data["purpose"],
        **picture(data, writer),
        "sections": writer.home(data),
    }


def index_words(data: Data, writer: Writer) -> Data:
    in_menu = data.get("in_menu", True)
    said = {"title": data["title"], "summary": data["summary"], "show_in_menus": in_menu}
    return said | picture(data, writer)


def standing(slug: str) -> type[BasePage]:
    data = source.read(f"pages/{slug}")
    return next(made for part, made in STANDING.items() if part in data)


def _centre_facts(slug: str, data: Data) -> Data:
    return {"centre": Centre.objects.get(slug=slug)}


def _programme_facts(slug: str, data: Data) -> Data:
    return {"programme": Programme.objects.get(slug=slug)}


def _campaign_facts(slug: str, data: Data) -> Data:
    found = {"centre": _owner(data), "audience": data.get("audience", CampaignAudience.PUBLIC)}
    if season := data.get("season"):
        row = Season.objects.get(slug=season["slug"])
        occurrence = occurrences.of(season=row, year=season["year"])
        around = {name: season.get(name, 0) for name in ("begins_before", "ends_after")}
        return {**found, "occurrence": occurrence, **around}
    return {**found, "own_starts_on": data["starts"], "own_ends_on": data["ends"]}


def _article_facts(slug: str, data: Data) -> Data:
    found = {"kind": data["kind"], "published_on": data["date"], "centre": _owner(data)}
    if event := data.get("event"):
        found |= {
            "starts_at": timezone.make_aware(event["starts"]),
            "ends_at": timezone.make_aware(event["ends"]),
            "is_remote": event["is_remote"],
            "event_type": event.get("type", ""),
            "event_state": event.get("state", EventState.PLANNED),
        }
    return found


def _library_facts(slug: str, data: Data) -> Data:
    names = {"kind": "kind", "topic": "topic", "reader": "reader", "date": "published_on"}
    return {field: data[name] for name, field in names.items()}


def _expertise_facts(slug: str, data: Data) -> Data:
    return {
        "kind": data["kind"],
        "is_internal": data["is_internal"],
        "published_on": data["date"],
    }


def _standing_facts(slug: str, data: Data) -> Data:
    if standing(slug) is not StandardPage:
        return {}
    return {
        "show_in_menus": data.get("in_menu", False),
        "is_in_footer": data.get("in_footer", False),
        "has_quick_exit": data.get("has_quick_exit", False),
    }


def _owner(data: Data) -> Centre | None:
    return Centre.objects.get(slug=data["centre"]) if data["centre"] else None


def _centre_words(data: Data, writer: Writer) -> Data:
    return {"body": writer.body(data)}


def _programme_words(data: Data, writer: Writer) -> Data:
    return {
        "who_for": writer.points("who_for", data["audience"]),
        "documents": writer.points("documents", data["documents"]),
        "channels": writer.points("channels", data["channels"]),
        "languages": data["languages"],
        "terms": writer.points("terms", data["terms"]),
        "steps": writer.blocks("steps", [("step", step) for step in data["steps"]]),
        "body": writer.body({"sections": data["sections"]}),
        "questions": writer.questions(data["questions"]),
    }


def _campaign_words(data: Data, writer: Writer) -> Data:
    return {
        "goal": data["goal"],
        "hashtag": data["hashtag"],
        "body": writer.body(data),
        "activities": writer.activities(data["activities"]),
        "material": writer.material(data["material"]),
        "gallery": writer.gallery(data["gallery"]),
        "taking_part": writer.blocks(
            "taking_part", [("step", step) for step in data.get("taking_part", [])]
        ),
        "partners": writer.partners(data.get("partners", [])),
    }


def _article_words(data: Data, writer: Writer) -> Data:
    event = data.get("event", {})
    return {
        "body": writer.body(data),
        "place": event.get("place", ""),
        "seats": event.get("seats", ""),
        "state_note": event.get("note", ""),
        "registration": writer.links("registration", [event["register"]])
        if "register" in event
        else [],
    }


def _library_words(data: Data, writer: Writer) -> Data:
    return {
        "body": writer.body(data),
        "easy_read": writer.rich_text(data.get("easy_read", "")),
        "video": writer.film(data["film"], data["picture"]) if "film" in data else [],
        "document": writer.paper(data["material"][0]) if "material" in data else None,
    }


def _expertise_words(data: Data, writer: Writer) -> Data:
    return {
        "body": writer.body(data),
        "edition": data["edition"],
        "material": writer.material(data["material"]),
    }


def _standing_words(data: Data, writer: Writer) -> Data:
    if "topics" in data:
        return {"topics": writer.topics(data["topics"])}
    return {"body": writer.body(data)}


FACTS: dict[str, Callable[[str, Data], Data]] = {
    "centres": _centre_facts,
    "programmes": _programme_facts,
    "campaigns": _campaign_facts,
    "articles": _article_facts,
    "library": _library_facts,
    "expertise": _expertise_facts,
    "pages": _standing_facts,
}
WORDS: dict[str, Callable[[Data, Writer], dict[str, Any]]] = {
    "centres": _centre_words,
    "programmes": _programme_words,
    "campaigns": _campaign_words,
    "articles": _article_words,
    "library": _library_words,
    "expertise": _expertise_words,
    "pages": _standing_words,
}
