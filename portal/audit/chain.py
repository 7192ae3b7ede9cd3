"""The hash chain: each event carries the hash of the one before, so a lost or altered one shows."""

import hashlib
import json
from datetime import UTC, datetime
from typing import Any


def digest(
    *,
    stream: str,
    sequence: int,
    action: str,
    by: str,
    at: datetime,
    data: dict[str, Any],
    previous_hash: str,
) -> str:
    """SHA-256 in hexadecimal over the event's canonical JSON."""
    told = [stream, sequence, action, by, at.astimezone(UTC).isoformat(), data, previous_hash]
    canonical = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()
