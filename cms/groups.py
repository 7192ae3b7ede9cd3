"""What editors, translators and publishers may do: of the whole site, or of one centre's section.

Who belongs to a group follows from the roles a person holds (`portal.centres.editorial`).
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.apps import apps
from django.contrib.auth.management import create_permissions
from django.contrib.auth.models import Group, Permission
from django.db.models import Q
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

from portal.centres.editorial import COMMUNICATIONS
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
    for row in ("service", "contact", "openinghours", "specialhours")
    for act in ("view", "add", "change", "delete")
}
SURROUND = {"cms.change_sitesettings"}
ANNOUNCE = {f"cms.{act}_announcement" for act in ("view", "add", "change", "delete")}
PARTNERS = {f"cms.{act}_partner" for act in ("view", "add", "change", "delete")}
SEASONS = {f"cms.{act}_season" for act in ("view", "add", "change", "delete")} | {
    f"cms.{act}_occurrence" for act in ("view", "change")
}
DICTIONARY = {f"search.{act}_lexiconentry" for act in ("view", "add", "change", "delete")}
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
    """Permissions on the group's pages and files, and those that know no place."""

    rows: set[str]
    pages: set[str]
    files: set[str] = field(default_factory=set)


# Of the whole site.
GRANTS = {
    Role.EDITOR: Grant(ENTER | FACTS | PARTNERS, WRITE, CHOOSE | UPLOAD),
    Role.TRANSLATOR: Grant(ENTER | TRANSLATE, WRITE, CHOOSE),
    Role.PUBLISHER: Grant(
        ENTER
        | SURROUND
        | FACTS
        | PARTNERS
        | SEASONS
        | TRANSLATE
        | REDIRECT
        | ANNOUNCE
        | DICTIONARY,
        WRITE | RELEASE,
        CHOOSE | UPLOAD,
    ),
}
# Of one centre: facts and redirects know no centre, so they stay with the foundation.
OF_CENTRE = {
    Role.EDITOR: Grant(ENTER, WRITE, CHOOSE | UPLOAD),
    Role.TRANSLATOR: Grant(ENTER | TRANSLATE, WRITE, CHOOSE),
    Role.PUBLISHER: Grant(ENTER | TRANSLATE, WRITE | RELEASE, CHOOSE | UPLOAD),
}


def make_groups(**kwargs: Any) -> None:
    """Bring each group to what stands above; nothing changes when it is already so."""
    from cms import sections  # which knows the groups

    for config in apps.get_app_configs():
        create_permissions(config, verbosity=0)
    root, files = Page.get_first_root_node(), Collection.get_first_root_node()
    for role, grant in GRANTS.items():
        group, _created = Group.objects.get_or_create(name=COMMUNICATIONS[role])
        give(group, grant, [root] if root else [], {files: grant.files} if files else {})
    sections.establish_all()


def give(
    group: Group, grant: Grant, pages: Iterable[Page], files: dict[Collection, set[str]]
) -> None:
    """Let the group do exactly this, below these pages and in these collections only."""
    group.permissions.set(named(grant.rows))
    on_pages = [
        GroupPagePermission(group=group, page=page, permission=permission)
        for permission in named(grant.pages)
        for page in pages
    ]
    in_files = [
        GroupCollectionPermission(group=group, collection=collection, permission=permission)
        for collection, names in files.items()
        for permission in named(names)
    ]
    _exactly(GroupPagePermission, group, "page_id", on_pages)
    _exactly(GroupCollectionPermission, group, "collection_id", in_files)


def _exactly(model: Any, group: Group, place: str, wanted: list[Any]) -> None:
    """Rows of the group that are not wanted go, those that are missing come."""
    known = {(getattr(row, place), row.permission_id): row for row in group_rows(model, group)}
    keys = {(getattr(row, place), row.permission_id) for row in wanted}
    model.objects.filter(pk__in=[row.pk for key, row in known.items() if key not in keys]).delete()
    missing = [row for row in wanted if (getattr(row, place), row.permission_id) not in known]
    model.objects.bulk_create(missing, ignore_conflicts=True)


def group_rows(model: Any, group: Group) -> list[Any]:
    return list(model.objects.filter(group=group))


def named(names: Iterable[str]) -> list[Permission]:
    wanted = Q(pk__in=[])
    for name in names:
        app, codename = name.split(".")
        wanted |= Q(content_type__app_label=app, codename=codename)
    return list(Permission.objects.filter(wanted))
