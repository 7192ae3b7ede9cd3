"""Content files as stream fields, written the way Wagtail stores them."""

import uuid
from typing import Any

from django.utils import timezone

from cms.models import Picture, Publication
from config.demo import films, leaflets, source
from config.demo.source import Data

Block = dict[str, Any]

# What a section may hold below its words, in the order it stands there.
PARTS = ("figures", "chart", "table", "people", "related")
# Blocks keep their identity from one load to the next, and from one language to the other.
SPACE = uuid.UUID("5d1f0f0e-9c1a-4b57-8a53-0b6a2a7c1e10")


class Writer:
    """Writes the blocks of one page in one language; knows what its words may point to."""

    def __init__(
        self,
        kind: str,
        slug: str,
        language: str,
        *,
        pictures: dict[str, Picture],
        papers: dict[str, Publication],
        centres: dict[str, int],
        pages: dict[tuple[str, str, str], int],
    ) -> None:
        self.kind, self.slug, self.language = kind, slug, language
        self.pictures, self.papers = pictures, papers
        self.centres, self.pages = centres, pages
        self.lists = 0

    def body(self, data: Data) -> list[Block]:
        """Measures first, then the sections, then questions: whatever of these there is."""
        found: list[tuple[str, Any]] = []
        if "measures" in data:
            found += self._measures(data)
        for section in data.get("sections", []):
            found += self._section(section)
        if "questions" in data:
            found.append(("accordion", {"questions": self._list(self._asked(data["questions"]))}))
        return self.blocks("body", found)

    def questions(self, questions: list[Data]) -> list[Block]:
        return self.blocks("questions", [("question", asked) for asked in self._asked(questions)])

    def points(self, field: str, points: list[str]) -> list[Block]:
        return self.blocks(field, [("point", point) for point in points])

    def partners(self, names: list[str]) -> list[Block]:
        return self.blocks("partners", [("partner", name) for name in names])

    def gallery(self, names: list[str]) -> list[Block]:
        return self.blocks("gallery", [("picture", self._shown(name)) for name in names])

    def activities(self, activities: list[Data]) -> list[Block]:
        return self.blocks(
            "activities",
            [
                (
                    "activity",
                    {
                        "title": each["title"],
                        "starts_at": timezone.make_aware(each["starts"]).isoformat(),
                        "ends_at": timezone.make_aware(each["ends"]).isoformat(),
                        "place": each["place"],
                        "is_remote": each["is_remote"],
                        "centre": self.centres.get(each["centre"]),
                        "seats": each.get("seats"),
                        "is_full": each.get("is_full", False),
                        "registration": self._way(each.get("registration")),
                    },
                )
                for each in activities
            ],
        )

    def material(self, material: list[Data]) -> list[Block]:
        papers = [leaflets.path(self.slug, each["kind"], self.language) for each in material]
        return self.blocks(
            "material",
            [
                ("document", {"title": each["title"], "document": self.papers[paper].pk})
                for each, paper in zip(material, papers, strict=True)
            ],
        )

    def topics(self, topics: list[Data]) -> list[Block]:
        return self.blocks(
            "topics",
            [
                (
                    "topic",
                    {
                        "title": each["title"],
                        "questions": self._list(self._asked(each["questions"])),
                    },
                )
                for each in topics
            ],
        )

    def film(self, film: Data, picture: str) -> list[Block]:
        """With its captions; what they say is also its transcript."""
        said = "\n\n".join(cue for cue in film["cues"])
        value = {
            "title": film["title"],
            "file": self.papers[films.film_path(film)].pk,
            "address": "",
            "poster": self.pictures[picture].pk,
            "captions": self.papers[films.captions_path(film, self.language)].pk,
            "sign_language": None,
            "transcript": self.rich_text(said),
        }
        return self.blocks("video", [("video", value)])

    def paper(self, material: Data) -> Publication:
        return self.papers[leaflets.path(self.slug, material["kind"], self.language)]

    def links(self, field: str, links: list[str]) -> list[Block]:
        return self.blocks(field, [("link", self._link(link)) for link in links])

    def rich_text(self, body: str) -> str:
        return source.rich_text(body, self._anchor) if body else ""

    def home(self, data: Data) -> list[Block]:
        """The parts of the home page, in the order the file names them."""
        own = {
            "tasks": {"tiles": self._tiles(data["tasks"])},
            "audiences": {"tiles": self._tiles(data["audiences"])},
            "figures": {"figures": self._list(data["figures"])},
            "hotline": data["hotline"],
        }
        parts = [(kind, {"heading": "", **own.get(kind, {})}) for kind in data["sections"]]
        return self.blocks("sections", parts)

    def _tiles(self, tiles: list[Data]) -> list[Block]:
        return self._list(
            [
                {
                    "icon": each["icon"],
                    "title": each["title"],
                    "text": each.get("text", ""),
                    "link": self._link(each["link"]),
                }
                for each in tiles
            ]
        )

    def blocks(self, field: str, contents: list[tuple[str, Any]]) -> list[Block]:
        return [
            {"type": kind, "value": value, "id": self._identity(field, number)}
            for number, (kind, value) in enumerate(contents)
        ]

    def _measures(self, data: Data) -> list[tuple[str, Any]]:
        heading = ("heading", {"text": data["measures_heading"], "level": "h2"})
        items = [{"title": each["title"], "text": each["text"]} for each in data["measures"]]
        if data["numbered"] == "steps":
            return [heading, ("steps", {"steps": self._list(items)})]
        for item, each in zip(items, data["measures"], strict=True):
            item["picture"] = self.pictures[each["picture"]].pk if "picture" in each else None
        return [heading, ("measures", {"measures": self._list(items)})]

    def _section(self, section: Data) -> list[tuple[str, Any]]:
        found: list[tuple[str, Any]] = [("heading", {"text": section["heading"], "level": "h2"})]
        found.append(("paragraph", source.rich_text(section["body"], self._anchor)))
        if "picture" in section:
            found.append(("picture", self._shown(section["picture"])))
        return found + [
            (kind, self._part(kind, section[kind])) for kind in PARTS if kind in section
        ]

    def _part(self, kind: str, data: Any) -> Data:
        """What stands below the words of a section."""
        if kind == "table":
            rows = [
                {"heading": row["heading"], "cells": self._list(row["cells"])}
                for row in data["rows"]
            ]
            columns = self._list(data["columns"])
            return {"caption": data["caption"], "columns": columns, "rows": self._list(rows)}
        if kind == "people":
            people = [{"picture": None, "text": "", **person} for person in data]
            return {"people": self._list(people)}
        if kind == "chart":
            counted_on = data["counted_on"].isoformat()
            amounts = self._list(
                [{**each, "value": str(each["value"])} for each in data["amounts"]]
            )
            return {**data, "counted_on": counted_on, "amounts": amounts}
        if kind == "figures":
            return {"figures": self._list(data)}
        pages = [self._page(target) for target in data["pages"]]
        return {"heading": data["heading"], "pages": self._list(pages)}

    def _shown(self, name: str) -> Data:
        shown = {"alternative_text": "", "is_decorative": False, "caption": ""}
        return {"picture": self.pictures[name].pk, **shown}

    def _asked(self, questions: list[Data]) -> list[Data]:
        return [
            {
                "question": each["question"],
                "answer": source.rich_text(each["answer"], self._anchor),
            }
            for each in questions
        ]

    def _anchor(self, words: str, target: str) -> str:
        return f'<a linktype="page" id="{self._page(target)}">{words}</a>'

    def _way(self, address: str | None) -> Data:
        """`page:pages/volunteering`, an address elsewhere, or none."""
        if address is None or not address.startswith("https:"):
            return self._link(address or "url:")
        return {"page": None, "destination": "", "address": address}

    def _link(self, link: str) -> Data:
        """`page:pages/contact` or, for a screen of the portal, `url:home:dashboard`."""
        scheme, target = link.split(":", 1)
        page = self._page(target) if scheme == "page" else None
        return {"page": page, "destination": target if page is None else "", "address": ""}

    def _page(self, target: str) -> int:
        kind, _, slug = target.partition("/")
        return self.pages[kind, slug, self.language]

    def _list(self, items: list[Any]) -> list[Block]:
        self.lists += 1
        return [
            {"type": "item", "value": item, "id": self._identity(f"list/{self.lists}", number)}
            for number, item in enumerate(items)
        ]

    def _identity(self, field: str, number: int) -> str:
        return str(uuid.uuid5(SPACE, f"{self.kind}/{self.slug}/{field}/{number}"))
