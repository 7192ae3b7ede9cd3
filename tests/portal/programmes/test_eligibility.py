import copy

import pytest

from portal.programmes import definitions, eligibility
from portal.programmes.enums import Outcome
from portal.programmes.reading import DefinitionError
from tests.factories.programmes import RULES, form, words

FORM = definitions.parse(form())
CHECK = eligibility.parse(RULES, FORM)


def trace(answers: dict) -> list[tuple[str, str]]:
    return [(w.rule.key, w.finding) for w in eligibility.evaluate(CHECK, answers).trace]


@pytest.mark.parametrize(
    ("answers", "outcome", "expected"),
    [
        ({"rents": True, "children": 2}, "yes", [("rents", "held"), ("children", "held")]),
        ({"rents": True, "children": 0}, "maybe", [("rents", "held"), ("children", "failed")]),
        ({"rents": False, "children": 2}, "no", [("rents", "failed"), ("children", "held")]),
        ({"rents": False}, "no", [("rents", "failed"), ("children", "unknown")]),
        ({"rents": True}, "maybe", [("rents", "held"), ("children", "unknown")]),
        ({}, "maybe", [("rents", "unknown"), ("children", "unknown")]),
    ],
)
def test_every_rule_is_in_the_trace_and_the_worst_decides(answers, outcome, expected):
    assert eligibility.evaluate(CHECK, answers).outcome == outcome
    assert trace(answers) == expected


def test_a_no_says_why_and_what_else_there_is():
    verdict = eligibility.evaluate(CHECK, {"rents": False})

    assert [str(w.text.en) for w in verdict.failed] == ["This is for people who rent."]
    assert verdict.failed[0].rule.remedy.en == "Call us about other help."
    assert verdict.instead == ("another",)


def test_questions_come_one_by_one_and_stop_at_a_firm_no():
    assert eligibility.next_question(CHECK, {}).key == "rents"
    assert eligibility.next_question(CHECK, {"rents": True}).key == "children"
    assert eligibility.next_question(CHECK, {"rents": True, "children": 0}) is None
    assert eligibility.next_question(CHECK, {"rents": False}) is None


def test_a_question_that_is_not_shown_is_not_asked_and_does_not_count():
    rules = copy.deepcopy(RULES)
    rules["questions"][1]["show_when"] = {"question": "rents", "is": False}
    check = eligibility.parse(rules, FORM)

    assert eligibility.next_question(check, {"rents": True}) is None
    assert eligibility.evaluate(check, {"rents": True, "children": 0}).outcome == Outcome.MAYBE


def test_answers_are_carried_under_the_keys_of_the_form():
    assert eligibility.carried(CHECK, {"rents": True, "children": 2, "stranger": "x"}) == {
        "rents": True,
        "children": 2,
    }


@pytest.mark.parametrize(
    ("change", "path"),
    [
        (lambda data: data["questions"][0].update(type="text"), "questions[0].type"),
        (lambda data: data["questions"][0].update(fills="nothing"), "questions[0].fills"),
        (lambda data: data["questions"][0].update(fills="children"), "questions[0].fills"),
        (lambda data: data["questions"][1].update(key="rents"), "questions[1].key"),
        (lambda data: data["rules"][0].update(otherwise="yes"), "rules[0].otherwise"),
        (lambda data: data["rules"][1].update(key="rents"), "rules[1].key"),
        (lambda data: data["rules"][0].pop("reason"), "rules[0].reason"),
        (lambda data: data["rules"][0].update(instead="another"), "rules[0].instead"),
        (
            lambda data: data["rules"][0]["requires"].update(question="age"),
            "rules[0].requires.question",
        ),
        (
            lambda data: data.update(
                questions=[
                    {"key": f"q{n}", "type": "yes_no", "label": words("?")} for n in range(7)
                ]
            ),
            "questions",
        ),
    ],
)
def test_a_fault_in_the_rules_is_named_with_its_place(change, path):
    data = copy.deepcopy(RULES)
    change(data)

    with pytest.raises(DefinitionError) as refusal:
        eligibility.parse(data, FORM)

    assert refusal.value.path == path
