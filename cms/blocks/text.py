from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.enums import CallOutKind, HeadingLevel

# What editors may do inside running text. No headings: those are blocks with a level of their own.
INLINE_FEATURES = ["bold", "link", "document-link"]
FEATURES = [*INLINE_FEATURES, "ul", "ol"]


class HeadingBlock(blocks.StructBlock):
    text = blocks.CharBlock(label=_("text"), max_length=150)
    level = blocks.ChoiceBlock(
        label=_("level"),
        choices=HeadingLevel.choices,
        default=HeadingLevel.SECTION,
        search_index=False,
    )

    class Meta:
        icon = "title"
        label = _("heading")
        template = "cms/blocks/heading.html"


class ParagraphBlock(blocks.RichTextBlock):
    class Meta:
        icon = "pilcrow"
        label = _("text")
        template = "cms/blocks/paragraph.html"

    def __init__(self, **kwargs: object) -> None:
        super().__init__(**{"features": FEATURES, **kwargs})


class CallOutBlock(blocks.StructBlock):
    """Something to notice beside the text, at most a few sentences."""

    kind = blocks.ChoiceBlock(
        label=_("kind"), choices=CallOutKind.choices, default=CallOutKind.INFO, search_index=False
    )
    title = blocks.CharBlock(label=_("title"), max_length=100, required=False)
    text = blocks.RichTextBlock(label=_("text"), features=INLINE_FEATURES)

    class Meta:
        icon = "info-circle"
        label = _("call-out")
        template = "cms/blocks/call_out.html"


class QuoteBlock(blocks.StructBlock):
    text = blocks.TextBlock(label=_("quotation"))
    who = blocks.CharBlock(label=_("who said it"), max_length=150, required=False)

    class Meta:
        icon = "openquote"
        label = _("quotation")
        template = "cms/blocks/quote.html"


class QuestionBlock(blocks.StructBlock):
    question = blocks.CharBlock(label=_("question"), max_length=200)
    answer = blocks.RichTextBlock(label=_("answer"), features=FEATURES)

    class Meta:
        icon = "help"
        label = _("question")


class TopicBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("topic"), max_length=100)
    questions = blocks.ListBlock(QuestionBlock(), label=_("questions"), min_num=1)

    class Meta:
        icon = "help"
        label = _("topic")


class AccordionBlock(blocks.StructBlock):
    """Questions that open to their answers; each has an address of its own."""

    questions = blocks.ListBlock(QuestionBlock(), label=_("questions"), min_num=1)

    class Meta:
        icon = "list-ul"
        label = _("questions and answers")
        template = "cms/blocks/accordion.html"
