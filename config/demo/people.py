"""Staff and beneficiaries of the demo."""

from django.core.management.base import OutputWrapper


def load(out: OutputWrapper) -> None:
    pass


def introduce(out: OutputWrapper) -> None:
    pass
