"""The seasons themselves come with the database; here the years around today get their days."""

from django.core.management.base import OutputWrapper
from django.utils import timezone

from cms import occurrences


def load(out: OutputWrapper) -> None:
    occurrences.materialise(now=timezone.now())
