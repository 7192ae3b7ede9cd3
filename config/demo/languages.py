"""The two languages a while later: pages whose Arabic moved on, and one that has no English."""

import json
from datetime import timedelta

from django.core.management.base import OutputWrapper
from django.db import transaction
from django.utils import timezone
from wagtail.fields import StreamField
from wagtail.models import Page

from cms.models import BasePage, PageTranslation
from cms.translations import upkeep
from cms.translations.passages import passages
from config.demo import source
from config.demo.source import Data
from portal.accounts.models import User


@transaction.atomic
def load(out: OutputWrapper) -> None:
    if PageTranslation.objects.owed().exists():
        return
    data = source.read("languages")
    _begin_in_step()
    for change in data["behind"]:
        _move_on(change)
    for gap in data["missing"]:
        page = _arabic(gap["page"])
        page.get_translations().get().unpublish()
        _since(page, gap)
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


def _since(page: Page, data: Data) -> None:
    today = timezone.localdate()
    row = PageTranslation.objects.of(page).get()
    row.since = timezone.now() - timedelta(days=data["days_ago"])
    if "owner" in data:
        row.owner = User.objects.get(email=data["owner"])
        row.due_on = today + timedelta(days=data["due_in"])
    row.save(update_fields=["since", "owner", "due_on"])


def _arabic(name: str) -> BasePage:
    kind, _, slug = name.partition("/")
    found = Page.objects.filter(locale__language_code="ar", slug=slug)
    return found.filter(url_path__contains=f"/{kind}/").get().specific
