"""From a row in the editors' administration to the desk, where its mode is switched.

Switching tells people who are booked, so it is a manager's act with a history, not a field.
"""

from typing import Any

from django.urls import reverse
from wagtail.admin.panels import Panel

from portal.centres import rules
from portal.centres.models import Centre, Service


class ModePanel(Panel):
    """The way to the switch, for those who may use it; it needs a row that is there already."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "cms/admin/mode_panel.html"

        def is_shown(self) -> bool:
            centre = self._centre()
            return centre is not None and rules.may_manage(self.request.user, centre)

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            return {**super().get_context_data(parent_context), "url": self._url()}

        def _centre(self) -> Centre | None:
            if not self.instance.pk:
                return None
            return self.instance.centre if isinstance(self.instance, Service) else self.instance

        def _url(self) -> str:
            if isinstance(self.instance, Service):
                args = [self.instance.centre.slug, self.instance.slug]
                return reverse("desk:switch_mode", args=args)
            return reverse("desk:modes", args=[self.instance.slug])
