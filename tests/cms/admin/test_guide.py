"""The guide speaks the language of the admin, and says the same in both."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.urls import reverse

FOLDER = Path(settings.ROOT) / "templates/cms/admin/guide"


def test_both_guides_have_the_same_sections():
    arabic, english = (
        re.findall(r'<h2 id="(\w+)">(\d+)\.', (FOLDER / name).read_text())
        for name in ("ar.html", "en.html")
    )

    assert arabic == english
    assert len(arabic) == 11


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("language", "said", "not_said"),
    [("ar", "كيف نكتب", "How we write"), ("en", "How we write", "كيف نكتب")],
)
def test_guide_in_the_language_of_the_admin(communications, language, said, not_said):
    communications.user.language = language
    communications.user.save()

    html = communications.get(reverse("cms_guide")).content.decode()

    assert said in html
    assert not_said not in html
    assert reverse("cms_guide") in communications.get(reverse("wagtailadmin_home")).content.decode()
