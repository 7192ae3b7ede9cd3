"""Whoever may be in danger is shown the way first; others are not alarmed."""

import pytest

from portal.centres.enums import Audience
from search import danger
from tests.factories import cms as pages
from tests.factories.centres import CentreFactory


@pytest.mark.parametrize(
    "said",
    [
        "عنف",
        "العنف الأسري",
        "زوجي يضربني",
        "زوجى يضربنى",
        "أبوي يطقني",
        "أتعرض للتهديد",
        "التحرش",
        "انتحار",
        "ابي اموت",
        "أريد أن أموت",
        "أقتل نفسي",
        "خايفة من زوجي",
        "طردني من البيت",
        "إهمال كبار السن",
        "my husband hits me",
        "suicide",
        "I want to die",
        "domestic violence",
        "child abuse",
        "hkjphv",
    ],
)
def test_danger_is_heard(said):
    assert danger.is_told(said)


@pytest.mark.parametrize(
    "said",
    [
        "إيجار",
        "تجديد بطاقة",
        "حماية كبار السن",
        "أعيش في الدوحة",
        "أبي موعد",
        "ضريبة",
        "rent",
        "",
        "؟",
    ],
)
def test_others_are_not_alarmed(said):
    assert not danger.is_told(said)


@pytest.mark.django_db
def test_the_way_to_protection_stands_above_the_results(written, visitor):
    centre = pages.centre(centre=CentreFactory(audience=Audience.PROTECTION), title="مركز أمان")
    written("العنف الأسري: علاماته")

    response = visitor.get("/ar/search/", {"q": "عنف"})
    html = response.content.decode()

    top, results = html[html.index("<main") :].split('<ol class="results">')
    assert 'href="tel:999"' in top
    assert 'href="tel:16030"' in top
    assert f'href="{centre.url}"' in top
    assert "data-quick-exit" in top
    assert "علاماته" in results
    assert response["Cache-Control"] == "no-store"
    assert list(response.cookies) == []


@pytest.mark.django_db
def test_it_stands_there_when_nothing_is_found_and_nobody_protects(visitor):
    html = visitor.get("/en/search/", {"q": "he hits me"}).content.decode()

    assert 'href="tel:999"' in html
    assert "data-quick-exit" in html


@pytest.mark.django_db
def test_a_calm_search_has_no_such_notice(visitor):
    html = visitor.get("/ar/search/", {"q": "إيجار"}).content.decode()

    assert "tel:999" not in html
    assert "data-quick-exit" not in html
