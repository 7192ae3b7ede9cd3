from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.blocks.links import MaterialLinkBlock
from cms.blocks.lists import (
    DownloadBlock,
    DownloadsBlock,
    FiguresBlock,
    MeasuresBlock,
    StepsBlock,
)
from cms.blocks.pictures import PictureBlock
from cms.blocks.text import (
    AccordionBlock,
    CallOutBlock,
    HeadingBlock,
    ParagraphBlock,
    QuoteBlock,
)


class BodyBlock(blocks.StreamBlock):
    """What a page may be made of. No raw HTML, no colours, headings from the second level down."""

    heading = HeadingBlock()
    paragraph = ParagraphBlock()
    picture = PictureBlock()
    steps = StepsBlock()
    measures = MeasuresBlock()
    call_out = CallOutBlock()
    accordion = AccordionBlock()
    quote = QuoteBlock()
    figures = FiguresBlock()
    documents = DownloadsBlock()


class MaterialBlock(blocks.StreamBlock):
    """What people may take along: documents and links."""

    document = DownloadBlock()
    link = MaterialLinkBlock()


class PointsBlock(blocks.StreamBlock):
    """Short points, one a line."""

    point = blocks.CharBlock(label=_("point"), max_length=250, icon="tick")
