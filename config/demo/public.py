"""What the public sees of the demo, loaded again only when its files have changed."""

import time

from django.core.management.base import OutputWrapper
from django.db import transaction
from wagtail.models import Page

from cms import sections
from config.demo import (
    centres,
    films,
    images,
    leaflets,
    pages,
    partners,
    programmes,
    seasons,
    source,
)

# Pages point to everything before them.
PARTS = [
    centres.load,
    programmes.load,
    seasons.load,
    images.load,
    leaflets.load,
    films.load,
    partners.load,
    pages.load,
]


def load(out: OutputWrapper) -> None:
    # Wagtail's root is never shown; it keeps what was loaded last.
    root = Page.get_first_root_node()
    fingerprint = source.fingerprint()
    files = (images, leaflets, films)
    if root.search_description == fingerprint and all(part.are_there() for part in files):
        out.write("  content is as it was")
        return
    started = time.monotonic()
    with transaction.atomic():
        for part in PARTS:
            part(out)
        sections.establish_all()
        Page.objects.filter(pk=root.pk).update(search_description=fingerprint)
    out.write(f"  loaded in {time.monotonic() - started:.0f} s")
