from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm


class PublicPageForm(WagtailAdminPageForm):
    """Lets drafts be as they are; what is published must be right."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        must_be_latin = "action-publish" in self.data and self.instance.locale.language_code == "en"
        if must_be_latin and not cleaned.get("slug", "").isascii():
            self.add_error("slug", _("The address of an English page needs Latin letters."))
        return cleaned
