"""What keeps a page from being published, whichever editor it is published from."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.models import Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from cms import checks


def translation_of(page: Page) -> Translation | None:
    """The page's work in the translation editor, while it is translated there."""
    return (
        Translation.objects.filter(
            source__object_id=page.translation_key, target_locale_id=page.locale_id, enabled=True
        )
        .exclude(source__locale_id=page.locale_id)
        .select_related("source", "target_locale")
        .first()
    )


def keep_address(translation: Translation) -> None:
    """An address in Latin letters suits every language: it stays unless somebody changes it."""
    for segment in StringSegment.objects.filter(
        source_id=translation.source_id, context__path="slug"
    ).select_related("string"):
        if segment.string.data.isascii():
            StringTranslation.objects.get_or_create(
                translation_of=segment.string,
                context_id=segment.context_id,
                locale_id=translation.target_locale_id,
                defaults={"data": segment.string.data},
            )


def obstacles(translation: Translation) -> list[str]:
    total, translated = translation.get_progress()
    found = []
    if translated < total:
        found.append(_("Some sentences are not translated yet. Translate them, then publish."))
    page = translation.source.get_ephemeral_translated_instance(
        translation.target_locale, fallback=True
    )
    return found + checks.obstacles(page)


def hold_back(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Stops publishing from the translation editor while something is missing."""
    if request.method != "POST" or request.POST.get("action") != "publish":
        return None
    translation = translation_of(page)
    if translation is None:
        return None
    keep_address(translation)
    reasons = obstacles(translation)
    for reason in reasons:
        messages.error(request, reason)
    return redirect(request.path) if reasons else None
