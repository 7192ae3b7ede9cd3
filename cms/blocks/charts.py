from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms import charts


class AmountBlock(blocks.StructBlock):
    label = blocks.CharBlock(label=_("what is counted"), max_length=80)
    value = blocks.DecimalBlock(label=_("number"), min_value=0, max_digits=12, decimal_places=2)

    class Meta:
        icon = "decimal"
        label = _("bar")


class ChartBlock(blocks.StructBlock):
    """Numbers as bars, as a table and as a file; never without where they come from."""

    title = blocks.CharBlock(label=_("title"), max_length=150)
    unit = blocks.CharBlock(label=_("unit"), max_length=60, help_text=_("Such as “services”."))
    amounts = blocks.ListBlock(AmountBlock(), label=_("numbers"), min_num=2, max_num=15)
    source = blocks.CharBlock(label=_("source"), max_length=150)
    method = blocks.TextBlock(
        label=_("how it was counted"), max_length=400, help_text=_("What is in, and what is not.")
    )
    counted_on = blocks.DateBlock(label=_("as of"))

    class Meta:
        icon = "history"
        label = _("chart")
        template = "cms/blocks/chart.html"

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context)
        # The stream's own block, by whose identity the page offers the numbers.
        child = (parent_context or {}).get("block")
        file_url = f"figures/{child.id}/" if child else ""
        return {**context, "bars": charts.bars(value), "file_url": file_url}
