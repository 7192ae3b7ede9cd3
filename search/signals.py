from typing import Any

from django.db.models.signals import post_delete, post_save, pre_save
from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished

from cms.models import CampaignPage, CentrePage
from portal.centres.models import Centre, Service
from search import indexing
from search.enums import Belonging
from search.models import LexiconEntry


def connect() -> None:
    page_published.connect(_published, dispatch_uid="search_published")
    page_unpublished.connect(_unpublished, dispatch_uid="search_unpublished")
    post_save.connect(_campaign_saved, sender=CampaignPage, dispatch_uid="search_campaign_saved")
    post_save.connect(_service_changed, sender=Service, dispatch_uid="search_service_saved")
    post_delete.connect(_service_changed, sender=Service, dispatch_uid="search_service_deleted")
    post_save.connect(_centre_changed, sender=Centre, dispatch_uid="search_centre_saved")
    pre_save.connect(_row_changes, sender=LexiconEntry, dispatch_uid="search_row_changes")
    post_save.connect(_row_changed, sender=LexiconEntry, dispatch_uid="search_row_saved")
    post_delete.connect(_row_changed, sender=LexiconEntry, dispatch_uid="search_row_deleted")


def _published(instance: Page, **kwargs: Any) -> None:
    indexing.keep(instance)


def _unpublished(instance: Page, **kwargs: Any) -> None:
    indexing.drop(instance)


def _campaign_saved(instance: CampaignPage, update_fields: Any = None, **kwargs: Any) -> None:
    """A season moved it, without its being published again."""
    if update_fields and "starts_on" in update_fields:
        indexing.keep(instance)


def _service_changed(instance: Service, **kwargs: Any) -> None:
    _pages_of(instance.centre_id)


def _centre_changed(instance: Centre, **kwargs: Any) -> None:
    _pages_of(instance.pk)


def _pages_of(centre: int) -> None:
    """Their words include the services', which are edited elsewhere."""
    for page in CentrePage.objects.filter(centre=centre):
        indexing.keep(page)


def _row_changes(instance: LexiconEntry, **kwargs: Any) -> None:
    """Pages that hold what the row said before are touched too."""
    before = LexiconEntry.objects.filter(pk=instance.pk).first()
    setattr(instance, "_before", before)  # noqa: B010 - carried to the signal after


def _row_changed(instance: LexiconEntry, **kwargs: Any) -> None:
    """Plurals stand in the entries; equal words are looked up when somebody searches."""
    rows = [row for row in (getattr(instance, "_before", None), instance) if row]
    if any(row.belonging == Belonging.PLURAL for row in rows):
        indexing.read_again([form for row in rows for form in row.forms])
