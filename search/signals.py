from typing import Any

from django.db.models.signals import post_delete, post_save
from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished

from cms.models import CentrePage
from portal.centres.models import Centre, Service
from search import indexing


def connect() -> None:
    page_published.connect(_published, dispatch_uid="search_published")
    page_unpublished.connect(_unpublished, dispatch_uid="search_unpublished")
    post_save.connect(_service_changed, sender=Service, dispatch_uid="search_service_saved")
    post_delete.connect(_service_changed, sender=Service, dispatch_uid="search_service_deleted")
    post_save.connect(_centre_changed, sender=Centre, dispatch_uid="search_centre_saved")


def _published(instance: Page, **kwargs: Any) -> None:
    indexing.keep(instance)


def _unpublished(instance: Page, **kwargs: Any) -> None:
    indexing.drop(instance)


def _service_changed(instance: Service, **kwargs: Any) -> None:
    _pages_of(instance.centre_id)


def _centre_changed(instance: Centre, **kwargs: Any) -> None:
    _pages_of(instance.pk)


def _pages_of(centre: int) -> None:
    """Their words include the services', which are edited elsewhere."""
    for page in CentrePage.objects.filter(centre=centre):
        indexing.keep(page)
