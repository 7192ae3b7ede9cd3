from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateInput

from cms.enums import LanguageRule
from cms.translations import queries


class OwnerForm(forms.Form):
    """Who sees to a translation, and by when."""

    due_on = forms.DateField(label=_("due by"), required=False, widget=AdminDateInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        owner = forms.ModelChoiceField(
            label=_("responsible"),
            queryset=queries.owners(),
            required=False,
            empty_label=_("nobody yet"),
        )
        self.fields = {"owner": owner, **self.fields}


class RuleForm(forms.Form):
    """What publishing asks of the other language, here and below."""

    rule = forms.ChoiceField(
        label=_("publishing"),
        required=False,
        choices=[("", _("as the page above")), *LanguageRule.choices],
    )
