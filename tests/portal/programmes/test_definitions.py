import json
from pathlib import Path

import pytest

from portal.programmes import definitions, eligibility
from portal.programmes.enums import ProfileField, QuestionType
from portal.programmes.reading import DefinitionError
from tests.factories.programmes import form, words

FORMS = sorted((Path(__file__).parents[3] / "config/demo/forms").glob("*.json"))


def question(**properties: object) -> dict:
    return {"key": "extra", "type": "text", "label": words("Extra"), **properties}


def with_question(**properties: object) -> dict:
    """The form with one more question, on a page of its own after the others."""
    data = form()
    page = {"key": "more", "title": words("More"), "questions": [question(**properties)]}
    data["sections"][1]["groups"].append(page)
    return data


EXTRA = "sections[1].groups[1].questions[0]"


def test_a_form_is_read_into_sections_pages_and_questions():
    parsed = definitions.parse(form())

    assert [section.key for section in parsed.sections] == ["family", "papers"]
    assert [group.key for group in parsed.sections[0].groups] == ["household", "rent_page"]
    assert list(parsed.questions) == ["name", "children", "rents", "rent", "card"]
    assert parsed.questions["name"].type == QuestionType.NAME
    assert parsed.questions["name"].label.in_language("en") == "Your name"
    assert parsed.questions["card"].max_files == 2
    assert parsed.declaration.in_language("ar") == "(This is true.)"


def test_a_question_says_where_its_answer_may_come_from():
    parsed = definitions.parse(with_question(type="phone", **{"from": "phone"}))

    assert parsed.questions["extra"].prefill == ProfileField.PHONE


@pytest.mark.parametrize(
    ("properties", "path", "problem"),
    [
        ({"type": "colour"}, f"{EXTRA}.type", '"colour" is not one of'),
        ({"key": "name"}, f"{EXTRA}.key", '"name" is used twice'),
        ({"key": "Name!"}, f"{EXTRA}.key", "lower-case letters"),
        ({"label": {"ar": "اسم"}}, f"{EXTRA}.label.en", "missing"),
        ({"label": {"ar": "", "en": "Name"}}, f"{EXTRA}.label.ar", "a text is expected"),
        ({"lable": 1}, f"{EXTRA}.lable", "not known here"),
        ({"choices": []}, f"{EXTRA}.choices", "not known here"),
        ({"type": "choice"}, f"{EXTRA}.choices", "missing"),
        (
            {"type": "choice", "choices": [{"value": "a", "label": words("A")}]},
            f"{EXTRA}.choices",
            "at least two",
        ),
        ({"type": "number", "minimum": 5, "maximum": 1}, f"{EXTRA}.maximum", "below the minimum"),
        ({"type": "number", "minimum": "5"}, f"{EXTRA}.minimum", "a whole number"),
        ({"type": "date", "period": "soon"}, f"{EXTRA}.period", '"soon" is not one of'),
        ({"type": "file", "kind": "card"}, f"{EXTRA}.legal_ground", "missing"),
        (
            {"type": "file", "kind": "card", "max_files": 9, "legal_ground": words("Law")},
            f"{EXTRA}.max_files",
            "from 1 to 5",
        ),
        ({"from": "shoe_size"}, f"{EXTRA}.from", '"shoe_size" is not one of'),
        ({"required": "yes"}, f"{EXTRA}.required", "true or false"),
        ({"show_when": {}}, f"{EXTRA}.show_when.question", "missing"),
        (
            {"show_when": {"question": "later", "is": True}},
            f"{EXTRA}.show_when.question",
            '"later" is not asked on an earlier page',
        ),
        (
            {"show_when": {"question": "name", "is": "Ali"}},
            f"{EXTRA}.show_when.question",
            "no answer that a condition can weigh",
        ),
        (
            {"show_when": {"question": "rents", "is": "yes"}},
            f"{EXTRA}.show_when.is",
            "true or false",
        ),
        (
            {"show_when": {"question": "rents", "at_least": 1}},
            f"{EXTRA}.show_when.at_least",
            "does not fit",
        ),
        (
            {"show_when": {"all": [{"question": "children", "at_least": "two"}]}},
            f"{EXTRA}.show_when.all[0].at_least",
            "a number is expected",
        ),
        (
            {"show_when": {"not": {"question": "children", "is": 1, "in": [1]}}},
            f"{EXTRA}.show_when.not",
            "exactly one of",
        ),
    ],
)
def test_a_fault_is_named_with_its_place(properties, path, problem):
    with pytest.raises(DefinitionError) as refusal:
        definitions.parse(with_question(**properties))

    assert refusal.value.path == path
    assert problem in refusal.value.problem


def test_a_condition_cannot_look_at_its_own_page():
    data = form()
    data["sections"][0]["groups"][0]["questions"].append(
        question(show_when={"question": "rents", "is": True})
    )

    with pytest.raises(DefinitionError, match="not asked on an earlier page"):
        definitions.parse(data)


@pytest.mark.parametrize("data", [None, [], "text", {}, {"sections": []}, {"sections": [1]}])
def test_what_is_no_form_at_all_is_refused(data):
    with pytest.raises(DefinitionError):
        definitions.parse(data)


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_the_demo_forms_can_be_used(path):
    data = json.loads(path.read_text(encoding="utf-8"))

    parsed = definitions.parse(data["form"])
    rules = eligibility.parse(data["eligibility"], parsed)

    assert 15 <= len(parsed.questions) <= 50
    assert 3 <= len(rules.questions) <= 6
    slugs = {slug for rule in rules.rules for slug in rule.instead}
    assert slugs <= {form_path.stem for form_path in FORMS}
