from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock


class PictureValue(blocks.StructValue):
    @property
    def alternative(self) -> str:
        """What is said instead of the picture: nothing, words for this place, or its own words."""
        if self["is_decorative"] or self["picture"] is None:
            return ""
        return self["alternative_text"] or self["picture"].alternative


class PictureBlock(blocks.StructBlock):
    picture = ImageChooserBlock(label=_("picture"))
    alternative_text = blocks.CharBlock(
        label=_("alternative text here"),
        max_length=200,
        required=False,
        help_text=_("What the picture says in this place. Left empty, the picture's own text."),
    )
    is_decorative = blocks.BooleanBlock(label=_("only decoration"), required=False)
    caption = blocks.CharBlock(label=_("caption"), max_length=250, required=False)

    class Meta:
        icon = "image"
        label = _("picture")
        template = "cms/blocks/picture.html"
        value_class = PictureValue

    def clean(self, value: PictureValue) -> PictureValue:
        cleaned = super().clean(value)
        if cleaned["is_decorative"] and cleaned["alternative_text"]:
            raise blocks.StructBlockValidationError(
                {"is_decorative": ValidationError(_("Decoration has no alternative text."))}
            )
        return cleaned
