"""Identity numbers: one validator per country, chosen by its ISO code.

A new country is a module with a class like `qatar.QatarIdentifier` and its line in the registry.
"""

from portal.common.identifiers.base import Identifier, IdentifierError
from portal.common.identifiers.qatar import QatarIdentifier

__all__ = ["Identifier", "IdentifierError", "get", "mask"]

_VALIDATORS: dict[str, Identifier] = {"QA": QatarIdentifier()}

_SHOWN = 4


def get(country: str) -> Identifier:
    try:
        return _VALIDATORS[country]
    except KeyError:
        raise LookupError(f"There is no identity number validator for {country!r}.") from None


def mask(identifier: str) -> str:
    """Return «•••••••4567»: enough to recognise one's own number, too little to use it."""
    shown = identifier[-_SHOWN:] if len(identifier) >= 2 * _SHOWN else ""
    return "•" * (len(identifier) - len(shown)) + shown
