from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth import password_validation
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from portal.accounts import contacts
from portal.accounts.contacts import Contact
from portal.accounts.enums import Language
from portal.accounts.models import User
from portal.common.errors import Refused
from portal.common.fields import CodeField, PhoneField, PlainTextField

# Each in its own words: whoever reads only one of them finds it.
LANGUAGES = [(Language.ARABIC, "العربية"), (Language.ENGLISH, "English")]


class PhoneForm(forms.Form):
    phone = PhoneField(
        label=_("Mobile number"),
        help_text=_("We send a code to it by SMS."),
        mobile=True,
        error_messages={"required": _("Enter your mobile number.")},
    )

    def contact(self) -> Contact:
        return contacts.phone(self.cleaned_data["phone"])


class EmailForm(forms.Form):
    email = forms.CharField(
        label=_("E-mail address"),
        help_text=_("We send a code to it."),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email", "spellcheck": "false"}),
        error_messages={"required": _("Enter your e-mail address.")},
    )

    def clean_email(self) -> str:
        try:
            return contacts.email(self.cleaned_data["email"]).value
        except Refused as refused:
            raise ValidationError(str(refused.message)) from None

    def contact(self) -> Contact:
        return contacts.email(self.cleaned_data["email"])


class CodeForm(forms.Form):
    code = CodeField(
        label=_("Code"),
        help_text=_("6 digits. Pasting works."),
        widget=forms.TextInput(attrs={"class": "ds-input--code"}),
    )


class BackupCodeForm(forms.Form):
    code = forms.CharField(
        label=_("Backup code"),
        help_text=_("One of the codes you wrote down at the start. Each works once."),
        max_length=40,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false", "dir": "ltr"}),
        error_messages={"required": _("Enter a backup code.")},
    )


class PasswordSignInForm(forms.Form):
    contact = forms.CharField(
        label=_("Mobile number or e-mail address"),
        max_length=254,
        widget=forms.TextInput(
            attrs={"autocomplete": "username", "spellcheck": "false", "dir": "ltr"}
        ),
        error_messages={"required": _("Enter your mobile number or e-mail address.")},
    )
    password = forms.CharField(
        label=_("Password"),
        strip=False,
        max_length=1000,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
        error_messages={"required": _("Enter your password.")},
    )

    def clean_contact(self) -> Contact:
        try:
            return contacts.read(self.cleaned_data["contact"])
        except Refused as refused:
            raise ValidationError(str(refused.message)) from None


class AgreementForm(forms.Form):
    """What a new person says: a name to be greeted by, a language, and yes to the notice."""

    name = PlainTextField(
        label=_("Your name"),
        help_text=_("As we should address you. The name on your card is asked for later."),
        max_length=150,
        error_messages={"required": _("Enter the name we should address you by.")},
    )
    language = forms.ChoiceField(
        label=_("Language of our pages and messages"),
        choices=LANGUAGES,
        widget=forms.RadioSelect,
    )
    agreed = forms.BooleanField(
        label=_("I have read this notice and agree to it"),
        error_messages={"required": _("Without your agreement we cannot keep your data.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].widget.attrs["autocomplete"] = "name"


class PreferencesForm(forms.ModelForm):
    language = forms.ChoiceField(label=_("Language"), choices=LANGUAGES, widget=forms.RadioSelect)

    class Meta:
        model = User
        fields = ["language", "numerals"]
        widgets = {"numerals": forms.RadioSelect}
        labels = {"numerals": _("Numerals")}


class NewPasswordForm(forms.Form):
    password = forms.CharField(
        label=_("New password"),
        help_text=_(
            "At least 10 characters. Several words that nobody connects with you are best."
        ),
        strip=False,
        max_length=1000,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        error_messages={"required": _("Enter a password.")},
    )

    def __init__(self, user: User, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user

    def clean_password(self) -> str:
        password = self.cleaned_data["password"]
        password_validation.validate_password(password, self.user)
        return password


class ConfirmWithPasswordForm(forms.Form):
    password = forms.CharField(
        label=_("Password"),
        strip=False,
        max_length=1000,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
        error_messages={"required": _("Enter your password.")},
    )
