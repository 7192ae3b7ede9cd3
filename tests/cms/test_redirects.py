"""A page that changes its address is found at the old one; and what leads to a page is shown."""

import pytest
from django.urls import reverse

from cms.models import ArticlePage
from tests.factories import cms as pages

pytestmark = pytest.mark.django_db


@pytest.fixture
def both():
    """A centre's page in both languages, each with an article below."""
    arabic = pages.centre(slug="ehsan")
    english = pages.centre("en", of=arabic, slug="ehsan")
    for page in (arabic, english):
        pages.under(page, ArticlePage, slug="news", published_on="2026-11-20")
    return arabic, english


@pytest.mark.parametrize("language", ["ar", "en"])
def test_new_slug_leads_on_from_the_old_one_with_the_pages_below(
    both, visitor, language, django_capture_on_commit_callbacks
):
    page = both[language == "en"]
    old = page.url
    page.slug = "ehsan-care"

    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()

    page.refresh_from_db()
    for path in ("", "news/"):
        response = visitor.get(f"{old}{path}")
        assert (response.status_code, response["Location"]) == (301, f"{page.url}{path}")
        assert visitor.get(f"{page.url}{path}").status_code == 200


def test_a_page_that_moves_is_found_where_it_was(both, visitor):
    article = ArticlePage.objects.child_of(both[0]).get()
    old = article.url

    article.move(pages.index(pages.models.ArticleIndexPage), "last-child")

    article = ArticlePage.objects.get(pk=article.pk)
    response = visitor.get(old)
    assert (response.status_code, response["Location"]) == (301, article.url)


@pytest.mark.parametrize("act", ["delete", "unpublish"])
def test_what_leads_to_a_page_is_said_before_it_goes(both, communications, act):
    page = ArticlePage.objects.child_of(both[0]).get()
    link = f'<a linktype="page" id="{page.pk}">إحسان</a>'
    linking = pages.article(title="من يشير إليها", body=[("paragraph", f"<p>{link}</p>")])
    usage = reverse("wagtailadmin_pages:usage", args=[page.pk])

    asked = communications.get(reverse(f"wagtailadmin_pages:{act}", args=[page.pk]))

    assert usage in asked.content.decode()
    assert linking.title in communications.get(usage).content.decode()
