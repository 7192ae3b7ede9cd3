"""Bringing every row under the newest encryption key, so that an old one can be dropped."""

from django.apps import apps
from django.db import models, transaction

from portal.common.encryption import EncryptedTextField


def encrypted_fields(model: type[models.Model]) -> list[str]:
    """The model's own fields, not those of a parent's table."""
    fields = model._meta.local_concrete_fields
    return [field.name for field in fields if isinstance(field, EncryptedTextField)]


def encrypted_models() -> list[type[models.Model]]:
    return [model for model in apps.get_models() if encrypted_fields(model)]


def rewrite(model: type[models.Model]) -> int:
    """Write each row's encrypted values again, one short transaction a row; return how many."""
    keys = list(model._base_manager.order_by("pk").values_list("pk", flat=True))
    return sum(_rewrite_row(model, key) for key in keys)


@transaction.atomic
def _rewrite_row(model: type[models.Model], key: object) -> int:
    row = model._base_manager.filter(pk=key)
    values = row.select_for_update().values(*encrypted_fields(model)).first()
    return row.update(**values) if values else 0
