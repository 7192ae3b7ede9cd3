"""One form for every programme: the fields follow from the questions of a page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, cast

from django import forms
from django.forms.utils import ErrorDict
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from portal.common import fields as common
from portal.programmes import answers, fields
from portal.programmes.definitions import Question
from portal.programmes.enums import ProfileField
from portal.programmes.enums import QuestionType as Type

# Of each field, when a page is put aside half written.
MAX_TYPED = 5000
AUTOCOMPLETE = {
    ProfileField.FULL_NAME: "name",
    ProfileField.PHONE: "tel",
    ProfileField.EMAIL: "email",
}


@dataclass(frozen=True)
class Entry:
    """One question of the page; a text to read has no field."""

    question: Question
    field: forms.BoundField | None


class StepForm(forms.Form):
    """The questions of one page, filled with kept answers, with what was typed, or not at all."""

    def __init__(
        self,
        questions: Iterable[Question],
        *,
        kept: Mapping[str, Any] | None = None,
        data: Any = None,
        country: str = "QA",
    ) -> None:
        self.questions = tuple(questions)
        asked = [q for q in self.questions if q.type != Type.STATEMENT]
        initial = {q.key: answers.from_json(q, (kept or {}).get(q.key)) for q in asked}
        super().__init__(data=data, initial=initial)
        for question in asked:
            self.fields[question.key] = field_for(question, country=country)

    @classmethod
    def as_typed(
        cls, questions: Iterable[Question], typed: Mapping[str, list[str]], **kwargs: Any
    ) -> StepForm:
        """The form as somebody left it, whatever stands in it, without a word about mistakes."""
        form = cls(questions, data=MultiValueDict(typed), **kwargs)
        unjudged: Any = form  # what Django judges a form by is unknown to its types
        unjudged._errors = ErrorDict(renderer=form.renderer)
        form.cleaned_data = {}
        return form

    @property
    def entries(self) -> Iterator[Entry]:
        for question in self.questions:
            yield Entry(question, self[question.key] if question.key in self.fields else None)

    @property
    def has_files(self) -> bool:
        return any(question.is_file for question in self.questions)

    def to_json(self) -> dict[str, Any]:
        """The valid answers as they are kept."""
        return {
            question.key: answers.to_json(question, self.cleaned_data[question.key])
            for question in self.questions
            if question.is_answered_in_form and question.key in self.cleaned_data
        }

    def typed(self) -> dict[str, list[str]]:
        """What was typed into the page, as it was typed, to be shown again later."""
        names = {name for question in self.questions for name in self._names(question)}
        return {
            name: [value[:MAX_TYPED] for value in values]
            for name, values in cast("MultiValueDict[str, str]", self.data).lists()
            if name in names
        }

    def _names(self, question: Question) -> list[str]:
        if not question.is_answered_in_form:
            return []
        widget = self.fields[question.key].widget
        if isinstance(widget, forms.MultiWidget):
            return [f"{question.key}{suffix}" for suffix in getattr(widget, "widgets_names", [])]
        return [question.key]


def field_for(question: Question, *, country: str = "QA") -> forms.Field:
    field = _FIELDS[question.type](question, country)
    field.label = str(question.label)
    field.help_text = str(question.hint or "")
    field.required = question.required
    field.widget.is_required = field.required
    field.error_messages["required"] = _required(question)
    if getattr(field.widget, "input_type", "") in {"text", "tel", "email"}:
        # A browser offers the person's own data, which is wrong for anybody else's.
        own = AUTOCOMPLETE.get(question.prefill) if question.prefill else None
        field.widget.attrs["autocomplete"] = own or "off"
    return field


def _required(question: Question) -> str:
    if question.type == Type.CONFIRM:
        return gettext("Please confirm the statement to go on.")
    if question.is_file:
        return gettext("Please add: %(document)s") % {"document": question.label}
    label = str(question.label)
    if label.endswith(("?", "؟")):
        return gettext("Please answer: %(question)s") % {"question": label}
    return gettext("Please fill in: %(question)s") % {"question": label}


def _choices(question: Question) -> list[tuple[str, str]]:
    return [
        (choice.value, fields.Label(str(choice.label), str(choice.hint or "")))
        for choice in question.choices
    ]


def _choice(question: Question, _country: str) -> forms.Field:
    return forms.ChoiceField(choices=_choices(question), widget=forms.RadioSelect)


def _several(question: Question, _country: str) -> forms.Field:
    return forms.MultipleChoiceField(
        choices=_choices(question), widget=forms.CheckboxSelectMultiple
    )


def _text(question: Question, _country: str) -> forms.Field:
    return common.PlainTextField(max_length=question.max_length or 200)


def _long_text(question: Question, _country: str) -> forms.Field:
    return common.PlainTextField(
        max_length=question.max_length or 2000,
        multiline=True,
        widget=forms.Textarea(attrs={"rows": 6}),
    )


def _number(question: Question, _country: str) -> forms.Field:
    return fields.NumberField(minimum=question.minimum, maximum=question.maximum)


def _money(question: Question, _country: str) -> forms.Field:
    return fields.MoneyField(minimum=question.minimum, maximum=question.maximum)


def _date(question: Question, _country: str) -> forms.Field:
    # Only what is past may have been forgotten to the day.
    is_past = question.period == "past"
    return common.MemorableDateField(year_only=is_past, past=is_past)


def _identity_number(_question: Question, country: str) -> forms.Field:
    return fields.IdentityField(country=country)


def _email(_question: Question, _country: str) -> forms.Field:
    return forms.EmailField(
        error_messages={"invalid": _("Write an e-mail address such as name@example.com.")}
    )


_FIELDS: dict[str, Callable[[Question, str], forms.Field]] = {
    Type.TEXT: _text,
    Type.NAME: _text,
    Type.LONG_TEXT: _long_text,
    Type.NUMBER: _number,
    Type.MONEY: _money,
    Type.DATE: _date,
    Type.YES_NO: lambda _question, _country: fields.YesNoField(),
    Type.CHOICE: _choice,
    Type.CHOICES: _several,
    Type.PHONE: lambda _question, _country: common.PhoneField(),
    Type.EMAIL: _email,
    Type.IDENTITY_NUMBER: _identity_number,
    Type.IBAN: lambda _question, _country: fields.IbanField(),
    Type.ADDRESS: lambda _question, _country: fields.AddressField(),
    Type.FILE: lambda question, _country: fields.UploadField(max_files=question.max_files),
    Type.CONFIRM: lambda _question, _country: forms.BooleanField(),
}
