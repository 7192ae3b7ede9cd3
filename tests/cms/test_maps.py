import pytest

from cms import maps
from tests.factories import cms as pages
from tests.factories.centres import CentreFactory

DOHA = {"latitude": "25.292100", "longitude": "51.501800"}


def spot(**place):
    centre = CentreFactory.build(**place)
    return maps.spot(centre)


def test_a_point_lies_where_it_belongs():
    found = spot(**DOHA)

    # On the eastern side, a little below the middle.
    assert (found.x, found.y) == (86.0, 100.8)
    assert found.geo_url == "geo:25.292100,51.501800?q=25.292100,51.501800"


@pytest.mark.parametrize("place", [{}, {"latitude": "48.85", "longitude": "2.35"}])
def test_no_drawing_for_what_it_cannot_show(place):
    assert spot(**place) is None


def test_the_outline_stays_within_the_drawing():
    points = [maps.project(*point) for point in maps.OUTLINE]

    assert all(0 < x < maps.WIDTH and 0 < y < maps.HEIGHT for x, y in points)
    assert maps.path().startswith("M25.3 156.0 ")
    assert maps.path().endswith("Z")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("language", "title"), [("ar", "على خريطة قطر"), ("en", "on the map of Qatar")]
)
def test_the_page_names_the_drawing_and_fetches_nothing_for_it(visitor, language, title):
    centre = CentreFactory(address_ar="شارع 1", address_en="Street 1", **DOHA)
    html = visitor.get(pages.centre(language, centre=centre).url).content.decode()

    drawing = html[html.index("<figure") : html.index("</figure>")]

    assert title in drawing
    assert 'href="geo:25.292100,51.501800?q=25.292100,51.501800"' in drawing
    assert "src=" not in drawing
    assert ("شارع 1" if language == "ar" else "Street 1") in drawing
