from collections.abc import Iterable, Iterator
from typing import Any

from django.db import models
from django.db.models import Prefetch, Q, prefetch_related_objects
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import StreamValue, StructValue
from wagtail.blocks.list_block import ListValue
from wagtail.images.models import AbstractImage, AbstractRendition

from cms.enums import Shows


class Picture(AbstractImage):
    """A picture with words for those who do not see it, in both languages, or none by intent."""

    alternative_ar = models.CharField(_("alternative text in Arabic"), max_length=200, blank=True)
    alternative_en = models.CharField(_("alternative text in English"), max_length=200, blank=True)
    is_decorative = models.BooleanField(
        _("only decoration"), default=False, help_text=_("Says nothing that the text does not.")
    )
    credit = models.CharField(_("credit"), max_length=150, blank=True)
    shows = models.CharField(
        _("people in it"),
        max_length=10,
        blank=True,
        choices=Shows,
        help_text=_("Children come first: choose “children” when there are both."),
    )
    consent_on = models.DateField(
        _("consent given on"),
        null=True,
        blank=True,
        help_text=_("By everybody in the picture; for a child, by whoever cares for the child."),
    )
    consent_note = models.CharField(_("where the consent is kept"), max_length=200, blank=True)

    admin_form_fields = (
        "title",
        "file",
        "collection",
        "alternative_ar",
        "alternative_en",
        "is_decorative",
        "credit",
        "shows",
        "consent_on",
        "consent_note",
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
            ),
            models.CheckConstraint(
                condition=Q(consent_on__isnull=True, consent_note="")
                | (Q(consent_on__isnull=False) & ~Q(consent_note="")),
                name="consent_has_its_day_and_its_place",
                violation_error_message=_(
                    "A consent needs both: the day it was given, and where it is kept."
                ),
            ),
        ]

    @property
    def alternative(self) -> str:
        """The words of the active language; never those of the other one."""
        english = (get_language() or "").startswith("en")
        return self.alternative_en if english else self.alternative_ar

    @property
    def lacks_consent(self) -> bool:
        return self.shows in (Shows.ADULTS, Shows.CHILDREN) and self.consent_on is None

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


def pictures_within(value: Any) -> Iterator[Picture]:
    """Every picture inside a block's value, however deep."""
    if isinstance(value, Picture):
        yield value
    elif isinstance(value, StructValue):
        for part in value.values():
            yield from pictures_within(part)
    elif isinstance(value, ListValue):
        for part in value:
            yield from pictures_within(part)
    elif isinstance(value, StreamValue):
        for child in value:
            yield from pictures_within(child.value)


def ready(pictures: Iterable[Picture]) -> None:
    """Fetch the sizes that exist, in one query, so that drawing the pictures asks for none."""
    sizes = Prefetch("renditions", Rendition.objects.all(), to_attr="prefetched_renditions")
    prefetch_related_objects(list(pictures), sizes)
