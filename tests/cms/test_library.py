"""The awareness library and the questions: what is found there, and by which way."""

import json

import pytest
from django.core.exceptions import ValidationError

from cms.enums import LibraryKind, Reader, Topic
from cms.models import LibraryIndexPage
from search import indexing
from search.models import Entry
from tests.cms.blocks.test_drawing import file
from tests.factories import cms as pages

pytestmark = pytest.mark.django_db


def main(visitor, url: str) -> str:
    response = visitor.get(url)
    assert response.status_code == 200
    return response.content.decode().split("<main")[1].split("</main>")[0]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_list_narrowed_by_topic_and_reader(visitor, language):
    ageing = pages.library_item(language, reader=Reader.CARERS)
    safety = pages.library_item(language, topic=Topic.SAFETY, reader=Reader.CARERS)
    url = pages.index(LibraryIndexPage, language).url

    everything = main(visitor, url)
    narrowed = main(visitor, f"{url}?topic=safety&reader=carers")

    assert f'href="{ageing.url}"' in everything
    assert f'href="{safety.url}"' in everything
    assert "?topic=safety" in everything
    assert f'href="{safety.url}"' in narrowed
    assert ageing.url not in narrowed


def test_nothing_on_a_topic_leads_on(visitor):
    url = pages.index(LibraryIndexPage).url

    assert "empty-state" in main(visitor, f"{url}?topic=work")


def test_a_document_says_its_size_and_language(visitor):
    paper = file("list.pdf")
    paper.language, paper.is_accessible, paper.file_size = "en", True, 2048
    paper.save()
    page = pages.library_item("en", kind=LibraryKind.DOCUMENT, document=paper)

    html = main(visitor, page.url)

    assert "PDF, 2.0" in html
    assert "for screen readers too" in html


def test_an_easy_text_is_shown_and_found(visitor):
    page = pages.library_item(kind=LibraryKind.EASY_READ, easy_read="<p>كلام يسير جدًا</p>")
    page.save_revision().publish()

    assert "كلام يسير جدًا" in main(visitor, page.url)
    entry = Entry.objects.get(page=page)
    assert entry.kind == "library"
    assert "كلام يسير جدًا" in entry.text


def test_pages_about_safety_can_be_left_at_once(visitor):
    assert "quick-exit" in main(visitor, pages.library_item(topic=Topic.SAFETY).url)
    assert "quick-exit" not in main(visitor, pages.library_item().url)


@pytest.mark.parametrize(
    ("kind", "field"),
    [("video", "video"), ("document", "document"), ("easy_read", "easy_read")],
)
def test_each_kind_brings_what_it_promises(kind, field):
    page = pages.library_item()
    page.kind = kind

    with pytest.raises(ValidationError) as refused:
        page.full_clean()

    assert list(refused.value.message_dict) == [field]


def test_players_get_the_part_of_a_film_they_ask_for(visitor):
    url = file("film.mp4").url

    part = visitor.get(url, headers={"range": "bytes=1-2"})
    rest = visitor.get(url, headers={"range": "bytes=2-"})
    beyond = visitor.get(url, headers={"range": "bytes=9-"})
    paper = visitor.get(file("list.pdf").url, headers={"range": "bytes=1-2"})

    assert (part.status_code, part.content) == (206, b"il")
    assert part["Content-Range"] == "bytes 1-2/4"
    assert rest.content == b"lm"
    assert beyond.status_code == 416
    assert (paper.status_code, b"".join(paper.streaming_content)) == (200, b"film")


def asked(page_of, *pairs):
    items = [
        {
            "type": "item",
            "value": {"question": question, "answer": f"<p>{answer}</p>"},
            "id": f"00000000-0000-0000-0000-00000000000{number}",
        }
        for number, (question, answer) in enumerate(pairs)
    ]
    topics = [{"type": "topic", "value": {"title": "الطلبات", "questions": items}}]
    return page_of(topics=json.dumps(topics))


def test_each_question_has_an_address_that_a_browser_opens(visitor):
    page = asked(pages.questions, ("متى القرار؟", "خلال أيام"), ("هل الخدمة مجانية؟", "نعم"))

    html = main(visitor, page.url)

    for number in (0, 1):
        anchor = f"q-00000000-0000-0000-0000-00000000000{number}"
        # Inside what folds: browsers unfold what is around the target, with or without scripts.
        assert html.count(f'id="{anchor}"') == 1
        assert f'href="#{anchor}"' in html
        folded = html[: html.index(f'id="{anchor}"')]
        assert folded.rindex("<details") > folded.rfind("</details>")


@pytest.mark.parametrize(
    ("sought", "is_found"), [("القَرار", True), ("قرار", True), ("ايام", True), ("سيارة", False)]
)
def test_questions_are_searched_in_any_spelling(visitor, sought, is_found):
    page = asked(pages.questions, ("متى القرار؟", "خلال أيام"))

    html = main(visitor, f"{page.url}?q={sought}")

    assert ("متى القرار؟" in html) == is_found
    assert f'value="{sought}"' in html


def test_questions_of_programmes_are_reached_from_here(visitor):
    answer = [{"type": "question", "value": {"question": "من؟", "answer": "<p>الجميع</p>"}}]
    with_answers = pages.programme(questions=json.dumps(answer))
    without = pages.programme()

    html = main(visitor, pages.questions().url)

    assert f'href="{with_answers.url}#questions"' in html
    assert without.url not in html


def test_questions_are_found_by_the_sites_search():
    page = asked(pages.questions, ("متى القرار؟", "خلال أيام"))
    indexing.keep(page)

    assert "متى القرار؟" in Entry.objects.get(page=page).text
