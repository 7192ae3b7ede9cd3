from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock

from cms.blocks.links import OptionalLinkBlock


class ActivityBlock(blocks.StructBlock):
    """Something that takes place during a campaign."""

    title = blocks.CharBlock(label=_("title"), max_length=150)
    starts_at = blocks.DateTimeBlock(label=_("begins"))
    ends_at = blocks.DateTimeBlock(label=_("ends"), required=False)
    place = blocks.CharBlock(label=_("place"), max_length=150, required=False)
    is_remote = blocks.BooleanBlock(label=_("online or by phone"), required=False)
    centre = SnippetChooserBlock("centres.Centre", label=_("centre"), required=False)

    seats = blocks.IntegerBlock(label=_("seats"), required=False, min_value=1, max_value=100_000)
    is_full = blocks.BooleanBlock(label=_("no seats left"), required=False)
    registration = OptionalLinkBlock(
        label=_("registration"), help_text=_("Left empty, nobody needs to register.")
    )

    class Meta:
        icon = "calendar-alt"
        label = _("activity")

    def clean(self, value: blocks.StructValue) -> blocks.StructValue:
        cleaned = super().clean(value)
        if cleaned["ends_at"] and cleaned["ends_at"] < cleaned["starts_at"]:
            message = _("The end comes before the beginning.")
            raise blocks.StructBlockValidationError({"ends_at": ValidationError(message)})
        return cleaned
