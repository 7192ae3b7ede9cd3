from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms import links
from cms.enums import Destination, Icon


class LinkValue(blocks.StructValue):
    @property
    def url(self) -> str:
        return links.urls([self])[0]


class LinkBlock(blocks.StructBlock):
    """To a page, to a screen of the portal or to another site: exactly one of them."""

    page = blocks.PageChooserBlock(label=_("page"), required=False)
    destination = blocks.ChoiceBlock(
        label=_("screen"), choices=Destination.choices, required=False, search_index=False
    )
    address = blocks.URLBlock(label=_("address elsewhere"), required=False)

    class Meta:
        icon = "link"
        label = _("link")
        value_class = LinkValue

    def clean(self, value: LinkValue) -> LinkValue:
        cleaned = super().clean(value)
        if sum(bool(cleaned[name]) for name in ("page", "destination", "address")) != 1:
            message = _("Choose one: a page, a screen or an address.")
            raise blocks.StructBlockValidationError({"page": ValidationError(message)})
        return cleaned


class OptionalLinkBlock(LinkBlock):
    """The same, or no link at all."""

    def clean(self, value: LinkValue) -> LinkValue:
        if not any(value[name] for name in ("page", "destination", "address")):
            return blocks.StructBlock.clean(self, value)
        return super().clean(value)


class TileBlock(blocks.StructBlock):
    """One of the ways into the site that the home page offers."""

    icon = blocks.ChoiceBlock(
        label=_("icon"), choices=Icon.choices, required=False, search_index=False
    )
    title = blocks.CharBlock(label=_("title"), max_length=80)
    text = blocks.CharBlock(label=_("text"), max_length=150, required=False)
    link = LinkBlock(label=_("link"))

    class Meta:
        icon = "table"
        label = _("tile")


class MaterialLinkBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("title"), max_length=150)
    link = LinkBlock(label=_("link"))

    class Meta:
        icon = "link"
        label = _("link")


class MenuEntryBlock(blocks.StructBlock):
    """A page by its own title in each language, or anything by the words given here."""

    label_ar = blocks.CharBlock(label=_("text in Arabic"), max_length=40, required=False)
    label_en = blocks.CharBlock(label=_("text in English"), max_length=40, required=False)
    link = LinkBlock(label=_("link"))

    class Meta:
        icon = "list-ul"
        label = _("entry")

    def clean(self, value: blocks.StructValue) -> blocks.StructValue:
        cleaned = super().clean(value)
        if not cleaned["link"]["page"]:
            missing = [name for name in ("label_ar", "label_en") if not cleaned[name]]
            if missing:
                message = _("Only a page has a title of its own. Give the text in both languages.")
                raise blocks.StructBlockValidationError({missing[0]: ValidationError(message)})
        return cleaned


class ColumnBlock(blocks.StructBlock):
    title_ar = blocks.CharBlock(label=_("title in Arabic"), max_length=40)
    title_en = blocks.CharBlock(label=_("title in English"), max_length=40)
    entries = blocks.ListBlock(MenuEntryBlock(), label=_("entries"), min_num=1, max_num=10)

    class Meta:
        icon = "list-ul"
        label = _("column")


class AccountBlock(blocks.StructBlock):
    name = blocks.CharBlock(label=_("name"), max_length=30, help_text=_("As it calls itself: X."))
    address = blocks.URLBlock(label=_("address"))

    class Meta:
        icon = "link"
        label = _("account")
