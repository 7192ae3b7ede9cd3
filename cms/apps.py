from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class CmsConfig(AppConfig):
    name = "cms"
    verbose_name = _("public site")

    def ready(self) -> None:
        from cms.groups import make_groups  # models are needed, which are there only now

        post_migrate.connect(make_groups, sender=self, dispatch_uid="cms_groups")
