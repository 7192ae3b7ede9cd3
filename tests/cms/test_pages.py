"""Every type of page renders in both languages, with everything an editor can put on it."""

import json
from datetime import date

import pytest

from cms.models import (
    ArticleIndexPage,
    CampaignIndexPage,
    CentreIndexPage,
    ProgrammeIndexPage,
)
from portal.centres.enums import ContactKind, Mode
from portal.centres.models import Contact, OpeningHours
from tests.factories import cms as pages
from tests.factories.centres import CentreFactory, ServiceFactory

pytestmark = pytest.mark.django_db

WRONG = {"ar": "English", "en": "عربي"}


def body(language: str, picture: int) -> str:
    """One block of every kind."""
    said = pages.WORDS[language]
    step = {"title": said, "text": said}
    return json.dumps(
        [
            {"type": "heading", "value": {"text": said, "level": "h2"}},
            {"type": "heading", "value": {"text": said, "level": "h3"}},
            {"type": "paragraph", "value": f"<p>{said}</p>"},
            {"type": "picture", "value": {"picture": picture, "caption": said}},
            {"type": "steps", "value": {"steps": [step]}},
            {"type": "measures", "value": {"measures": [{**step, "picture": picture}]}},
            {"type": "call_out", "value": {"kind": "info", "title": said, "text": said}},
            {
                "type": "accordion",
                "value": {"questions": [{"question": said, "answer": f"<p>{said}</p>"}]},
            },
            {"type": "quote", "value": {"text": said, "who": said}},
            {
                "type": "figures",
                "value": {"figures": [{"value": "10,414", "label": said, "source": said}]},
            },
        ]
    )


@pytest.fixture
def picture():
    return pages.PictureFactory()


@pytest.fixture
def ehsan():
    """A centre with a row of everything."""
    centre = CentreFactory(
        name_ar="عربي إحسان",
        name_en="English Ehsan",
        address_ar="عربي",
        address_en="English",
        latitude="25.2921",
        longitude="51.5018",
    )
    Contact.objects.create(centre=centre, kind=ContactKind.PHONE, value="+97440000105")
    Contact.objects.create(centre=centre, kind=ContactKind.WHATSAPP, value="+97430000105")
    Contact.objects.create(centre=centre, kind=ContactKind.EMAIL, value="e@mizalla.example")
    OpeningHours.objects.create(centre=centre, weekday=6, opens_at="07:00", closes_at="14:00")
    for position, mode in enumerate(Mode):
        ServiceFactory(
            centre=centre,
            mode=mode,
            position=position,
            name_ar=f"عربي {mode}",
            name_en=f"English {mode}",
            mode_until=date(2026, 12, 31),
            is_bookable=True,
        )
    return centre


@pytest.fixture
def shown(visitor):
    def get(page):
        response = visitor.get(page.url)
        assert response.status_code == 200
        language = page.locale.language_code
        html = response.content.decode()
        main = html[html.index("<main") : html.index("</main>")]
        assert f'<html lang="{language}" dir="{"rtl" if language == "ar" else "ltr"}">' in html
        assert WRONG[language] not in main
        return main

    return get


@pytest.mark.parametrize("language", ["ar", "en"])
def test_home_shows_what_goes_on(shown, language, picture, time_machine):
    time_machine.move_to("2026-11-22 09:00+03:00", tick=False)
    said = pages.WORDS[language]
    contact = pages.standard(language)
    tile = {"icon": "phone", "title": said, "text": said, "link": {"page": contact.pk}}
    home = pages.home(language)
    home.picture = picture
    figure = {"value": "35", "label": said, "source": said}
    lists = [pages.section(kind) for kind in ("campaigns", "centres", "news")]
    home.sections = json.dumps(
        [
            pages.section("tasks", tiles=[tile]),
            pages.section("audiences", tiles=[tile]),
            pages.section("figures", figures=[figure]),
            *lists,
        ]
    )
    home.save()
    centre = pages.centre(language, picture=picture)
    article = pages.article(language)
    running = pages.campaign(language)
    ended = pages.campaign(language, starts_on=date(2020, 4, 12), ends_on=date(2020, 6, 30))

    main = shown(home)

    for page in (contact, centre, article, running):
        assert f'href="{page.url}"' in main
    assert f'href="{ended.url}"' not in main


@pytest.mark.parametrize("language", ["ar", "en"])
def test_centre_reads_its_facts_from_the_row(shown, language, picture, ehsan):
    page = pages.centre(language, centre=ehsan, picture=picture, body=body(language, picture.pk))
    page.gallery = json.dumps([{"type": "picture", "value": {"picture": picture.pk}}])
    page.save()
    article = pages.article(language, centre=ehsan)
    programme = pages.programme(language)
    programme.programme.centre = ehsan
    programme.programme.save()

    main = shown(page)

    assert 'href="tel:+97440000105"' in main
    assert '<bdi class="contact-list__value" dir="ltr">' in main or "+974 4000 0105" in main
    assert f'href="{article.url}"' in main
    assert f'href="{programme.url}"' in main
    assert {"ar": "7:00", "en": "7:00"}[language] in main
    assert {"ar": "متوقفة", "en": "suspended"}[language] in main


@pytest.mark.parametrize("language", ["ar", "en"])
def test_campaign_says_its_dates_in_both_calendars(shown, language, picture, ehsan):
    said = pages.WORDS[language]
    activity = {"title": said, "starts_at": "2020-04-14T17:00:00+03:00", "centre": ehsan.pk}
    page = pages.campaign(
        language,
        starts_on=date(2020, 4, 12),
        ends_on=date(2020, 6, 30),
        picture=picture,
        goal=said,
        hashtag="#2020",
        body=body(language, picture.pk),
        activities=json.dumps(
            [{"type": "activity", "value": {**activity, "ends_at": None, "place": said}}]
        ),
    )

    main = shown(page)

    gregorian = {"ar": "من 12 أبريل 2020 إلى 30 يونيو 2020", "en": "From 12 April 2020"}
    hijri = {"ar": "19 شعبان 1441", "en": "19 Sha"}
    ended = {"ar": "انتهت في 30 يونيو 2020", "en": "Ended on 30 June 2020"}
    assert gregorian[language] in main
    assert hijri[language] in main
    assert ended[language] in main


@pytest.mark.parametrize("language", ["ar", "en"])
def test_programme_says_what_it_takes(shown, language, picture):
    said = pages.WORDS[language]
    page = pages.programme(
        language,
        picture=picture,
        body=body(language, picture.pk),
        who_for=json.dumps([{"type": "point", "value": said}]),
        documents=json.dumps([{"type": "point", "value": said}]),
        steps=json.dumps([{"type": "step", "value": {"title": said, "text": said}}]),
        questions=json.dumps(
            [{"type": "question", "value": {"question": said, "answer": f"<p>{said}</p>"}}]
        ),
    )
    page.programme.centre.name_ar, page.programme.centre.name_en = "عربي", "English"
    page.programme.centre.save()

    main = shown(page)

    assert {"ar": "مجانًا", "en": "Free of charge"}[language] in main
    assert {"ar": "15 يوم عمل", "en": "15 working days"}[language] in main


@pytest.mark.parametrize("language", ["ar", "en"])
def test_article_and_standing_page(shown, language, picture):
    words = body(language, picture.pk)
    article = pages.article(language, picture=picture, body=words, place=pages.WORDS[language])
    danger = pages.standard(language, picture=picture, body=words, has_quick_exit=True)
    plain = pages.standard(language, body=words)

    assert "2026" in shown(article)
    assert "data-quick-exit" in shown(danger)
    assert "data-quick-exit" not in shown(plain)


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize(
    ("model", "child"),
    [
        (CentreIndexPage, pages.centre),
        (CampaignIndexPage, pages.campaign),
        (ProgrammeIndexPage, pages.programme),
        (ArticleIndexPage, pages.article),
    ],
)
def test_lists_lead_to_their_pages(shown, language, model, child):
    listed = child(language)

    assert f'href="{listed.url}"' in shown(pages.index(model, language))
