from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from cms.facets import Facet, Narrowed
from cms.models.base import IndexPage
from cms.models.centres import CentrePage
from cms.models.programmes import ProgrammePage
from portal.centres.enums import Audience
from portal.centres.models import Centre, Service
from portal.common import arabic
from portal.common.numerals import shown

PROGRAMME, SERVICE = "programme", "service"
KINDS = [(PROGRAMME, _("Support to apply for")), (SERVICE, _("Services of the centres"))]


@dataclass(frozen=True)
class Entry:
    kind: str
    title: str
    text: str
    url: str
    centre: Centre

    @property
    def order(self) -> str:
        """As an alphabet orders it: hamza and «ال» count for nothing."""
        folded = arabic.fold(self.title)
        for article in ("ال", "the "):
            if folded.startswith(article) and len(folded) > len(article) + 1:
                return folded.removeprefix(article)
        return folded

    @property
    def letter(self) -> str:
        return self.order[:1].upper()


class DirectoryPage(IndexPage):
    """Every programme and every service from A to Z, narrowed by whom it is for and by centre."""

    show_in_menus_default = False
    template = "cms/directory.html"
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("directory of services")
        verbose_name_plural = _("directories of services")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        entries = sorted(self._entries(), key=lambda entry: entry.order)
        rows = [
            {
                "pk": place,
                "kind": entry.kind,
                "audience": entry.centre.audience,
                "centre": entry.centre.slug,
            }
            for place, entry in enumerate(entries)
        ]
        centres = {entry.centre.pk: entry.centre for entry in entries}.values()
        ordered = sorted(centres, key=lambda centre: (centre.position, centre.pk))
        facets = [
            Facet("audience", _("Whom it is for"), Audience.choices),
            Facet("centre", _("Centre"), [(centre.slug, centre.name) for centre in ordered]),
            Facet("kind", _("Kind"), KINDS),
        ]
        narrowed = Narrowed(rows, facets, request.GET.dict())
        letters: dict[str, list[Entry]] = defaultdict(list)
        for place in narrowed.keys:
            letters[entries[place].letter].append(entries[place])
        found = len(narrowed.keys)
        told = ngettext("%(count)s service", "%(count)s services", found) % {"count": found}
        return {
            **context,
            "letters": dict(letters),
            "groups": narrowed.groups,
            "told": shown(told),
        }

    def _entries(self) -> list[Entry]:
        programmes = ProgrammePage.objects.shown().beside(self)
        homes = CentrePage.objects.shown().beside(self).select_related("centre")
        urls = {home.centre_id: home.url for home in homes}
        services = Service.objects.filter(centre__in=urls).select_related("centre")
        return [
            *(
                Entry(PROGRAMME, page.title, page.summary, page.url, page.programme.centre)
                for page in programmes.select_related("programme__centre")
            ),
            *(
                Entry(
                    SERVICE,
                    service.name,
                    service.summary,
                    f"{urls[service.centre_id]}#services",
                    service.centre,
                )
                for service in services
            ),
        ]
