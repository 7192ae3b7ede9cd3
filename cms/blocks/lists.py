from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock


class StepBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("title"), max_length=120)
    text = blocks.TextBlock(label=_("text"), required=False)

    class Meta:
        icon = "arrow-right"
        label = _("step")


class StepsBlock(blocks.StructBlock):
    """What happens one after the other."""

    steps = blocks.ListBlock(StepBlock(), label=_("steps"), min_num=1, max_num=12)

    class Meta:
        icon = "order"
        label = _("steps")
        template = "cms/blocks/steps.html"


class MeasureBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("title"), max_length=120)
    text = blocks.TextBlock(label=_("text"), required=False)
    picture = ImageChooserBlock(label=_("picture"), required=False)

    class Meta:
        icon = "tick"
        label = _("measure")


class MeasuresBlock(blocks.StructBlock):
    """A campaign's numbered advice, each with its drawing."""

    measures = blocks.ListBlock(MeasureBlock(), label=_("measures"), min_num=1, max_num=20)

    class Meta:
        icon = "list-ol"
        label = _("numbered measures")
        template = "cms/blocks/measures.html"


class FigureBlock(blocks.StructBlock):
    value = blocks.CharBlock(label=_("figure"), max_length=20)
    label = blocks.CharBlock(label=_("meaning"), max_length=100)
    source = blocks.CharBlock(
        label=_("source and date"), max_length=150, help_text=_("A figure without both is a claim.")
    )

    class Meta:
        icon = "decimal"
        label = _("figure")


class FiguresBlock(blocks.StructBlock):
    figures = blocks.ListBlock(FigureBlock(), label=_("figures"), min_num=1, max_num=6)

    class Meta:
        icon = "decimal"
        label = _("figures")
        template = "cms/blocks/figures.html"


class DownloadBlock(blocks.StructBlock):
    """A document under the title it has here."""

    title = blocks.CharBlock(label=_("title"), max_length=150)
    document = DocumentChooserBlock(label=_("document"))

    class Meta:
        icon = "doc-full"
        label = _("document")


class DownloadsBlock(blocks.StructBlock):
    documents = blocks.ListBlock(DownloadBlock(), label=_("documents"), min_num=1)

    class Meta:
        icon = "doc-full"
        label = _("documents")
        template = "cms/blocks/downloads.html"
