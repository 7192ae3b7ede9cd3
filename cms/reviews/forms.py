from django import forms
from django.utils.translation import gettext_lazy as _

from cms.enums import Verdict


class LinkForm(forms.Form):
    """Whom an approval link is for, and how long it is good."""

    name = forms.CharField(label=_("name of the approver"), max_length=150)
    days = forms.IntegerField(label=_("valid for days"), min_value=1, max_value=30, initial=7)


class AnswerForm(forms.Form):
    verdict = forms.ChoiceField(
        label=_("Your answer"),
        choices=Verdict.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one of the two answers.")},
    )
    remark = forms.CharField(
        label=_("Remark"),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
