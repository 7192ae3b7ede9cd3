"""A secret link shows one draft to one approver, and takes one answer; nothing else opens it."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageLogEntry

from cms.enums import Verdict
from cms.models import ReviewLink
from cms.reviews import actions as reviews
from portal.delivery.models import Message
from tests.factories import cms as pages
from tests.factories.accounts import UserFactory
from tests.people import SignedIn

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor():
    return UserFactory(staff=True, is_superuser=True, email="editor@mizalla.example", language="en")


@pytest.fixture
def arabic():
    """A draft in both languages; neither was ever published."""
    arabic = pages.article(title="عربي سري", live=False)
    arabic.save_revision()
    english = pages.article("en", of=arabic, title="English secret", live=False)
    english.save_revision()
    return arabic


@pytest.fixture
def made(arabic, editor):
    return reviews.make(page=arabic, name="د. ليلى", days=7, by=editor, now=timezone.now())


@pytest.fixture
def token(made):
    return made[1]


def address(token, language="ar", page=""):
    return f"/{language}/review/{token}/{page}"


def answer(client, token, **data):
    return client.post(address(token), {"verdict": "approved", "remark": "", **data})


def text(response):
    return response.content.decode()


def test_secret_is_kept_nowhere(made):
    link, token = made

    assert len(token) >= 40
    assert token not in str(ReviewLink.objects.values().get())
    assert token not in str(list(PageLogEntry.objects.values()))
    assert link.token_digest == ReviewLink.digest(token)


def test_draft_is_seen_in_both_languages_by_the_link_only(visitor, token, arabic):
    shown = visitor.get(address(token))
    in_arabic = visitor.get(address(token, "ar", "page/"))
    in_english = visitor.get(address(token, "en", "page/"))

    assert [response.status_code for response in (shown, in_arabic, in_english)] == [200] * 3
    assert "د. ليلى" in text(shown)
    assert "عربي سري" in text(in_arabic)
    assert "English secret" in text(in_english)
    assert visitor.get(arabic.url).status_code == 404
    for response in (shown, in_arabic, in_english):
        assert response["X-Robots-Tag"] == "noindex, nofollow, noarchive"
        assert "no-store" in response["Cache-Control"]
        assert response["Referrer-Policy"] == "no-referrer"
        assert "unsafe" not in response["Content-Security-Policy"]


def test_later_drafts_are_not_shown(visitor, token, arabic):
    arabic.title = "عربي لاحق"
    arabic.save_revision()

    shown = text(visitor.get(address(token, "ar", "page/")))

    assert "عربي سري" in shown
    assert "عربي لاحق" not in shown


def test_answer_is_kept_logged_and_told(token, arabic, django_capture_on_commit_callbacks):
    # As a browser that names no origin sends it.
    client = Client(enforce_csrf_checks=True, headers={"origin": "null"})

    response = answer(client, token, verdict="changes", remark="الموعد ناقص")

    assert (response.status_code, response["Location"]) == (302, address(token))
    link = ReviewLink.objects.get()
    assert (link.verdict, link.remark) == (Verdict.CHANGES, "الموعد ناقص")
    entry = PageLogEntry.objects.get(action="cms.review.answer")
    assert (entry.page_id, entry.user, entry.revision_id) == (arabic.pk, None, link.revision_id)
    assert entry.data["name"] == "د. ليلى"
    message = Message.objects.get()
    assert message.to == "editor@mizalla.example"
    assert "Something has to change first" in message.text
    assert "الموعد ناقص" in message.text
    arabic.refresh_from_db()
    assert not arabic.live


def test_one_link_takes_one_answer(visitor, token):
    answer(visitor, token)

    again = answer(visitor, token, verdict="changes", remark="x")

    assert again.status_code == 409
    assert ReviewLink.objects.get().verdict == Verdict.APPROVED
    assert Message.objects.count() == 1
    assert "<textarea" not in text(visitor.get(address(token)))


@pytest.mark.parametrize("verdict", ["", "yes", "published"])
def test_no_answer_is_refused_and_keeps_the_remark(visitor, token, verdict):
    response = answer(visitor, token, verdict=verdict, remark="ملاحظتي")

    assert response.status_code == 422
    assert "ملاحظتي" in text(response)
    assert ReviewLink.objects.get().verdict == ""


def unknown_answers(client, token):
    return [
        client.get(address(token)),
        client.get(address(token, "en")),
        client.get(address(token, "ar", "page/")),
        client.get(address(token, "en", "page/")),
        answer(client, token),
    ]


def of_body(response):
    html = text(response)
    return html[html.index("<main") : html.index("</main>")]


def test_over_withdrawn_and_unknown_answer_alike(visitor, arabic, editor):
    now = timezone.now()
    _over, over = reviews.make(
        page=arabic, name="أ", days=1, by=editor, now=now - timedelta(days=2)
    )
    link, withdrawn = reviews.make(page=arabic, name="ب", days=7, by=editor, now=now)
    reviews.withdraw(link=link, by=editor, now=now)

    seen = [unknown_answers(visitor, token) for token in (over, withdrawn, "x" * 43)]

    for answers in seen:
        assert [response.status_code for response in answers] == [404] * 5
        assert [of_body(a) for a in answers] == [of_body(a) for a in seen[0]]
        for response in answers:
            assert "هذا الرابط لا يقود إلى شيء" in text(response)
            assert "This link leads nowhere" in text(response)
            assert "عربي سري" not in text(response)
    assert not Message.objects.exists()


def test_link_of_another_page_opens_this_one_never(visitor, editor, token):
    other = pages.article(title="عربي آخر", live=False)
    other.save_revision()
    _link, elsewhere = reviews.make(page=other, name="أ", days=7, by=editor, now=timezone.now())

    assert "عربي آخر" in text(visitor.get(address(elsewhere, "ar", "page/")))
    assert "عربي سري" not in text(visitor.get(address(elsewhere, "ar", "page/")))
    # It has no English: nothing to see there.
    assert visitor.get(address(elsewhere, "en", "page/")).status_code == 404


def test_guessing_ends(visitor, token):
    for number in range(60):
        visitor.get(address(f"guess-{number}"))

    assert visitor.get(address(token)).status_code == 404


def url(name, arabic, *more):
    return reverse(f"cms_{name}", args=[arabic.pk, *more])


def test_editor_makes_sees_and_withdraws(editor, arabic, visitor):
    client = SignedIn(editor)

    made = client.post(url("make_review_link", arabic), {"name": "د. ليلى", "days": "3"})
    secret = made.context["new_address"].rstrip("/").rpartition("/")[2]
    assert secret in text(made)
    assert "no-store" in made["Cache-Control"]
    answer(visitor, secret, remark="جيد")
    listed = text(client.get(url("page_languages", arabic)))
    assert secret not in listed
    assert "جيد" in listed

    client.post(url("withdraw_review_link", arabic, ReviewLink.objects.get().pk))
    assert visitor.get(address(secret)).status_code == 404
    history = text(client.get(reverse("wagtailadmin_pages:history", args=[arabic.pk])))
    assert "د. ليلى" in history


@pytest.mark.parametrize(
    "bad", [{"name": "", "days": "3"}, {"name": "أ", "days": "0"}, {"name": "أ", "days": "31"}]
)
def test_links_that_make_no_sense_are_refused(editor, arabic, bad):
    response = SignedIn(editor).post(url("make_review_link", arabic), bad)

    assert response.status_code == 422
    assert not ReviewLink.objects.exists()


def test_strangers_to_the_page_make_and_withdraw_none(made, arabic, communications):
    link, _token = made
    stranger = SignedIn(UserFactory(staff=True))
    other = pages.standard()

    for client, about in ((stranger, arabic), (communications, other)):
        answers = [
            client.post(url("withdraw_review_link", about, link.pk), follow=True),
        ]
        assert {response.status_code for response in answers} <= {403, 404}
    stranger.post(url("make_review_link", arabic), {"name": "x", "days": "3"})
    with pytest.raises(reviews.NotAllowed):
        reviews.make(page=arabic, name="x", days=3, by=stranger.user, now=timezone.now())

    link.refresh_from_db()
    assert (link.withdrawn_at, ReviewLink.objects.count()) == (None, 1)
