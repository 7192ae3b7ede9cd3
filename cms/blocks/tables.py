from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class RowBlock(blocks.StructBlock):
    heading = blocks.CharBlock(label=_("heading of the row"), max_length=150)
    cells = blocks.ListBlock(
        blocks.CharBlock(label=_("cell"), max_length=250, required=False),
        label=_("cells"),
        min_num=1,
        max_num=7,
    )

    class Meta:
        icon = "table"
        label = _("row")


class TableBlock(blocks.StructBlock):
    """A table that can be read aloud: every cell has the heading of its row and of its column."""

    caption = blocks.CharBlock(label=_("caption"), max_length=150)
    columns = blocks.ListBlock(
        blocks.CharBlock(label=_("heading of the column"), max_length=80),
        label=_("columns"),
        min_num=2,
        max_num=8,
        help_text=_("The first stands above the headings of the rows."),
    )
    rows = blocks.ListBlock(RowBlock(), label=_("rows"), min_num=1, max_num=60)

    class Meta:
        icon = "table"
        label = _("table")
        template = "cms/blocks/table.html"

    def clean(self, value: blocks.StructValue) -> blocks.StructValue:
        cleaned = super().clean(value)
        wanted = len(cleaned["columns"]) - 1
        if any(len(row["cells"]) != wanted for row in cleaned["rows"]):
            message = _("Each row needs one cell for each column after the first.")
            raise blocks.StructBlockValidationError({"rows": ValidationError(message)})
        return cleaned

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        rows = [[row["heading"], *row["cells"]] for row in value["rows"]]
        return {**super().get_context(value, parent_context), "rows": rows}
