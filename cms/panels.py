"""What the editor shows above the fields of every page."""

from typing import Any

from wagtail.admin.panels import Panel


class LanguagesPanel(Panel):
    """Where the page's other language stands, and what is missing before publishing."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "cms/admin/translations/panel.html"

        def is_shown(self) -> bool:
            return self.instance.pk is not None

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            # Reads what pages are made of, and pages have this panel.
            from cms import checks
            from cms.translations import queries

            found = checks.checklist(self.instance)
            return {
                **super().get_context_data(parent_context),
                "page": self.instance,
                "standing": queries.standing(self.instance),
                "checklist": found,
                "is_ready": all(check.is_met or not check.blocks for check in found),
            }
