"""Rows that pages read their facts from, edited once and beside the pages."""

from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.admin.ui.tables import Column
from wagtail.models import Page
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from cms.admin.modes import ModePanel
from cms.models import CentreIndexPage, CentrePage, ProgrammeIndexPage, ProgrammePage
from portal.centres.models import Centre, Contact, OpeningHours, Service, SpecialHours
from portal.programmes.models import Programme


def both(field: str) -> FieldRowPanel:
    """The Arabic and the English words of a field side by side."""
    return FieldRowPanel([FieldPanel(f"{field}_ar"), FieldPanel(f"{field}_en")])


def centre_page(centre: Centre) -> SafeString | str:
    return _page_link(CentrePage.objects.filter(centre=centre).first(), CentreIndexPage, CentrePage)


def programme_page(programme: Programme) -> SafeString | str:
    found = ProgrammePage.objects.filter(programme=programme).first()
    return _page_link(found, ProgrammeIndexPage, ProgrammePage)


def _page_link(found: Page | None, index: type[Page], model: type[Page]) -> SafeString | str:
    """Where the row's page is edited, or where it is made."""
    if found:
        url = reverse("wagtailadmin_pages:edit", args=[found.pk])
        return format_html('<a href="{}">{}</a>', url, _("Edit its page"))
    parent = index.objects.first()
    if parent is None:
        return ""
    url = reverse("wagtailadmin_pages:add", args=["cms", model._meta.model_name, parent.pk])
    return format_html('<a href="{}">{}</a>', url, _("Create its page"))


class CentreViewSet(SnippetViewSet):
    model = Centre
    icon = "home"
    ordering = ["position", "pk"]
    search_fields = ["name_ar", "name_en", "slug"]
    list_display = [
        "name_ar",
        "name_en",
        "audience",
        Column("page", label=gettext_lazy("page"), accessor=centre_page),
    ]
    panels = [
        both("name"),
        both("summary"),
        FieldRowPanel([FieldPanel("slug"), FieldPanel("position")]),
        FieldRowPanel([FieldPanel("audience"), FieldPanel("accent")]),
        MultiFieldPanel(
            [
                both("address"),
                FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")]),
            ],
            heading=gettext_lazy("place"),
        ),
        MultiFieldPanel([both("hours_note")], heading=gettext_lazy("opening hours")),
        ModePanel(heading=gettext_lazy("how services are given")),
    ]


class ServiceViewSet(SnippetViewSet):
    model = Service
    icon = "pick"
    ordering = ["centre__position", "position", "pk"]
    search_fields = ["name_ar", "name_en", "slug"]
    list_display = ["name_ar", "name_en", "centre", "mode", "is_bookable"]
    list_filter = ["centre", "mode", "is_bookable"]
    panels = [
        FieldRowPanel([FieldPanel("centre"), FieldPanel("slug"), FieldPanel("position")]),
        both("name"),
        both("summary"),
        MultiFieldPanel(
            [
                FieldRowPanel(
                    [
                        FieldPanel("mode", read_only=True),
                        FieldPanel("mode_until", read_only=True),
                    ]
                ),
                FieldRowPanel(
                    [
                        FieldPanel("mode_reason_ar", read_only=True),
                        FieldPanel("mode_reason_en", read_only=True),
                    ]
                ),
                ModePanel(),
            ],
            heading=gettext_lazy("how it is given at present"),
        ),
        FieldPanel("is_bookable"),
    ]


class ContactViewSet(SnippetViewSet):
    model = Contact
    icon = "mail"
    ordering = ["centre__position", "position", "pk"]
    list_display = ["value", "kind", "centre"]
    list_filter = ["centre", "kind"]
    panels = [
        FieldPanel("centre"),
        FieldRowPanel([FieldPanel("kind"), FieldPanel("value"), FieldPanel("position")]),
    ]


class OpeningHoursViewSet(SnippetViewSet):
    model = OpeningHours
    icon = "time"
    ordering = ["centre__position", "weekday", "opens_at"]
    list_display = ["weekday", "opens_at", "closes_at", "centre"]
    list_filter = ["centre", "weekday"]
    panels = [
        FieldPanel("centre"),
        FieldRowPanel([FieldPanel("weekday"), FieldPanel("opens_at"), FieldPanel("closes_at")]),
    ]


class SpecialHoursViewSet(SnippetViewSet):
    model = SpecialHours
    icon = "calendar-alt"
    ordering = ["-first_on", "pk"]
    search_fields = ["name_ar", "name_en"]
    list_display = ["name_ar", "name_en", "centre", "first_on", "last_on"]
    list_filter = ["centre"]
    panels = [
        both("name"),
        FieldPanel("centre"),
        FieldRowPanel([FieldPanel("first_on"), FieldPanel("last_on")]),
        InlinePanel(
            "stretches",
            heading=gettext_lazy("hours of weekdays"),
            help_text=gettext_lazy("A weekday without hours is closed; none at all is all closed."),
            panels=[
                FieldRowPanel(
                    [FieldPanel("weekday"), FieldPanel("opens_at"), FieldPanel("closes_at")]
                )
            ],
        ),
    ]


class ProgrammeViewSet(SnippetViewSet):
    model = Programme
    icon = "form"
    ordering = ["position", "pk"]
    search_fields = ["name_ar", "name_en", "slug"]
    list_display = [
        "name_ar",
        "name_en",
        "centre",
        Column("page", label=gettext_lazy("page"), accessor=programme_page),
    ]
    panels = [
        both("name"),
        both("summary"),
        FieldRowPanel([FieldPanel("centre"), FieldPanel("slug"), FieldPanel("position")]),
        FieldRowPanel([FieldPanel("opens_on"), FieldPanel("closes_on")]),
        FieldRowPanel(
            [FieldPanel("minutes_to_apply"), FieldPanel("decision_days"), FieldPanel("fee")]
        ),
    ]


class FactsViewSetGroup(SnippetViewSetGroup):
    menu_label = gettext_lazy("Centres and programmes")
    menu_icon = "home"
    menu_order = 150
    items = (
        CentreViewSet,
        ServiceViewSet,
        ContactViewSet,
        OpeningHoursViewSet,
        SpecialHoursViewSet,
        ProgrammeViewSet,
    )
