"""What editors, translators and publishers may do. Made and mended after each migration.

Who belongs to a group follows from the roles a centre gives (`portal.centres.actions`).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.contrib.auth.management import create_permissions
from django.contrib.auth.models import Group, Permission
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

from portal.centres.actions import EDITORIAL_GROUPS
from portal.centres.enums import Role

ENTER = {"wagtailadmin.access_admin"}
TRANSLATE = {"wagtail_localize.submit_translation"}
REDIRECT = {f"wagtailredirects.{act}_redirect" for act in ("add", "change", "delete")}
# Centres and programmes are made by the foundation; what they say of themselves is edited here.
FACTS = {
    f"{row.split('.')[0]}.{act}_{row.split('.')[1]}"
    for row in ("centres.centre", "programmes.programme")
    for act in ("view", "change")
} | {
    f"centres.{act}_{row}"
    for row in ("service", "contact", "openinghours")
    for act in ("view", "add", "change", "delete")
}
ANNOUNCE = {f"cms.{act}_announcement" for act in ("view", "add", "change", "delete")}
SEASONS = {f"cms.{act}_season" for act in ("view", "add", "change", "delete")} | {
    f"cms.{act}_occurrence" for act in ("view", "change")
}
WRITE = {"wagtailcore.add_page", "wagtailcore.change_page"}
RELEASE = {f"wagtailcore.{act}_page" for act in ("publish", "lock", "unlock")}
CHOOSE = {"wagtailimages.choose_image", "wagtaildocs.choose_document"}
UPLOAD = {
    f"{app}.{act}"
    for app, name in (("wagtailimages", "image"), ("wagtaildocs", "document"))
    for act in (f"add_{name}", f"change_{name}")
}


@dataclass(frozen=True)
class Grant:
    """Permissions on the whole, on the pages below the root, and on its files."""

    rows: set[str]
    pages: set[str]
    files: set[str]


GRANTS = {
    Role.EDITOR: Grant(ENTER | FACTS, WRITE, CHOOSE | UPLOAD),
    Role.TRANSLATOR: Grant(ENTER | TRANSLATE, WRITE, CHOOSE),
    Role.PUBLISHER: Grant(
        ENTER | FACTS | SEASONS | TRANSLATE | REDIRECT | ANNOUNCE, WRITE | RELEASE, CHOOSE | UPLOAD
    ),
}


def make_groups(**kwargs: Any) -> None:
    """Bring each group to what stands above; nothing changes when it is already so."""
    for config in apps.get_app_configs():
        create_permissions(config, verbosity=0)
    for role, grant in GRANTS.items():
        group, _created = Group.objects.get_or_create(name=EDITORIAL_GROUPS[role])
        group.permissions.set(_permissions(grant.rows))
        _on_pages(group, grant.pages)
        _on_files(group, grant.files)


def _permissions(names: Iterable[str]) -> list[Permission]:
    parts = (name.split(".") for name in names)
    return [
        permission
        for app, codename in parts
        for permission in Permission.objects.filter(content_type__app_label=app, codename=codename)
    ]


def _on_pages(group: Group, names: Iterable[str]) -> None:
    root = Page.get_first_root_node()
    for permission in _permissions(names) if root else []:
        GroupPagePermission.objects.get_or_create(group=group, page=root, permission=permission)


def _on_files(group: Group, names: Iterable[str]) -> None:
    root = Collection.get_first_root_node()
    for permission in _permissions(names) if root else []:
        GroupCollectionPermission.objects.get_or_create(
            group=group, collection=root, permission=permission
        )
