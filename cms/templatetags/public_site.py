from django import template
from django.conf import settings
from django.forms.utils import flatatt
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail.images.models import SourceImageIOError

from cms import periods
from cms.models import BasePage, CampaignPage, Picture
from cms.shapes import Shape

register = template.Library()


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
def still(picture: Picture | None) -> str:
    """The address of a picture where only an address can stand, such as a film's poster."""
    if picture is None:
        return ""
    try:
        return picture.get_renditions(*Shape.CARD.filters)[Shape.CARD.filters[-1]].url
    except SourceImageIOError:
        return ""


@register.simple_tag
def shared_picture(page: BasePage) -> str:
    """The absolute address of the picture that goes with a shared link, or nothing."""
    if page.picture is None:
        return ""
    try:
        size = page.picture.get_rendition(*Shape.SHARED.filters)
    except SourceImageIOError:
        return ""
    return absolute(size.url)


@register.filter
def absolute(url: str) -> str:
    """An address of ours as other sites need it."""
    return url if url.startswith("http") else f"{settings.SITE_URL}{url}"


@register.simple_tag
def period(campaign: CampaignPage) -> periods.Period:
    return periods.period(campaign.starts_on, campaign.ends_on, timezone.localdate())
