"""A centre's place in the editors' admin: its pages, its files, its three groups, its workflow.

Made when a centre is made, and by `manage.py establish_sections` for what is there already.
"""

from django.contrib.auth.models import Group
from django.db import transaction
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupPagePermission,
    Locale,
    Page,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)

from cms.groups import CHOOSE, COMMUNICATIONS, OF_CENTRE, give
from cms.models import CentreIndexPage, CentrePage, Section
from portal.centres import editorial
from portal.centres.enums import Role
from portal.centres.models import Centre

# Names in the admin, which is Arabic first. Rows, not messages: one name for all who read them.
SHARED = "صور وملفات مشتركة"
OF_CENTRE_WORKFLOW = "مسار النشر – {name}"
OF_FOUNDATION = "مسار النشر في المؤسسة"
SITE = "الموقع"
LANGUAGE_REVIEW = "المراجعة اللغوية"
PUBLICATION = "الموافقة على النشر"


def establish_all() -> int:
    """Every centre's section as it should be; how many centres there are."""
    _establish_foundation()
    centres = list(Centre.objects.order_by("pk"))
    for centre in centres:
        establish(centre=centre)
    return len(centres)


@transaction.atomic
def establish(*, centre: Centre) -> Section:
    """Make what is missing and mend what differs; nothing changes when all is as it should be."""
    groups = {role: editorial.group_of(centre, role) for role in OF_CENTRE}
    section = Section.objects.filter(centre=centre).select_related("collection").first()
    if section is None:
        section = Section.objects.create(
            centre=centre,
            collection=_collection(f"{centre.name_ar} ({centre.slug})"),
            workflow=_workflow(OF_CENTRE_WORKFLOW.format(name=centre.name_ar), groups),
        )
    pages = _pages(centre)
    for role, group in groups.items():
        group.user_set.set(editorial.holders(centre, role))
        files = {section.collection: OF_CENTRE[role].files, shared_files(): CHOOSE}
        give(group, OF_CENTRE[role], pages, files)
    _assign(section.workflow, pages)
    return section


def shared_files() -> Collection:
    """What the foundation keeps for every centre's pages."""
    return _collection(SHARED)


def is_of_foundation(user: object) -> bool:
    """Whether the person edits the whole site, and not one centre's section of it."""
    if getattr(user, "is_superuser", False):
        return True
    return GroupPagePermission.objects.filter(group__user=user, page__depth=1).exists()


def _pages(centre: Centre) -> list[CentrePage]:
    """The centre's page in each language, as a draft where there was none."""
    found = list(CentrePage.objects.filter(centre=centre).select_related("locale"))
    index = CentreIndexPage.objects.filter(locale__language_code="ar").first()
    if not found and index:
        page = CentrePage(
            title=centre.name_ar, slug=centre.slug, centre=centre, locale=index.locale, live=False
        )
        found.append(index.add_child(instance=page))
    for locale in Locale.objects.exclude(pk__in=[page.locale_id for page in found]):
        if found and index and index.has_translation(locale):
            page = found[0].copy_for_translation(locale)
            page.title = page.draft_title = getattr(centre, f"name_{locale.language_code}")
            page.save()
            found.append(page)
    return found


def _collection(name: str) -> Collection:
    root = Collection.get_first_root_node()
    return root.get_children().filter(name=name).first() or root.add_child(name=name)


def _workflow(name: str, groups: dict[Role, Group]) -> Workflow:
    """Author, language reviewer, publisher: the author begins it, the others are its tasks."""
    workflow = Workflow.objects.create(name=name)
    steps = ((LANGUAGE_REVIEW, Role.TRANSLATOR), (PUBLICATION, Role.PUBLISHER))
    for order, (label, role) in enumerate(steps):
        task = GroupApprovalTask.objects.create(name=f"{label} – {name}"[:255])
        task.groups.set([groups[role]])
        WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=order)
    return workflow


def _assign(workflow: Workflow, pages: list[CentrePage] | list[Page]) -> None:
    WorkflowPage.objects.filter(workflow=workflow).exclude(page__in=pages).delete()
    for page in pages:
        WorkflowPage.objects.update_or_create(page=page, defaults={"workflow": workflow})


def _establish_foundation() -> None:
    """The same three steps for every other page, in the place of Wagtail's own two."""
    root = Page.get_first_root_node()
    if root is None:
        return
    # Wagtail's name of it, which every editor reads at the top of the list of pages.
    Page.objects.filter(pk=root.pk, title="Root").update(title=SITE, draft_title=SITE)
    workflow = Workflow.objects.filter(name=OF_FOUNDATION).first()
    if workflow is None:
        found = {role: Group.objects.get(name=name) for role, name in COMMUNICATIONS.items()}
        workflow = _workflow(OF_FOUNDATION, found)
    _assign(workflow, [root])
