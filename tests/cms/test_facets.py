from cms.facets import Facet, Narrowed

COLOURS = Facet("colour", "Colour", [("red", "Red"), ("blue", "Blue"), ("green", "Green")])
SIZES = Facet("size", "Size", [("s", "Small"), ("l", "Large")])
ROWS = [
    {"pk": 1, "colour": "red", "size": "s"},
    {"pk": 2, "colour": "red", "size": "l"},
    {"pk": 3, "colour": "blue", "size": "l"},
]


def narrowed(**asked):
    return Narrowed(ROWS, [COLOURS, SIZES], asked)


def counts(group):
    return [(choice.text, choice.count, choice.is_current) for choice in group.choices]


def test_each_choice_counts_what_the_other_filters_leave():
    found = narrowed(size="l")
    colours, sizes = found.groups

    assert found.keys == [2, 3]
    assert colours.every.count == "2"
    assert counts(colours) == [("Red", "1", False), ("Blue", "1", False)]
    assert counts(sizes) == [("Small", "1", False), ("Large", "2", True)]
    assert [choice.url for choice in colours.choices] == [
        "?size=l&colour=red",
        "?size=l&colour=blue",
    ]
    assert sizes.every.url == "?"


def test_what_nobody_offers_is_passed_over():
    assert narrowed(colour="<script>", size="", page="2").keys == [1, 2, 3]
    assert narrowed(colour="purple").query == ""


def test_a_question_with_one_answer_is_not_asked():
    found = Narrowed(ROWS[:1], [COLOURS, SIZES], {})

    assert found.groups == []


def test_a_chosen_answer_stays_even_when_nothing_is_left_of_it():
    colours = narrowed(colour="green").groups[0]

    assert narrowed(colour="green").keys == []
    assert ("Green", "0", True) in counts(colours)


def test_a_row_may_have_several_answers():
    rows = [{"pk": 1, "colour": ("red", "blue"), "size": None}]

    assert Narrowed(rows, [COLOURS, SIZES], {"colour": "blue"}).keys == [1]
    assert Narrowed(rows, [COLOURS, SIZES], {"size": "s"}).keys == []
