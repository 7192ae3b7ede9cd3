"""Values encrypted at rest, and the keyed hashes by which they can still be found.

Rows are written with the first of settings.FIELD_ENCRYPTION_KEYS and read with whichever fits: put
a new key in front, keep the old ones behind it until every row has been saved again. A database
without its keys is unreadable, and stays so.
"""

import base64
import hashlib
import hmac
import json
from functools import lru_cache
from typing import Any, NoReturn

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django import forms
from django.conf import settings
from django.core.exceptions import FieldError
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models


class DecryptionError(Exception):
    """None of the configured keys opens a stored value: the keys are wrong, not the person."""


def encrypt(text: str) -> str:
    return _cipher(tuple(settings.FIELD_ENCRYPTION_KEYS)).encrypt(_to_bytes(text)).decode()


def decrypt(token: str) -> str:
    try:
        opened = _cipher(tuple(settings.FIELD_ENCRYPTION_KEYS)).decrypt(token)
    except (InvalidToken, ValueError):
        raise DecryptionError(
            "A stored value cannot be decrypted with any of FIELD_ENCRYPTION_KEYS. "
            "Was a key removed before the rows written with it were saved again?"
        ) from None
    return opened.decode("utf-8", "surrogatepass")


def keyed_hash(value: str, purpose: str) -> str:
    """Return the hash to find a value by; another purpose gives the same value another hash."""
    message = _to_bytes(f"{purpose}\0{value}")
    return hmac.new(settings.FIELD_HASH_KEY.encode(), message, hashlib.sha256).hexdigest()


def _to_bytes(text: str) -> bytes:
    """Half a surrogate pair, which JSON can bring, comes back as it went in."""
    return text.encode("utf-8", "surrogatepass")


@lru_cache(maxsize=8)
def _cipher(keys: tuple[str, ...]) -> MultiFernet:
    return MultiFernet([Fernet(_fernet_key(key)) for key in keys])


def _fernet_key(secret: str) -> bytes:
    """Any secret will do as a key in the settings; Fernet wants 32 bytes of its own format."""
    derivation = HKDF(algorithm=SHA256(), length=32, salt=None, info=b"mizalla field encryption")
    return base64.urlsafe_b64encode(derivation.derive(secret.encode()))


class EncryptedTextField(models.TextField[Any, Any]):
    """Text encrypted in the database; it can be read and saved, never searched or ordered by."""

    def get_prep_value(self, value: Any) -> str | None:
        value = super().get_prep_value(value)
        return None if value is None else encrypt(value)

    def from_db_value(self, value: str | None, _expression: Any, _connection: Any) -> Any:
        return None if value is None else decrypt(value)

    def get_lookup(self, lookup_name: str) -> Any:
        if lookup_name != "isnull":
            self._refuse(lookup_name)
        return super().get_lookup(lookup_name)

    def get_transform(self, lookup_name: str) -> NoReturn:
        self._refuse(lookup_name)

    def _refuse(self, lookup_name: str) -> NoReturn:
        raise FieldError(
            f"{self.model.__name__}.{self.name} is encrypted and cannot be filtered by "
            f"{lookup_name!r}: the same value is stored differently each time. "
            "Filter by a column that holds its keyed_hash."
        )


class EncryptedJSONField(EncryptedTextField):
    """JSON encrypted in the database as one text; dates and decimals come back as strings."""

    # Tells the type checker that the column holds more than text.
    _pyi_private_set_type: Any
    _pyi_private_get_type: Any

    def get_prep_value(self, value: Any) -> str | None:
        if value is None:
            return None
        return super().get_prep_value(json.dumps(value, cls=DjangoJSONEncoder, ensure_ascii=False))

    def from_db_value(self, value: str | None, _expression: Any, _connection: Any) -> Any:
        return None if value is None else json.loads(decrypt(value))

    def to_python(self, value: Any) -> Any:
        return value

    def value_to_string(self, obj: models.Model) -> Any:
        """Fixtures hold the value itself, as with Django's JSONField."""
        return self.value_from_object(obj)

    def formfield(self, **kwargs: Any) -> Any:
        return models.Field.formfield(self, **{"form_class": forms.JSONField, **kwargs})
