"""The gallery draws every component in both languages; an undefined variable fails the page."""

from pathlib import Path

import pytest
from django.conf import settings

from config.gallery.views import LAYOUTS, PAGES

pytestmark = pytest.mark.django_db

TEMPLATES = Path(settings.ROOT) / "templates"
# Parts of the frame or of other components: shown through them.
PARTS = {
    "account",
    "assets",
    "brand",
    "file_list",
    "footer",
    "helpline",
    "mark",
    "masthead",
    "messages",
    "month_entry",
    "navigation",
    "search_box",
    "side_navigation",
    "way_on",
}


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("name", PAGES)
def test_page_of_components(visitor, language, name):
    response = visitor.get(f"/{language}/gallery/{name}/")

    assert response.status_code == 200
    assert f'<html lang="{language}"' in response.content.decode()


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("name", LAYOUTS)
def test_layout(visitor, language, name):
    response = visitor.get(f"/{language}/gallery/layouts/{name}/")

    assert response.status_code == 200


def test_index_leads_to_every_page(visitor):
    content = visitor.get("/en/gallery/").content.decode()

    assert [name for name in PAGES if f"/en/gallery/{name}/" not in content] == []


@pytest.mark.parametrize("path", ["nowhere/", "layouts/nowhere/"])
def test_unknown_page(visitor, path):
    assert visitor.get(f"/en/gallery/{path}").status_code == 404


def test_every_component_is_shown():
    shown = "".join(path.read_text() for path in (TEMPLATES / "gallery").glob("*.html"))
    names = {path.stem for path in (TEMPLATES / "components").glob("*.html")}

    missing = {name for name in names - PARTS if f'"components/{name}.html"' not in shown}

    assert missing == set()


def test_error_summary_leads_to_the_first_control_of_each_field(visitor):
    content = visitor.get("/en/gallery/refused/").content.decode()

    assert 'href="#id_name"' in content
    assert 'id="id_name"' in content
    assert 'href="#id_channel_0"' in content
    assert 'id="id_channel_0"' in content
