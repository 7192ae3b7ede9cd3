import pytest

from portal.programmes.conditions import All, AnyOf, Comparison, Not

RENTED = Comparison("housing", "is", "rented")
POOR = Comparison("income", "at_most", 5000)


@pytest.mark.parametrize(
    ("operator", "value", "answer", "expected"),
    [
        ("is", True, True, True),
        ("is", True, False, False),
        ("is_not", "rented", "owned", True),
        ("in", ("a", "b"), "b", True),
        ("in", ("a", "b"), "c", False),
        ("includes", "salary", ["salary", "pension"], True),
        ("includes", "salary", [], False),
        ("at_least", 3, 3, True),
        ("at_most", 3, 4, False),
        ("more_than", 3, 3, False),
        ("less_than", 8000, "7999.99", True),
        ("at_most", 8000, "8000.01", False),
    ],
)
def test_comparisons(operator, value, answer, expected):
    assert Comparison("key", operator, value).holds({"key": answer}) is expected


@pytest.mark.parametrize("answers", [{}, {"housing": None}, {"housing": ""}])
def test_a_missing_answer_leaves_the_condition_unknown(answers):
    assert RENTED.holds(answers) is None
    assert Not(RENTED).holds(answers) is None


@pytest.mark.parametrize(
    ("answers", "both", "either"),
    [
        ({"housing": "rented", "income": "100"}, True, True),
        ({"housing": "rented", "income": "9000"}, False, True),
        ({"housing": "owned", "income": "9000"}, False, False),
        ({"housing": "rented"}, None, True),
        ({"housing": "owned"}, False, None),
        ({}, None, None),
    ],
)
def test_combinations_decide_as_soon_as_they_can(answers, both, either):
    assert All((RENTED, POOR)).holds(answers) is both
    assert AnyOf((RENTED, POOR)).holds(answers) is either


def test_not_turns_around():
    assert Not(RENTED).holds({"housing": "owned"}) is True
