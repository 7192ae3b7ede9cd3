import json

import pytest
from django.utils import translation

from search import indexing
from tests.factories import cms as pages


@pytest.fixture(autouse=True)
def _arabic():
    with translation.override("ar"):
        yield


@pytest.fixture
def written():
    """A published article with the title and text, in the search as publishing leaves it."""

    def write(title, text="", language="ar", **fields):
        fields["body"] = json.dumps([{"type": "paragraph", "value": f"<p>{text}</p>"}])
        page = pages.article(language, title=title, summary="", **fields)
        indexing.keep(page)
        return page

    return write
