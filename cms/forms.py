from datetime import timedelta
from typing import Any

from django import forms
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm

from portal.common import calendars


class PublicPageForm(WagtailAdminPageForm):
    """Lets drafts be as they are; what is published must be right."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        time = calendars.clock(timezone.localtime(), get_language() or "ar")
        for name in ("go_live_at", "expire_at"):
            if name in self.fields:
                self.fields[name].help_text = _("In the site's time; it is %(time)s there now.") % {
                    "time": time
                }

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        must_be_latin = "action-publish" in self.data and self.instance.locale.language_code == "en"
        if must_be_latin and not cleaned.get("slug", "").isascii():
            self.add_error("slug", _("The address of an English page needs Latin letters."))
        self._stay_with_the_centre(cleaned)
        return cleaned

    def _post_clean(self) -> None:
        super()._post_clean()
        if self.errors or not self._is_publishing():
            return
        # Checks read what pages are made of, and pages have this form.
        from cms import checks

        for reason in checks.obstacles(self.instance):
            self.add_error(None, reason)

    def _is_publishing(self) -> bool:
        """At once, at the time that is set, or by approving; saving and submitting are free."""
        approves = self.data.get("workflow-action-name") == "approve"
        return "action-publish" in self.data or approves

    def _stay_with_the_centre(self, cleaned: dict[str, Any]) -> None:
        """What stands below a centre's page is that centre's, whoever writes it."""
        above = self.parent_page.specific if self.parent_page else None
        centre = getattr(above, "centre", None)
        if centre and hasattr(self.instance, "centre_id"):
            self.instance.centre = centre
            if "centre" in self.fields:
                cleaned["centre"] = centre


class OccurrenceField(forms.ModelChoiceField):
    """A season of a year, named with the day it begins on."""

    def label_from_instance(self, obj: Any) -> str:
        return f"{obj} ({calendars.long_date(obj.starts_on, get_language() or 'ar')})"


class CampaignPageForm(PublicPageForm):
    """Offers the seasons that are not long over, in the order in which they come."""

    RECENT = timedelta(days=60)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields.get("occurrence")
        if field is None:
            return
        since = timezone.localdate() - self.RECENT
        known = self.instance._meta.get_field("occurrence").related_model.objects.with_season()
        coming = known.filter(Q(ends_on__gte=since) | Q(pk=self.instance.occurrence_id))
        self.fields["occurrence"] = OccurrenceField(
            coming.order_by("starts_on", "pk"),
            required=False,
            label=field.label,
            help_text=field.help_text,
            widget=field.widget,
        )


class RatingForm(forms.Form):
    """What a reader says of a page; anything else of the reader is not asked."""

    is_useful = forms.TypedChoiceField(
        label=_("Was this page useful?"),
        choices=[("yes", _("Yes")), ("no", _("No"))],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
    )
    reason = forms.CharField(
        label=_("What was missing, or what helped?"),
        help_text=_("Please write no names, numbers or details of your situation."),
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
