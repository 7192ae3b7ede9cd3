from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock


class PersonBlock(blocks.StructBlock):
    name = blocks.CharBlock(label=_("name"), max_length=120)
    role = blocks.CharBlock(label=_("role"), max_length=150)
    picture = ImageChooserBlock(label=_("picture"), required=False)
    text = blocks.TextBlock(label=_("text"), required=False)

    class Meta:
        icon = "user"
        label = _("person")


class PeopleBlock(blocks.StructBlock):
    """Who they are, and what for."""

    people = blocks.ListBlock(PersonBlock(), label=_("people"), min_num=1, max_num=24)

    class Meta:
        icon = "group"
        label = _("people")
        template = "cms/blocks/people.html"
