"""A whole installation in one directory, and back: rows, public files, beneficiaries' files.

`manifest.json` holds the number of rows of every table and the hash of every file. A restore
compares both with what it brought back, and fails loudly when they differ. The keys of what is
encrypted are not in it: without FIELD_ENCRYPTION_KEYS a backup keeps its secrets.
"""

import gzip
import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import CommandError
from django.db import transaction
from django.db.backends.base.base import BaseDatabaseWrapper as Database

MANIFEST = "manifest.json"
SQLITE, POSTGRES = "database.sqlite3", "database.sql.gz"
FORMAT = 1
# Read and written at a time.
CHUNK = 1024 * 1024

Manifest = dict[str, Any]


def folders() -> dict[str, Path]:
    """The directories of files by the name they have in a backup."""
    return {"media": Path(settings.MEDIA_ROOT), "private": Path(settings.PRIVATE_ROOT)}


def save(target: Path, *, database: Database, now: datetime) -> Manifest:
    """Write everything below an empty or new directory that only its owner may read."""
    if target.exists() and any(target.iterdir()):
        raise CommandError(f"{target} is not empty: every backup has a directory of its own.")
    target.mkdir(parents=True, exist_ok=True)
    target.chmod(0o700)
    # Rows first: a file may be there without its row, but no row without its file.
    dump = _dump_of(database)
    write = _save_sqlite if dump == SQLITE else _save_postgres
    counts = write(database, target / dump)
    for name, folder in folders().items():
        if folder.is_dir():
            shutil.copytree(folder, target / name)
    manifest = {
        "format": FORMAT,
        "made_at": now.isoformat(),
        "database": dump,
        "rows": counts,
        "files": hashes(target),
    }
    (target / MANIFEST).write_text(json.dumps(manifest, indent=1, sort_keys=True))
    return manifest


def restore(source: Path, *, database: Database, replace: bool) -> Manifest:
    """Bring a backup back, into an empty installation unless it may replace what is there."""
    manifest = read(source)
    dump = _dump_of(database)
    if manifest["database"] != dump:
        raise CommandError(f"The backup holds {manifest['database']}, this database wants {dump}.")
    if not replace:
        _refuse_what_is_in_use(database)
    for name, folder in folders().items():
        _replace_folder(source / name, folder)
    bring_back = _restore_sqlite if dump == SQLITE else _restore_postgres
    differing = _differences(bring_back(database, source / dump), manifest["rows"])
    if differing:
        raise CommandError(f"Rows differ from the backup in: {', '.join(differing)}.")
    for name, folder in folders().items():
        if hashes(folder) != hashes(source / name):
            raise CommandError(f"Files differ from the backup in {folder}.")
    return manifest


def read(source: Path) -> Manifest:
    """The manifest of a backup whose files are all as they were written."""
    try:
        manifest: Manifest = json.loads((source / MANIFEST).read_text())
    except (OSError, ValueError) as error:
        raise CommandError(f"{source} holds no backup: {MANIFEST} is missing.") from error
    if manifest["format"] != FORMAT:
        raise CommandError(f"The backup has format {manifest['format']}, this reads {FORMAT}.")
    wrong = _differences(hashes(source), manifest["files"])
    if wrong:
        raise CommandError(f"Damaged or missing in the backup: {', '.join(wrong[:5])}.")
    return manifest


def _dump_of(database: Database) -> str:
    return SQLITE if database.vendor == "sqlite" else POSTGRES


def _differences(found: dict[str, Any], told: dict[str, Any]) -> list[str]:
    return sorted(name for name in {*found, *told} if found.get(name) != told.get(name))


def hashes(folder: Path) -> dict[str, str]:
    """SHA-256 of every file below, by its path; the manifest itself left out."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    named = ((path.relative_to(folder).as_posix(), path) for path in files)
    return {name: _hash(path) for name, path in named if name != MANIFEST}


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _refuse_what_is_in_use(database: Database) -> None:
    there = (folder for folder in folders().values() if folder.is_dir())
    full = [str(folder) for folder in there if any(folder.iterdir())]
    if "accounts_user" in database.introspection.table_names():
        with database.cursor() as cursor:
            cursor.execute("SELECT COUNT(*) FROM accounts_user")
            full += ["the database"] if cursor.fetchone()[0] else []
    if full:
        raise CommandError(f"Not empty: {', '.join(full)}. Say --replace to lose what is there.")


def _replace_folder(source: Path, folder: Path) -> None:
    """What is in the directory goes; the directory may be a mount, and stays."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in folder.iterdir():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()
    if source.is_dir():
        shutil.copytree(source, folder, dirs_exist_ok=True)


# --- SQLite: its own online copy, consistent while the site goes on ---------------


def _sqlite_counts(rows: sqlite3.Connection) -> dict[str, int]:
    found = rows.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    return {
        # Names of tables, from the database itself.
        name: rows.execute(f'SELECT COUNT(*) FROM "{name}"').fetchone()[0]  # noqa: S608 - see above
        for (name,) in found.fetchall()
        if not name.startswith("sqlite_")
    }


def _save_sqlite(database: Database, target: Path) -> dict[str, int]:
    database.ensure_connection()
    with closing(sqlite3.connect(target)) as copy:
        database.connection.backup(copy)
        return _sqlite_counts(copy)


def _restore_sqlite(database: Database, source: Path) -> dict[str, int]:
    database.ensure_connection()
    with closing(sqlite3.connect(f"{source.resolve().as_uri()}?immutable=1", uri=True)) as saved:
        saved.backup(database.connection)
    return _sqlite_counts(database.connection)


# --- PostgreSQL: its own tools, which must be of the server's version or newer ------


def _tool(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        raise CommandError(
            f"{name} is not installed. It comes with PostgreSQL's client programs, in Debian and "
            "Ubuntu the package postgresql-client."
        )
    return found


def _environment(database: Database) -> dict[str, str]:
    """How the tools reach the database; no password stands in a command line."""
    known = database.settings_dict
    names = {"HOST": "PGHOST", "PORT": "PGPORT", "USER": "PGUSER", "PASSWORD": "PGPASSWORD"}
    said = {names[key]: str(known[key]) for key in names if known.get(key)}
    return {**os.environ, **said, "PGDATABASE": str(known["NAME"])}


def _save_postgres(database: Database, target: Path) -> dict[str, int]:
    """Rows and their numbers as of one moment, while the site goes on."""
    pg_dump = _tool("pg_dump")
    with transaction.atomic(using=database.alias), database.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        cursor.execute("SELECT pg_export_snapshot()")
        command = [pg_dump, "--no-owner", "--no-privileges", f"--snapshot={cursor.fetchone()[0]}"]
        with (
            subprocess.Popen(  # noqa: S603 - nothing in it comes from outside
                command, stdout=subprocess.PIPE, env=_environment(database)
            ) as dumping,
            gzip.open(target, "wb") as packed,
        ):
            shutil.copyfileobj(dumping.stdout, packed, CHUNK)  # type: ignore[arg-type]
        if dumping.returncode:
            raise CommandError("pg_dump failed; what it said stands above.")
        return _postgres_counts(database)


def _restore_postgres(database: Database, source: Path) -> dict[str, int]:
    psql = _tool("psql")
    with database.cursor() as cursor:
        cursor.execute("DROP SCHEMA public CASCADE")
        cursor.execute("CREATE SCHEMA public")
    database.close()
    command = [psql, "--quiet", "--set", "ON_ERROR_STOP=1", "--single-transaction"]
    with (
        gzip.open(source, "rb") as packed,
        # Closed after what it was given was written out, and waited for.
        subprocess.Popen(  # noqa: S603 - nothing in it comes from outside
            command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, env=_environment(database)
        ) as loading,
    ):
        shutil.copyfileobj(packed, loading.stdin, CHUNK)  # type: ignore[arg-type]
    if loading.returncode:
        raise CommandError("psql failed; what it said stands above.")
    return _postgres_counts(database)


def _postgres_counts(database: Database) -> dict[str, int]:
    counts = {}
    with database.cursor() as cursor:
        for name in sorted(database.introspection.table_names(cursor)):
            cursor.execute(f"SELECT COUNT(*) FROM {database.ops.quote_name(name)}")  # noqa: S608 - own tables
            counts[name] = cursor.fetchone()[0]
    return counts
