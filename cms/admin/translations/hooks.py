"""Where Wagtail's admin takes the screens of the two languages in."""

from django.http import HttpRequest
from django.urls import URLPattern, reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogActionRegistry, LogFormatter
from wagtail.models import ModelLogEntry
from wagtail.permission_policies.pages import PagePermissionPolicy

from cms.admin.translations import urls
from cms.enums import Verdict

LOGGED = {
    "cms.translation.confirm": (
        _("Confirm the translation"),
        _("Confirmed that both languages say the same"),
    ),
    "cms.translation.assign": (
        _("Give the translation to somebody"),
        _("Said who sees to the translation and by when"),
    ),
    "cms.translation.begin": (
        _("Translate side by side"),
        _("Brought the page’s words into the translation editor"),
    ),
    "cms.translation.prepare": (
        _("Confirm the translation of a draft"),
        _("Confirmed that both drafts say the same"),
    ),
    "cms.translation.rule": (
        _("Decide how languages are published"),
        _("Decided what publishing asks of the other language"),
    ),
    "cms.review.make": (_("Make an approval link"), _("Asked somebody outside to approve")),
    "cms.review.withdraw": (_("Withdraw an approval link"), _("Withdrew an approval link")),
}


class AnswerFormatter(LogFormatter):
    label = _("Answer of an approver")

    def format_message(self, log_entry: ModelLogEntry) -> str:
        said = {**log_entry.data, "verdict": Verdict(log_entry.data["verdict"]).label}
        if said["remark"]:
            return gettext("%(name)s answered: %(verdict)s. Remark: %(remark)s") % said
        return gettext("%(name)s answered: %(verdict)s.") % said


@hooks.register("register_admin_urls")
def screens() -> list[URLPattern]:
    return urls.urlpatterns


@hooks.register("register_log_actions")
def logged(actions: LogActionRegistry) -> None:
    for action, (label, message) in LOGGED.items():
        actions.register_action(action, label, message)
    actions.register_action("cms.review.answer")(AnswerFormatter)


class DebtMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return PagePermissionPolicy().user_has_permission(request.user, "change")


@hooks.register("register_reports_menu_item")
def debt_report() -> MenuItem:
    return DebtMenuItem(
        _("Languages in step"),
        reverse("cms_translation_debt"),
        name="languages",
        icon_name="wagtail-localize-language",
        order=100,
    )
