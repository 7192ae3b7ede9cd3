"""wagtail-localize's screens, asking what it does not: may this person edit this very page?"""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from wagtail.models import Locale, Page
from wagtail_localize.views.submit_translations import SubmitPageTranslationView
from wagtail_localize.views.update_translations import (
    UpdateTranslationsForm,
    UpdateTranslationsView,
)

from cms.admin import own_section


def may_edit(user: Any, page: Page) -> bool:
    return page.permissions_for_user(user).can_edit()


def may_translate(user: Any, page: Page, locale: Locale) -> bool:
    """Whether the person may make the page below the nearest parent that the language has."""
    for parent in reversed(page.get_ancestors().filter(depth__gt=1)):
        translated = parent.get_translation_or_none(locale)
        if translated:
            return translated.permissions_for_user(user).can_add_subpage()
    return True


class SubmitOwnPage(SubmitPageTranslationView):
    def get_object(self) -> Page:
        page = super().get_object()
        if not may_edit(self.request.user, page):
            raise PermissionDenied
        return page

    def form_valid(self, form: forms.Form) -> HttpResponse:
        for locale in form.cleaned_data["locales"]:
            if not may_translate(self.request.user, self.object, locale):
                raise PermissionDenied
        response = super().form_valid(form)
        own_section.follow_page(self.request, self.object)
        return response


class UpdateOnlyForm(UpdateTranslationsForm):
    """Publishing at once would put untranslated words under the other language's address."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["publish_translations"].widget = forms.HiddenInput()

    def clean_publish_translations(self) -> bool:
        return False


class UpdateOwnPage(UpdateTranslationsView):
    def get_object(self) -> Any:
        source = super().get_object()
        instances = [source.get_source_instance()]
        instances += [t.get_target_instance() for t in source.translations.filter(enabled=True)]
        pages = [instance for instance in instances if isinstance(instance, Page)]
        if not all(may_edit(self.request.user, page) for page in pages):
            raise PermissionDenied
        return source

    def get_form(self) -> UpdateOnlyForm:
        return UpdateOnlyForm(self.request.POST if self.request.method == "POST" else None)
