from __future__ import annotations

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting
from wagtail.fields import StreamField

from cms.blocks import AccountBlock, ColumnBlock, MenuEntryBlock
from portal.common.bilingual import in_language

MENU_LIMIT = 7


@register_setting(icon="site", order=100)
class SiteSettings(BaseGenericSetting):
    """What stands around every page, in both languages; what is empty follows from the pages."""

    menu = StreamField(
        [("entry", MenuEntryBlock())],
        verbose_name=_("menu"),
        blank=True,
        max_num=MENU_LIMIT,
        help_text=_("Empty: the sections that are marked to be shown in menus."),
    )
    footer = StreamField(
        [("column", ColumnBlock())],
        verbose_name=_("footer"),
        blank=True,
        max_num=3,
        help_text=_("Empty: the menu, and the pages that are marked for the footer."),
    )
    hotline = models.CharField(
        _("hotline"),
        max_length=20,
        blank=True,
        validators=[RegexValidator(r"^\+?[0-9]{3,15}$", _("Digits only, without spaces."))],
        help_text=_(
            "Empty: the number this site was installed with. Messages and letters name that one: "
            "have it changed there too."
        ),
    )
    hours_ar = models.CharField(_("hours of the hotline in Arabic"), max_length=120, blank=True)
    hours_en = models.CharField(_("hours of the hotline in English"), max_length=120, blank=True)
    accounts = StreamField(
        [("account", AccountBlock())], verbose_name=_("social media"), blank=True, max_num=6
    )

    panels = [
        FieldPanel("menu"),
        FieldPanel("footer"),
        MultiFieldPanel(
            [
                FieldPanel("hotline"),
                FieldRowPanel([FieldPanel("hours_ar"), FieldPanel("hours_en")]),
            ],
            heading=_("hotline"),
        ),
        FieldPanel("accounts"),
    ]

    class Meta:
        verbose_name = _("menus, hotline and social media")

    def __str__(self) -> str:
        return str(self._meta.verbose_name)

    @property
    def hours(self) -> str:
        return in_language(self, "hours")
