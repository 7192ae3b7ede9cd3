from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class CmsConfig(AppConfig):
    name = "cms"
    verbose_name = _("public site")

    def ready(self) -> None:
        # Models are needed, which are there only now.
        from cms.groups import make_groups
        from cms.translations import upkeep

        post_migrate.connect(make_groups, sender=self, dispatch_uid="cms_groups")
        upkeep.connect()
