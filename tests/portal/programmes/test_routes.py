from portal.programmes import definitions
from portal.programmes.routes import route
from tests.factories.programmes import form, words

FORM = definitions.parse(form())


def test_a_page_opens_with_the_answer_that_asks_for_it():
    assert [page.key for page in route(FORM, {}).pages] == ["household", "papers_page"]
    assert [page.key for page in route(FORM, {"rents": True}).pages] == [
        "household",
        "rent_page",
        "papers_page",
    ]


def test_an_answer_to_a_hidden_question_counts_for_nothing():
    found = route(FORM, {"name": "Mona", "rents": False, "rent": "4000"})

    assert found.answers == {"name": "Mona", "rents": False}


def test_a_hidden_answer_opens_no_further_page():
    data = form()
    data["sections"][1]["groups"].append(
        {
            "key": "high_rent",
            "title": words("High rent"),
            "show_when": {"question": "rent", "more_than": 3000},
            "questions": [{"key": "why", "type": "text", "label": words("Why?")}],
        }
    )
    parsed = definitions.parse(data)

    opened = route(parsed, {"rents": True, "rent": "4000"})
    closed = route(parsed, {"rents": False, "rent": "4000"})

    assert "high_rent" in [page.key for page in opened.pages]
    assert "high_rent" not in [page.key for page in closed.pages]


def test_pages_know_what_comes_before_and_after():
    found = route(FORM, {"rents": True})

    assert found.before("household") is None
    assert found.after("household").key == "rent_page"
    assert found.before("papers_page").key == "rent_page"
    assert found.after("papers_page") is None
    assert found.number_of("papers_page") == 3
    assert found.page("unknown") is None


def test_missing_names_the_required_questions_without_an_answer():
    page = route(FORM, {}).page("household")

    missing = page.missing({"name": "Mona", "children": 0, "rents": False}, {})

    assert missing == ()
    assert [question.key for question in page.missing({"name": ""}, {})] == [
        "name",
        "children",
        "rents",
    ]


def test_a_statement_is_confirmed_only_by_yes_and_a_file_by_a_document():
    data = form()
    data["sections"][1]["groups"][0]["questions"] = [
        {"key": "agrees", "type": "confirm", "label": words("I agree")},
        {
            "key": "card",
            "type": "file",
            "kind": "card",
            "label": words("Card"),
            "legal_ground": words("Law"),
        },
    ]
    page = route(definitions.parse(data), {}).page("papers_page")

    assert [question.key for question in page.missing({"agrees": False}, {})] == ["agrees", "card"]
    assert page.missing({"agrees": True}, {"card": 1}) == ()
