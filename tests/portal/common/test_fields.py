from datetime import date

import pytest
import time_machine
from django import forms
from django.utils import translation

from portal.common.fields import (
    CodeField,
    MemorableDateField,
    PhoneField,
    PlainTextField,
    ReferenceField,
)
from portal.common.memorable import MemorableDate


@pytest.fixture(autouse=True)
def english():
    with translation.override("en"), time_machine.travel("2026-11-22 09:00"):
        yield


def form_with(field, initial=None):
    """A form of one field, to be filled in."""
    form_class = type("OneField", (forms.Form,), {"field": field})
    return lambda **data: form_class(data, initial=initial)


def errors(form):
    return [str(error) for error in form.errors.get("field", [])]


def typed_date(day="", month="", year="", calendar="gregorian", **more):
    parts = {"day": day, "month": month, "year": year, "calendar": calendar, **more}
    return {f"field_{part}": value for part, value in parts.items()}


class TestPhone:
    fill = staticmethod(form_with(PhoneField(mobile=True)))

    @pytest.mark.parametrize("typed", [" ٥٥٥١ ٢٣٤٥ ", "5551\x002345", "\u202a+974 5551 2345\u202c"])
    def test_gives_the_number_in_one_form(self, typed):
        form = self.fill(field=typed)

        assert form.is_valid()
        assert form.cleaned_data["field"] == "+97455512345"

    @pytest.mark.parametrize(
        ("typed", "message"),
        [
            ("", "Enter a phone number."),
            ("5551", "Enter a complete phone number"),
            ("4412 3456", "Enter a mobile number"),
            ("٥" * 1_000_000, "Enter a complete phone number"),
        ],
    )
    def test_says_what_is_wrong(self, typed, message):
        (said,) = errors(self.fill(field=typed))

        assert said.startswith(message)

    def test_keeps_what_was_typed(self):
        assert 'value="٥٥٥١"' in str(self.fill(field="٥٥٥١")["field"])

    def test_shows_a_kept_number_with_spaces(self):
        field = PhoneField()

        assert field.prepare_value("+97455512345") == "+974 5551 2345"

    def test_another_way_of_writing_is_no_change(self):
        assert not PhoneField().has_changed("+97455512345", "5551 2345")

    def test_may_be_left_empty(self):
        assert PhoneField(required=False).clean("") == ""

    def test_reads_left_to_right_and_can_be_filled_in_by_the_phone(self):
        html = str(self.fill(field="")["field"])

        assert 'dir="ltr"' in html
        assert 'autocomplete="tel"' in html
        assert 'type="tel"' in html


class TestReference:
    fill = staticmethod(form_with(ReferenceField(prefix="AP")))

    def test_gives_the_reference_in_its_form(self):
        form = self.fill(field="7k3f ٩x٢h")

        assert form.is_valid()
        assert form.cleaned_data["field"] == "AP-7K3F-9X2H"

    @pytest.mark.parametrize(
        ("typed", "message"),
        [
            ("", "Enter the reference number."),
            (
                "AP-7K3F-9X2J",
                "This is not one of our reference numbers. "
                "Check it against your message or letter.",
            ),
        ],
    )
    def test_says_what_is_wrong(self, typed, message):
        assert errors(self.fill(field=typed)) == [message]


class TestCode:
    fill = staticmethod(form_with(CodeField()))

    @pytest.mark.parametrize("typed", ["123456", "123 456", "١٢٣٤٥٦", "۱۲۳-۴۵۶", "\u200e123456\n"])
    def test_gives_the_digits(self, typed):
        form = self.fill(field=typed)

        assert form.is_valid()
        assert form.cleaned_data["field"] == "123456"

    @pytest.mark.parametrize(
        ("typed", "message"),
        [
            ("", "Enter the code."),
            ("12345", "The code has 6 digits. Check it and enter it again."),
            ("1234567", "The code has 6 digits. Check it and enter it again."),
            ("12345a", "The code has 6 digits. Check it and enter it again."),
            ("²" * 6 + "x", "The code has 6 digits. Check it and enter it again."),
        ],
    )
    def test_says_what_is_wrong(self, typed, message):
        assert errors(self.fill(field=typed)) == [message]

    def test_a_phone_may_fill_it_in(self):
        html = str(self.fill(field="")["field"])

        assert 'autocomplete="one-time-code"' in html
        assert 'inputmode="numeric"' in html


class TestPlainText:
    fill = staticmethod(form_with(PlainTextField(max_length=40, multiline=True)))

    @pytest.mark.parametrize(
        "typed",
        [
            "  two spaces around  ",
            "first\r\nsecond\tcolumn",
            "👩‍👧 أسرة 🧕🏽",
            "\u202eمقلوب\u202c \u200bzero\u200d",
            "<script>alert(1)</script> {{ 7*7 }}",
            "'; DROP TABLE users; --",
            "=1+1",
            "é vs e\u0301",
        ],
    )
    def test_gives_the_text_to_the_letter(self, typed):
        form = self.fill(field=typed)

        assert form.is_valid()
        assert form.cleaned_data["field"] == typed

    @pytest.mark.parametrize("hidden", ["\x00", "\x08", "\x1b", "\x7f", "\x85", "\ud83d"])
    def test_refuses_what_cannot_be_kept(self, hidden):
        (said,) = errors(self.fill(field=f"text{hidden}text"))

        assert said.startswith("This text holds a hidden character")

    def test_refuses_too_much_saying_how_much(self):
        assert errors(self.fill(field="ن" * 1_000_000)) == [
            "This text is too long: the limit is 40 characters, and it has 1,000,000. Shorten it."
        ]

    def test_a_line_break_counts_as_one_character(self):
        assert self.fill(field="x" * 38 + "\r\n" + "x").is_valid()

    @pytest.mark.parametrize("typed", ["", "  \r\n\t "])
    def test_blank_text_is_empty(self, typed):
        assert errors(self.fill(field=typed)) == ["Fill this in; it cannot be left empty."]

    def test_blank_text_may_be_allowed(self):
        assert PlainTextField(required=False).clean("  ") == ""

    @pytest.mark.parametrize("line_break", ["\n", "\r", "\r\n"])
    def test_one_line_is_one_line(self, line_break):
        fill = form_with(PlainTextField())

        assert errors(fill(field=f"one{line_break}two")) == ["Write this on one line."]

    def test_the_browser_does_not_cut_what_is_pasted(self):
        assert "maxlength" not in str(self.fill(field="")["field"])


class TestMemorableDate:
    fill = staticmethod(form_with(MemorableDateField(year_only=True, past=True)))

    def test_gives_the_date_and_its_calendar(self):
        form = self.fill(**typed_date("١٩", "شعبان", "١٤٤١", "hijri"))

        assert form.is_valid()
        assert form.cleaned_data["field"] == MemorableDate(date(2020, 4, 12), "hijri")

    def test_gives_a_year_alone_as_approximate(self):
        form = self.fill(**typed_date(year="1950", only_year="on"))

        assert form.is_valid()
        assert form.cleaned_data["field"] == MemorableDate(
            date(1950, 7, 1), "gregorian", is_approximate=True
        )

    def test_a_year_alone_needs_leave(self):
        fill = form_with(MemorableDateField())

        assert errors(fill(**typed_date(year="1950", only_year="on"))) == [
            "Enter the day and the month."
        ]

    @pytest.mark.parametrize(
        ("typed", "message"),
        [
            (typed_date(), "Enter the day, the month and the year."),
            ({}, "Enter the day, the month and the year."),
            (typed_date("17", "4"), "Enter the year, for example 1975."),
            (typed_date(only_year="on"), "Enter the year, for example 1975."),
            (typed_date("23", "11", "2026"), "This date is still to come. Check the year."),
            (typed_date("1", "1", "1975", "julian"), "Choose the calendar of the date."),
            (typed_date("x" * 1_000_000, "4", "1975"), "Enter the day."),
        ],
    )
    def test_says_what_is_wrong(self, typed, message):
        assert errors(self.fill(**typed)) == [message]

    def test_keeps_what_was_typed_and_marks_what_is_wrong(self):
        html = str(self.fill(**typed_date("٣٠", "رجب", "95", "hijri"))["field"])

        assert 'value="٣٠"' in html
        assert 'value="رجب"' in html
        assert 'value="95"' in html
        assert '<option value="hijri" selected>' in html
        assert html.count('aria-invalid="true"') == 1
        year = html[html.index('name="field_year"') :]
        assert 'aria-invalid="true"' in year[: year.index(">")]

    def test_one_form_s_mistake_does_not_mark_another(self):
        errors(self.fill(**typed_date()))

        html = str(self.fill(**typed_date("17", "4", "75"))["field"])

        assert html.count('aria-invalid="true"') == 1

    def test_shows_a_known_date_in_its_calendar(self):
        initial = {"field": MemorableDate(date(2020, 4, 12), "hijri")}
        form_class = type("OneField", (forms.Form,), {"field": MemorableDateField()})

        html = str(form_class(initial=initial)["field"])

        assert 'value="19"' in html
        assert 'value="8"' in html
        assert 'value="1441"' in html
        assert '<option value="hijri" selected>' in html
        assert "field_only_year" not in html

    def test_every_part_has_its_label(self):
        html = str(self.fill()["field"])

        for place, label in enumerate(["Day", "Month", "Year", "Calendar", "I know only the year"]):
            assert f'<label for="id_field_{place}">{label}</label>' in html

    def test_may_be_left_empty(self):
        fill = form_with(MemorableDateField(required=False))
        form = fill(**typed_date())

        assert form.is_valid()
        assert form.cleaned_data["field"] is None

    @pytest.mark.parametrize(
        ("typed", "has_changed"),
        [(("19", "8", "1441", "hijri"), False), (("12", "4", "2020", "gregorian"), True)],
    )
    def test_knows_whether_it_changed(self, typed, has_changed):
        fill = form_with(
            MemorableDateField(), initial={"field": MemorableDate(date(2020, 4, 12), "hijri")}
        )

        assert fill(**typed_date(*typed)).has_changed() is has_changed
