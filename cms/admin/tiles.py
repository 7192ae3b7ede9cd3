"""What waits for an editor, as tiles on the admin's first page. Each costs one query.

To add one: a subclass of `Tile` in TILES.
"""

from datetime import timedelta
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import ngettext
from wagtail.admin.site_summary import SummaryItem

from cms.admin.reports import stale
from cms.admin.reports.base import own_pages
from cms.models import CampaignPage

SOON = timedelta(days=14)


class Tile(SummaryItem):
    """Shown while there is something to count."""

    template_name = "cms/admin/tile.html"
    icon = "doc-empty"

    @cached_property
    def count(self) -> int:
        raise NotImplementedError

    @property
    def text(self) -> str:
        raise NotImplementedError

    @property
    def url(self) -> str:
        raise NotImplementedError

    def is_shown(self) -> bool:
        return self.count > 0

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        return {
            "icon_name": self.icon,
            "text": self.text % {"count": self.count},
            "url": self.url,
        }


class Drafts(Tile):
    order = 200
    icon = "edit"

    @cached_property
    def count(self) -> int:
        return own_pages(self.request.user).filter(has_unpublished_changes=True).count()

    @property
    def text(self) -> str:
        return ngettext("%(count)s draft", "%(count)s drafts", self.count)

    @property
    def url(self) -> str:
        return f"{reverse('wagtailadmin_explore_root')}?has_unpublished_changes=true"


class EndingCampaigns(Tile):
    order = 210
    icon = "date"

    @cached_property
    def count(self) -> int:
        today = timezone.localdate()
        ending = CampaignPage.objects.filter(live=True, ends_on__range=(today, today + SOON))
        return ending.filter(pk__in=own_pages(self.request.user).values("pk")).count()

    @property
    def text(self) -> str:
        return ngettext(
            "%(count)s campaign ends within two weeks",
            "%(count)s campaigns end within two weeks",
            self.count,
        )

    @property
    def url(self) -> str:
        return reverse("wagtailadmin_pages:search") + "?content_type=cms.campaignpage"


class PagesDue(Tile):
    order = 220
    icon = "history"

    @cached_property
    def count(self) -> int:
        return stale.due(self.request.user, timezone.localdate()).count()

    @property
    def text(self) -> str:
        return ngettext("%(count)s page to read again", "%(count)s pages to read again", self.count)

    @property
    def url(self) -> str:
        return reverse("cms_stale")


TILES: list[type[Tile]] = [Drafts, EndingCampaigns, PagesDue]


def tiles(request: HttpRequest) -> list[Tile]:
    return [tile(request) for tile in TILES]
