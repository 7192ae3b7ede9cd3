"""The translation editor, given what is there already: the page's words, and their translation.

wagtail-localize begins with empty fields, even where the other language was written long ago. Here
its fields begin with the words of the other language's page; where the page has changed since they
were confirmed they are marked, so that each is looked at before it is published.
"""

from collections import defaultdict
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.log_actions import log
from wagtail.models import Page
from wagtail_localize.models import (
    StringSegment,
    StringTranslation,
    Translation,
    TranslationSource,
)
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from cms.enums import LanguageRule
from cms.models import PageTranslation
from cms.translations import policy
from portal.common.errors import Refused


class NotAllowed(Refused):
    message = gettext_lazy("Only whoever may edit the page in both languages may do this.")


@transaction.atomic
def begin(*, row: PageTranslation, by: Any) -> Page:
    """Bring the page's words into the translation editor; the page to edit there."""
    row = PageTranslation.objects.select_for_update().get(pk=row.pk)
    words = _words(row)
    target = words.get_translation_or_none(row.locale)
    for page in filter(None, (words, target)):
        if not page.permissions_for_user(by).can_edit():
            raise NotAllowed
    source, _new = TranslationSource.update_or_create_from_instance(words)
    translation, _new = Translation.objects.update_or_create(
        source=source, target_locale=row.locale, defaults={"enabled": True}
    )
    if target is None or target.is_stand_in:
        translation.save_target(user=by, publish=False)
        target = words.get_translation(row.locale)
    else:
        _adopt(row, translation, target.get_latest_revision_as_object())
    log(instance=target, action="cms.translation.begin", user=by)
    return target


def _words(row: PageTranslation) -> Any:
    """What is live; the draft where nothing is, or where both languages go out together."""
    page = row.source_page.specific
    is_draft_meant = not page.live or policy.rule_of(page) is LanguageRule.TOGETHER
    return page.get_latest_revision_as_object() if is_draft_meant else page


def _adopt(row: PageTranslation, translation: Translation, target: Any) -> None:
    theirs = defaultdict(list)
    for segment in extract_segments(target):
        if isinstance(segment, StringSegmentValue):
            theirs[segment.path].append(segment.string.data)
    ours = defaultdict(list)
    segments = StringSegment.objects.filter(source_id=translation.source_id)
    for segment in segments.select_related("string", "context").order_by("order"):
        ours[segment.context.path].append(segment)
    for path, segments_there in ours.items():
        # Another number of sentences: nobody can tell which of them belong together.
        if len(segments_there) == len(theirs[path]):
            for segment, said in zip(segments_there, theirs[path], strict=True):
                _take_over(row, segment, said)


def _take_over(row: PageTranslation, segment: StringSegment, said: str) -> None:
    """Never over what a translator wrote here already."""
    known = " ".join(segment.string.as_value().render_text().split())
    is_settled = segment.context.path == "slug" or known in row.confirmed.get(
        segment.context.path, ""
    )
    marked = {
        "has_error": True,
        "field_error": _("The page has changed here since. Mend the translation, or keep it."),
    }
    StringTranslation.objects.get_or_create(
        translation_of=segment.string,
        context_id=segment.context_id,
        locale_id=row.locale_id,
        defaults={"data": said, **({} if is_settled else marked)},
    )
