from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from portal.common.fields import PlainTextField
from portal.programmes.fields import UploadField

MAX_FILES_AT_ONCE = 5


class DeclarationForm(forms.Form):
    """The last word before sending: that what was written is true."""

    declared = forms.BooleanField(
        error_messages={"required": _("Please confirm the declaration to send the application.")}
    )

    def __init__(self, *args: Any, declaration: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["declared"].label = declaration


class AnswerForm(forms.Form):
    """What staff asked for: a text, documents, or both."""

    # Either will do, so neither is called optional.
    hide_optional = True

    answer = PlainTextField(
        label=_("Your answer"),
        max_length=2000,
        multiline=True,
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    documents = UploadField(
        label=_("Documents"),
        max_files=MAX_FILES_AT_ONCE,
        required=False,
        help_text=_(
            "A PDF or a picture, up to 10 MB each. A photograph taken with a phone will do."
        ),
    )
