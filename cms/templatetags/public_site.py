from dataclasses import dataclass

from django import template
from django.forms.utils import flatatt
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.images.models import SourceImageIOError

from cms import periods, structured
from cms.enums import EventState
from cms.followed import Feed, followed
from cms.models import ArticlePage, BasePage, CampaignPage, Partner, Picture
from cms.shapes import Shape
from cms.sitemaps import screen, with_default
from portal.common import calendars
from portal.common.numerals import shown

register = template.Library()

TERRITORIES = {"ar": "ar_QA", "en": "en_GB"}


@register.simple_tag
def photo(
    picture: Picture | None,
    shape: str,
    *,
    alternative: str | None = None,
    eager: bool = False,
) -> SafeString | str:
    """A picture in one of the shapes, small and large for the browser to choose; "" without one.

    `alternative` replaces the picture's own words; "" where the text beside it says the same.
    """
    if picture is None:
        return ""
    chosen = Shape[shape.upper()]
    try:
        sizes = list(picture.get_renditions(*chosen.filters).values())
    except SourceImageIOError:
        return ""
    attributes = {
        "src": sizes[0].url,
        "srcset": ", ".join(f"{size.url} {size.width}w" for size in sizes),
        "sizes": chosen.sizes,
        "width": str(sizes[-1].width),
        "height": str(sizes[-1].height),
        "alt": picture.alternative if alternative is None else alternative,
        "decoding": "async",
        **({"fetchpriority": "high"} if eager else {"loading": "lazy"}),
    }
    return format_html("<img{}>", flatatt(attributes))


@register.simple_tag
def event_label(event: ArticlePage) -> str:
    """What kind of event it is and whose; before that, when it does not take place as told."""
    kind = event.get_event_type_display() or event.get_kind_display()
    state = event.get_event_state_display() if event.event_state != EventState.PLANNED else ""
    owner = event.centre.name if event.centre else ""
    return capfirst(" · ".join(part for part in (state, kind, owner) if part))


@register.simple_tag
def memorandum(partner: Partner) -> str:
    """What stands between the two, in words; nothing where nothing was signed."""
    if partner.signed_on is None:
        return ""
    language = get_language() or "ar"
    signed = calendars.long_date(partner.signed_on, language)
    if partner.valid_until is None:
        return shown(_("Memorandum signed on %(signed)s") % {"signed": signed})
    told = {"signed": signed, "until": calendars.long_date(partner.valid_until, language)}
    if partner.is_in_force_on(timezone.localdate()):
        return shown(_("Memorandum signed on %(signed)s, in force until %(until)s") % told)
    return shown(_("Memorandum signed on %(signed)s, ended on %(until)s") % told)


@register.simple_tag
def still(picture: Picture | None) -> str:
    """The address of a picture where only an address can stand, such as a film's poster."""
    if picture is None:
        return ""
    try:
        return picture.get_renditions(*Shape.CARD.filters)[Shape.CARD.filters[-1]].url
    except SourceImageIOError:
        return ""


@dataclass(frozen=True)
class SharedPicture:
    url: str
    width: int
    height: int
    alternative: str


@register.simple_tag
def shared_picture(page: BasePage) -> SharedPicture | None:
    """The picture that goes with a shared link, its address absolute, or nothing."""
    if page.picture is None:
        return None
    try:
        size = page.picture.get_rendition(*Shape.SHARED.filters)
    except SourceImageIOError:
        return None
    url = structured.absolute(size.url)
    return SharedPicture(url, size.width, size.height, page.picture.alternative)


@register.filter
def absolute(url: str) -> str:
    """An address of ours as other sites need it."""
    return structured.absolute(url)


@dataclass(frozen=True)
class ScreenVersion:
    language: str
    url: str
    is_here: bool


@register.simple_tag
def screen_versions(name: str) -> list[ScreenVersion]:
    """A screen outside the page tree in every language, and for readers of none."""
    here = get_language()
    return [
        ScreenVersion(version["lang_code"], version["location"], version["lang_code"] == here)
        for version in with_default(screen(name))
    ]


@register.filter
def territory(language: str) -> str:
    """A language as Open Graph names it, with a country."""
    return TERRITORIES[language]


@register.filter
def rating_url(page: BasePage) -> str:
    return reverse("cms:rate", kwargs={"page_id": page.pk})


@register.simple_tag
def schema(data: list[structured.Data]) -> SafeString | str:
    return structured.script(data) if data else ""


@register.simple_tag
def feeds(page: BasePage) -> list[Feed]:
    """The news of the site, and of the centre the page belongs to."""
    return followed(page.own_centre)


@register.simple_tag
def period(campaign: CampaignPage) -> periods.Period:
    return periods.period(campaign.starts_on, campaign.ends_on, timezone.localdate())
