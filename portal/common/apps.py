from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CommonConfig(AppConfig):
    """Pure modules for every floor above, and the template tags that show their results."""

    name = "portal.common"
    verbose_name = _("common")

    def ready(self) -> None:
        from portal.common import checks  # noqa: F401 - importing registers them
