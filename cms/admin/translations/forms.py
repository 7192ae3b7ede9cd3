from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateInput

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
