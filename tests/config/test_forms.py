import re

import pytest
from django import forms
from django.utils.translation import override


class Visit(forms.Form):
    name = forms.CharField(label="Name", help_text="As on the card.")
    phone = forms.CharField(label="Phone", widget=forms.TextInput(attrs={"type": "tel"}))
    note = forms.CharField(label="Note", required=False)
    channel = forms.ChoiceField(
        label="Channel", widget=forms.RadioSelect, choices=[("sms", "SMS"), ("call", "Call")]
    )
    agreed = forms.BooleanField(label="Agreed")
    paper = forms.FileField(label="Paper", required=False, widget=forms.FileInput)


@pytest.fixture
def refused():
    return Visit({})


def test_control_is_described_by_hint_and_error(refused):
    drawn = refused["name"].as_field_group()

    assert 'aria-describedby="id_name_helptext id_name_error"' in drawn
    assert 'id="id_name_helptext"' in drawn
    assert 'id="id_name_error"' in drawn
    assert 'aria-invalid="true"' in drawn
    assert '<label for="id_name">' in drawn


def test_optional_field_says_so():
    with override("en"):
        assert "(optional)" in Visit()["note"].as_field_group()
        assert "(optional)" not in Visit()["name"].as_field_group()


def test_form_of_optional_fields_stays_silent():
    form = Visit()
    form.hide_optional = True

    assert "(optional)" not in form["note"].as_field_group()


def test_direction_of_writing():
    form = Visit()

    assert 'dir="ltr"' in form["phone"].as_field_group()
    assert 'dir="auto" placeholder=" "' in form["name"].as_field_group()
    assert "placeholder" not in form["phone"].as_field_group()


def test_radios_stand_in_a_fieldset(refused):
    drawn = refused["channel"].as_field_group()

    assert re.search(r'<fieldset[^>]*aria-describedby="id_channel_error"', drawn)
    assert "<legend" in drawn
    assert (
        '<input class="ds-input" type="radio" id="id_channel_0" name="channel" value="sms"' in drawn
    )


def test_chosen_radio_is_checked():
    drawn = Visit({"channel": "call"})["channel"].as_field_group()

    assert re.findall(r'value="(\w+)" checked', drawn) == ["call"]


def test_statement_is_a_checkbox_before_its_label(refused):
    drawn = refused["agreed"].as_field_group()

    assert drawn.index('type="checkbox"') < drawn.index("<label")
    assert 'aria-describedby="id_agreed_error"' in drawn


@pytest.mark.parametrize(
    ("name", "anchor"),
    [
        ("name", "id_name"),
        ("channel", "id_channel_0"),
        ("agreed", "id_agreed"),
        ("paper", "id_paper"),
    ],
)
def test_anchor_is_the_first_control(refused, name, anchor):
    assert refused[name].anchor == anchor
    assert f'id="{anchor}"' in refused[name].as_field_group()
