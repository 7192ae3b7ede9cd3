from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock

from cms import related
from cms.blocks.links import LinkBlock


class HeroBlock(blocks.StructBlock):
    """One thing to lead readers to, with its picture. Not more than one on a page."""

    title = blocks.CharBlock(label=_("title"), max_length=100)
    text = blocks.TextBlock(label=_("text"), max_length=300, required=False)
    picture = ImageChooserBlock(label=_("picture"), required=False)
    button = blocks.CharBlock(label=_("words on the button"), max_length=60)
    link = LinkBlock(label=_("link"))

    class Meta:
        icon = "pick"
        label = _("hero")
        template = "cms/blocks/hero.html"


class RelatedBlock(blocks.StructBlock):
    """Programmes and centres that help with what the page is about, as cards."""

    heading = blocks.CharBlock(label=_("heading"), max_length=100)
    pages = blocks.ListBlock(
        blocks.PageChooserBlock(label=_("page"), page_type=["cms.ProgrammePage", "cms.CentrePage"]),
        label=_("programmes and centres"),
        min_num=1,
        max_num=6,
        help_text=_("Readers see each in their own language."),
    )

    class Meta:
        icon = "link"
        label = _("related services")
        template = "cms/blocks/related.html"

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context)
        return {**context, "cards": related.cards(value["pages"])}
