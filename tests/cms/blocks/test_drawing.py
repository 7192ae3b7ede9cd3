"""How blocks stand on a page: nothing from elsewhere, everything with its words."""

import json

import pytest
from django.core.files.base import ContentFile

from cms.models import Publication
from tests.factories import cms as pages

pytestmark = pytest.mark.django_db


def shown(visitor, *children, language="ar") -> str:
    body = [{"type": kind, "value": value} for kind, value in children]
    page = pages.standard(language, body=json.dumps(body))
    return visitor.get(page.url).content.decode().split("<main")[1].split("</main>")[0]


def file(name: str) -> Publication:
    return Publication.objects.create(title=name, file=ContentFile(b"film", name=name))


def test_a_film_elsewhere_is_a_link_that_loads_nothing(visitor):
    html = shown(visitor, ("video", {"title": "عربي", "address": "https://films.example/7"}))

    assert 'href="https://films.example/7" target="_blank" rel="noopener noreferrer"' in html
    assert "films.example</bdi>" in html
    for loader in ("<iframe", "<video", "<script", 'src="https://'):
        assert loader not in html


def test_a_film_of_ours_has_captions_sign_language_and_its_words(visitor):
    value = {
        "title": "عربي",
        "file": file("film.mp4").pk,
        "captions": file("film.vtt").pk,
        "sign_language": file("signs.mp4").pk,
        "poster": pages.PictureFactory().pk,
        "transcript": "<p>عربي: ما يُقال</p>",
    }

    html = shown(visitor, ("video", value))

    assert "<video" in html
    assert 'type="video/mp4"' in html
    assert '<track kind="captions"' in html
    assert 'srclang="ar"' in html
    assert "signs.mp4" in html
    assert "عربي: ما يُقال" in html
    assert "autoplay" not in html


def test_a_table_names_every_cell(visitor):
    rows = [{"heading": "الأحد", "cells": ["9"]}]
    html = shown(visitor, ("table", {"caption": "عربي", "columns": ["يوم", "ساعة"], "rows": rows}))

    assert '<th scope="col">ساعة</th>' in html
    assert '<th scope="row">الأحد</th>' in html
    assert "<td>9</td>" in html


@pytest.mark.parametrize("language", ["ar", "en"])
def test_related_services_are_shown_in_the_readers_language(visitor, language):
    programme = pages.programme("ar", picture=pages.PictureFactory())
    english = pages.programme("en", of=programme)
    centre = pages.centre("ar")
    chosen = {"heading": pages.WORDS[language], "pages": [centre.pk, programme.pk]}

    html = shown(visitor, ("related", chosen), language=language)

    here, there = (programme, english) if language == "ar" else (english, programme)
    assert f'href="{here.url}"' in html
    assert f'href="{there.url}"' not in html
    assert (f'href="{centre.url}"' in html) == (language == "ar")


def test_people_and_a_hero_stand_with_their_words(visitor):
    contact = pages.standard()
    hero = {"title": "عربي", "text": "", "button": "اتصال", "link": {"page": contact.pk}}
    people = {"people": [{"name": "نورة", "role": "رئيسة القسم"}]}

    html = shown(visitor, ("hero", hero), ("people", people))

    assert f'href="{contact.url}"' in html
    assert "رئيسة القسم" in html
    assert html.count("<h1") == 1


@pytest.mark.parametrize("number", [1, 3])
def test_blocks_ask_as_often_for_three_as_for_one(visitor, django_assert_max_num_queries, number):
    chosen = [pages.programme(picture=pages.PictureFactory()).pk for _number in range(number)]
    pictures = [{"picture": pages.PictureFactory().pk} for _number in range(number)]
    people = [{"name": "نورة", "role": "قسم", **picture} for picture in pictures]
    body = [
        {"type": "related", "value": {"heading": "عربي", "pages": chosen}},
        {"type": "gallery", "value": {"pictures": pictures}},
        {"type": "people", "value": {"people": people}},
    ]
    page = pages.standard(body=json.dumps(body))
    visitor.get(page.url)

    with django_assert_max_num_queries(25):
        visitor.get(page.url)


def test_the_home_page_keeps_the_editors_order(visitor):
    home = pages.home()
    tile = {"title": "عربي", "link": {"page": home.pk}}
    home.sections = json.dumps(
        [
            pages.section("hotline", heading="يُرجى الاتصال"),
            pages.section("news"),
            pages.section("tasks", heading="", tiles=[tile]),
        ]
    )
    home.save()

    html = visitor.get(home.url).content.decode()

    assert html.index("يُرجى الاتصال") < html.index('id="tasks"')
    # Of what there is none, there is no heading either.
    assert 'id="news"' not in html
