from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.blocks.links import TileBlock
from cms.blocks.lists import FigureBlock
from cms.blocks.related import HeroBlock


class SectionBlock(blocks.StructBlock):
    """A part of the home page. What it lists follows from the pages below, unless it says so."""

    heading = blocks.CharBlock(
        label=_("heading"),
        max_length=100,
        required=False,
        help_text=_("Left empty, the usual one."),
    )


class TasksBlock(SectionBlock):
    tiles = blocks.ListBlock(TileBlock(), label=_("tiles"), min_num=1, max_num=6)

    class Meta:
        icon = "table"
        label = _("what people come for")


class AudiencesBlock(SectionBlock):
    tiles = blocks.ListBlock(TileBlock(), label=_("ways in"), min_num=1, max_num=9)

    class Meta:
        icon = "group"
        label = _("who are you")


class HomeFiguresBlock(SectionBlock):
    figures = blocks.ListBlock(FigureBlock(), label=_("figures"), min_num=1, max_num=6)

    class Meta:
        icon = "decimal"
        label = _("figures")


class HotlineBlock(SectionBlock):
    text = blocks.TextBlock(label=_("text"), max_length=300, required=False)

    class Meta:
        icon = "mobile-alt"
        label = _("hotline")


class HomeSectionsBlock(blocks.StreamBlock):
    """What the home page is made of, in the editors' order. Each part stands once."""

    tasks = TasksBlock()
    audiences = AudiencesBlock()
    campaigns = SectionBlock(label=_("campaigns of now and soon"), icon="date")
    figures = HomeFiguresBlock()
    centres = SectionBlock(label=_("centres"), icon="home")
    news = SectionBlock(label=_("news and articles"), icon="doc-full")
    events = SectionBlock(label=_("events coming up"), icon="calendar-alt")
    partners = SectionBlock(label=_("partners"), icon="group")
    hero = HeroBlock()
    hotline = HotlineBlock()

    class Meta:
        block_counts = {
            name: {"max_num": 1}
            for name in (
                "tasks",
                "audiences",
                "campaigns",
                "figures",
                "centres",
                "news",
                "events",
                "partners",
                "hero",
                "hotline",
            )
        }
