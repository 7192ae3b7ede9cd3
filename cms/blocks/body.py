from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.blocks.charts import ChartBlock
from cms.blocks.links import MaterialLinkBlock
from cms.blocks.lists import (
    DownloadBlock,
    DownloadsBlock,
    FiguresBlock,
    MeasuresBlock,
    StepsBlock,
)
from cms.blocks.media import GalleryBlock, VideoBlock
from cms.blocks.people import PeopleBlock
from cms.blocks.pictures import PictureBlock
from cms.blocks.related import HeroBlock, RelatedBlock
from cms.blocks.tables import TableBlock
from cms.blocks.text import (
    AccordionBlock,
    CallOutBlock,
    HeadingBlock,
    ParagraphBlock,
    QuoteBlock,
)
from cms.enums import HeadingLevel


class BodyBlock(blocks.StreamBlock):
    """What a page may be made of. No raw HTML, no colours, headings from the second level down."""

    heading = HeadingBlock()
    paragraph = ParagraphBlock()
    hero = HeroBlock()
    picture = PictureBlock()
    gallery = GalleryBlock()
    video = VideoBlock()
    steps = StepsBlock()
    measures = MeasuresBlock()
    call_out = CallOutBlock()
    accordion = AccordionBlock()
    quote = QuoteBlock()
    figures = FiguresBlock()
    chart = ChartBlock()
    documents = DownloadsBlock()
    table = TableBlock()
    people = PeopleBlock()
    related = RelatedBlock()

    class Meta:
        block_counts = {"hero": {"max_num": 1}, "related": {"max_num": 2}}

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        for place, child in enumerate(cleaned):
            if child.block_type != "heading":
                continue
            if child.value["level"] == HeadingLevel.SECTION:
                break
            message = _("A subsection needs the heading of its section before it.")
            raise blocks.StreamBlockValidationError({place: ValidationError(message)})
        return cleaned


class MaterialBlock(blocks.StreamBlock):
    """What people may take along: documents and links."""

    document = DownloadBlock()
    link = MaterialLinkBlock()


class PointsBlock(blocks.StreamBlock):
    """Short points, one a line."""

    point = blocks.CharBlock(label=_("point"), max_length=250, icon="tick")
