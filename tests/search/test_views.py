import pytest

pytestmark = pytest.mark.django_db


@pytest.fixture
def searched(visitor):
    def search(text, language="ar", **more):
        response = visitor.get(f"/{language}/search/", {"q": text, **more})
        assert response.status_code == 200
        html = response.content.decode()
        return html[html.index("<main") :]

    return search


def test_results_keep_the_spelling_of_the_page_and_mark_it(written, searched):
    page = written("المساعدة في الإيجار", text="تبقى الأسرة في سكنها. الْإِيجَار يُدفع للمالك.")

    html = searched("ايجار")

    assert f'<a href="{page.url}">المساعدة في <mark>الإيجار</mark></a>' in html
    assert "<mark>الْإِيجَار</mark>" in html


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (1, "عُثر على صفحة واحدة"),
        (2, "عُثر على صفحتين"),
        (3, "عُثر على 3 صفحات"),
        (11, "عُثر على 11 صفحة"),
    ],
)
def test_the_count_agrees_with_its_number(written, searched, number, said):
    for place in range(number):
        written(f"إيجار {place}")

    assert said in searched("إيجار")


def test_more_results_stand_on_further_pages(written, searched):
    for place in range(12):
        written(f"إيجار {place:02}")

    first, second = searched("إيجار"), searched("إيجار", page=2)

    assert (first.count("results__result"), second.count("results__result")) == (10, 2)
    assert "page=2" in first


def test_nothing_found_says_whom_to_ask(searched):
    html = searched("زرافة")

    assert "لا نتائج عن <bdi>«زرافة»</bdi>" in html
    assert 'href="tel:16030"' in html


def test_what_was_typed_is_shown_as_text(searched):
    html = searched("<script>alert(1)</script>")

    assert "<script>alert" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html


@pytest.mark.parametrize("number", ["0", "-1", "x", "99999999999999999999", ""])
@pytest.mark.parametrize("kind", ["", "x", "centre"])
def test_any_address_answers(written, searched, number, kind):
    written("إيجار")

    assert "إيجار" in searched("إيجار\x00", page=number, kind=kind)


def test_english_counts_and_filters(written, searched):
    written("Help with rent", language="en")

    assert "1 page found" in searched("rent", "en")


@pytest.mark.parametrize("number", [1, 3])
def test_queries_do_not_grow_with_the_results(
    written, visitor, django_assert_max_num_queries, number
):
    for place in range(number):
        written(f"إيجار {place}")
    visitor.get("/ar/search/?q=إيجار")

    with django_assert_max_num_queries(7):
        visitor.get("/ar/search/?q=إيجار")


def test_searching_leaves_no_cookie(written, visitor):
    response = visitor.get("/ar/search/?q=إيجار")

    assert list(response.cookies) == []
