"""Reading a definition written as JSON: every refusal names the exact place it stands at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from portal.programmes.texts import Text

KEY = re.compile(r"[a-z][a-z0-9_]{0,59}")


class DefinitionError(ValueError):
    """A definition that cannot be used; `path` points at the fault, as in `sections[0].key`."""

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(f"{path or 'definition'}: {problem}")
        self.path = path
        self.problem = problem


class Node:
    """One JSON object. What nobody asked for by the time of `finish` is refused as misspelt."""

    def __init__(self, value: Any, path: str = "") -> None:
        if not isinstance(value, dict):
            raise DefinitionError(path, "an object is expected")
        self._value = value
        self._asked: set[str] = set()
        self.path = path

    def at(self, key: str) -> str:
        return f"{self.path}.{key}" if self.path else key

    def fail(self, key: str, problem: str) -> DefinitionError:
        return DefinitionError(self.at(key), problem)

    def has(self, key: str) -> bool:
        return key in self._value

    def raw(self, key: str) -> Any:
        self._asked.add(key)
        if key not in self._value:
            raise self.fail(key, "missing")
        return self._value[key]

    def string(self, key: str, default: str | None = None) -> str:
        if default is not None and not self.has(key):
            self._asked.add(key)
            return default
        value = self.raw(key)
        if not isinstance(value, str) or not value.strip():
            raise self.fail(key, "a text is expected")
        return value

    def key(self, name: str = "key") -> str:
        value = self.string(name)
        if not KEY.fullmatch(value):
            raise self.fail(name, "lower-case letters, digits and underscores only")
        return value

    def one_of(self, key: str, allowed: Any, default: str | None = None) -> str:
        value = self.string(key, default)
        if value and value not in allowed:
            raise self.fail(key, f'"{value}" is not one of {", ".join(sorted(allowed))}')
        return value

    def boolean(self, key: str, default: bool) -> bool:
        if not self.has(key):
            self._asked.add(key)
            return default
        value = self.raw(key)
        if not isinstance(value, bool):
            raise self.fail(key, "true or false is expected")
        return value

    def integer(self, key: str, default: int | None = None) -> int | None:
        if not self.has(key):
            self._asked.add(key)
            return default
        value = self.raw(key)
        if not isinstance(value, int) or isinstance(value, bool):
            raise self.fail(key, "a whole number is expected")
        return value

    def text(self, key: str) -> Text:
        words = Node(self.raw(key), self.at(key))
        text = Text(ar=words.string("ar"), en=words.string("en"))
        words.finish()
        return text

    def optional_text(self, key: str) -> Text | None:
        if not self.has(key):
            self._asked.add(key)
            return None
        return self.text(key)

    def child(self, key: str) -> Node | None:
        if not self.has(key):
            self._asked.add(key)
            return None
        return Node(self.raw(key), self.at(key))

    def children(self, key: str) -> Iterator[Node]:
        values = self.raw(key)
        if not isinstance(values, list) or not values:
            raise self.fail(key, "a list with at least one entry is expected")
        for index, value in enumerate(values):
            yield Node(value, f"{self.at(key)}[{index}]")

    def finish(self) -> None:
        unknown = sorted(set(self._value) - self._asked)
        if unknown:
            raise self.fail(unknown[0], "not known here")
