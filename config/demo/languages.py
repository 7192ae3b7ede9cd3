"""The two languages a while later: pages whose Arabic moved on, and one that has no English."""

import json
from datetime import timedelta

from django.core.management.base import OutputWrapper
from django.db import transaction
from django.utils import timezone
from wagtail.fields import StreamField
from wagtail.models import Page

from cms.enums import LanguageRule, Verdict
from cms.models import BasePage, LanguagePolicy, PageTranslation, ReviewLink
from cms.reviews import actions as reviews
from cms.translations import upkeep
from cms.translations.passages import passages
from config.demo import source
from config.demo.source import Data
from portal.accounts.models import User


@transaction.atomic
def load(out: OutputWrapper) -> None:
    # Loading the pages again removes the rules, and then all of this is done again.
    if LanguagePolicy.objects.exists():
        return
    data = source.read("languages")
    _begin_in_step()
    for change in data["behind"]:
        _move_on(change)
    for gap in data["missing"]:
        page = _arabic(gap["page"])
        page.get_translations().get().unpublish()
        _since(page, gap)
    for name in data["together"]:
        LanguagePolicy.objects.create(page=_bare(_arabic(name)), rule=LanguageRule.TOGETHER)
    _reviewed(data["review"])
    out.write(f"  {len(data['behind'])} pages behind, {len(data['missing'])} without English")


def _begin_in_step() -> None:
    """Both languages were written together; nobody has to confirm them."""
    now = timezone.now()
    upkeep.fill(now=now)
    for row in PageTranslation.objects.select_related("source_page"):
        page = row.source_page.specific
        row.confirmed = {passage.path: passage.text for passage in passages(page)}
        row.confirmed_at = now
        row.save(update_fields=["confirmed", "confirmed_at"])
        upkeep.refresh(key=page.translation_key, now=now)


def _move_on(change: Data) -> None:
    page = _arabic(change["page"])
    for field in page._meta.get_fields():
        if isinstance(field, StreamField):
            words = json.dumps(list(getattr(page, field.name).raw_data), ensure_ascii=False)
            setattr(page, field.name, words.replace(change["before"], change["after"]))
    page.save_revision().publish()
    _since(page, change)


def _reviewed(data: Data) -> None:
    by, now = User.objects.get(email=data["by"]), timezone.now()
    page = _arabic(data["page"])
    if ReviewLink.objects.of(page).exists():
        return
    link, _token = reviews.make(page=page, name=data["name"], days=7, by=by, now=now)
    reviews.answer(link=link, verdict=Verdict.CHANGES, remark=data["remark"], now=now)


def _bare(page: BasePage) -> Page:
    return Page.objects.get(pk=page.pk)


def _since(page: Page, data: Data) -> None:
    today = timezone.localdate()
    row = PageTranslation.objects.of(page).get()
    row.since = timezone.now() - timedelta(days=data["days_ago"])
    if "owner" in data:
        row.owner = User.objects.get(email=data["owner"])
        row.due_on = today + timedelta(days=data["due_in"])
    row.save(update_fields=["since", "owner", "due_on"])


def _arabic(name: str) -> BasePage:
    """By its file. Standing pages stand below the home page, others in their section."""
    path = f"/{name.removeprefix('pages/')}/"
    return Page.objects.get(locale__language_code="ar", url_path__endswith=path).specific
