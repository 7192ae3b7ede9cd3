"""The communications staff's group and what it may do. Made and mended after each migration."""

from typing import Any

from django.apps import apps
from django.contrib.auth.management import create_permissions
from django.contrib.auth.models import Group, Permission
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

COMMUNICATIONS = "Communications"
# Rows behind the pages: centres are made by the foundation, what they offer is edited here.
ROWS = {
    "centres": ("view_centre", "change_centre"),
    "programmes": ("view_programme", "change_programme"),
    "wagtailadmin": ("access_admin",),
    "wagtail_localize": ("submit_translation",),
    "wagtailredirects": ("add_redirect", "change_redirect", "delete_redirect"),
}
OWN_ROWS = ("service", "contact", "openinghours")
ON_PAGES = ("add_page", "change_page", "publish_page", "lock_page", "unlock_page")
ON_FILES = {
    "wagtailimages": ("add_image", "change_image", "choose_image"),
    "wagtaildocs": ("add_document", "change_document", "choose_document"),
}


def make_communications(**kwargs: Any) -> None:
    """Bring the group to what stands above; nothing changes when it is already so."""
    for config in apps.get_app_configs():
        create_permissions(config, verbosity=0)
    group, _created = Group.objects.get_or_create(name=COMMUNICATIONS)
    wanted = {app: set(names) for app, names in ROWS.items()}
    for model in OWN_ROWS:
        wanted["centres"] |= {f"{act}_{model}" for act in ("view", "add", "change", "delete")}
    group.permissions.set(_permissions(wanted))
    _on_pages(group)
    _on_files(group)


def _permissions(wanted: dict[str, Any]) -> list[Permission]:
    return [
        permission
        for app, names in wanted.items()
        for permission in Permission.objects.filter(content_type__app_label=app, codename__in=names)
    ]


def _on_pages(group: Group) -> None:
    root = Page.get_first_root_node()
    for permission in _permissions({"wagtailcore": ON_PAGES}) if root else []:
        GroupPagePermission.objects.get_or_create(group=group, page=root, permission=permission)


def _on_files(group: Group) -> None:
    root = Collection.get_first_root_node()
    for permission in _permissions(ON_FILES) if root else []:
        GroupCollectionPermission.objects.get_or_create(
            group=group, collection=root, permission=permission
        )
