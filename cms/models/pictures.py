from django.db import models
from django.db.models import Q
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import AbstractImage, AbstractRendition


class Picture(AbstractImage):
    """A picture with words for those who do not see it, in both languages, or none by intent."""

    alternative_ar = models.CharField(_("alternative text in Arabic"), max_length=200, blank=True)
    alternative_en = models.CharField(_("alternative text in English"), max_length=200, blank=True)
    is_decorative = models.BooleanField(
        _("only decoration"), default=False, help_text=_("Says nothing that the text does not.")
    )
    credit = models.CharField(_("credit"), max_length=150, blank=True)

    admin_form_fields = (
        "title",
        "file",
        "collection",
        "alternative_ar",
        "alternative_en",
        "is_decorative",
        "credit",
        "tags",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )

    class Meta(AbstractImage.Meta):
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")
        constraints = [
            models.CheckConstraint(
                condition=Q(is_decorative=False) | Q(alternative_ar="", alternative_en=""),
                name="decoration_has_no_alternative_text",
                violation_error_message=_("Decoration has no alternative text."),
            )
        ]

    @property
    def alternative(self) -> str:
        """The words of the active language; never those of the other one."""
        english = (get_language() or "").startswith("en")
        return self.alternative_en if english else self.alternative_ar

    @property
    def default_alt_text(self) -> str:
        return self.alternative


class Rendition(AbstractRendition):
    image = models.ForeignKey(Picture, models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"], name="rendition_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.image_id} {self.filter_spec}"
