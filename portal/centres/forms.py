from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from portal.accounts.forms import LANGUAGES, EmailForm
from portal.centres.enums import Role
from portal.common.fields import PlainTextField


class RolesForm(forms.Form):
    roles = forms.MultipleChoiceField(
        label=_("Roles at this centre"),
        choices=Role.choices,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one role.")},
    )


class InvitationForm(RolesForm, EmailForm):
    name = PlainTextField(label=_("Name"), max_length=150)
    language = forms.ChoiceField(
        label=_("Language of the invitation"), choices=LANGUAGES, widget=forms.RadioSelect
    )

    field_order = ["name", "email", "roles", "language"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["email"].label = _("Work e-mail address")
        self.fields["email"].help_text = _("The invitation goes there.")
