"""A backup brings everything back, says when it is damaged, and overwrites nothing unasked."""

import json
import sqlite3
from contextlib import closing
from datetime import UTC, datetime

import pytest
from django.core.management.base import CommandError
from django.db import connections
from django.db.backends.sqlite3.base import DatabaseWrapper

from config import backups

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
SECRET = bytes(range(256))


class Place:
    """An installation: a small database and its two directories."""

    def __init__(self, folder, settings):
        self.folder, self.settings = folder, settings
        defaults = {**connections["default"].settings_dict, "OPTIONS": {}}
        file = {"ENGINE": "django.db.backends.sqlite3", "NAME": str(folder / "rows.sqlite3")}
        self.database = DatabaseWrapper({**defaults, **file}, alias="backup_test")

    def work_here(self):
        self.settings.MEDIA_ROOT = str(self.folder / "media")
        self.settings.PRIVATE_ROOT = str(self.folder / "private")

    def fill(self):
        with closing(sqlite3.connect(self.folder / "rows.sqlite3")) as rows:
            rows.execute("CREATE TABLE accounts_user (name TEXT)")
            rows.execute("CREATE TABLE note (text TEXT)")
            rows.executemany("INSERT INTO accounts_user VALUES (?)", [("ليلى",), ("Noor",)])
            rows.commit()
        for name in ("media/images/صورة.webp", "private/2026/a/file"):
            path = self.folder / name
            path.parent.mkdir(parents=True)
            path.write_bytes(SECRET)

    def users(self):
        with closing(sqlite3.connect(self.folder / "rows.sqlite3")) as rows:
            return [name for (name,) in rows.execute("SELECT name FROM accounts_user")]


@pytest.fixture
def old(tmp_path, settings, db):
    (tmp_path / "old").mkdir()
    place = Place(tmp_path / "old", settings)
    place.fill()
    place.work_here()
    yield place
    place.database.close()


@pytest.fixture
def new(tmp_path, settings):
    (tmp_path / "new").mkdir()
    place = Place(tmp_path / "new", settings)
    yield place
    place.database.close()


@pytest.fixture
def saved(old, tmp_path):
    backups.save(tmp_path / "saved", database=old.database, now=NOW)
    return tmp_path / "saved"


def test_everything_comes_back_into_an_empty_place(saved, new):
    new.work_here()

    manifest = backups.restore(saved, database=new.database, replace=False)

    assert new.users() == ["ليلى", "Noor"]
    assert (new.folder / "media/images/صورة.webp").read_bytes() == SECRET
    assert (new.folder / "private/2026/a/file").read_bytes() == SECRET
    assert manifest["rows"] == {"accounts_user": 2, "note": 0}
    assert manifest["made_at"] == "2026-11-22T09:00:00+00:00"


def test_backup_is_readable_by_its_owner_only(saved):
    assert saved.stat().st_mode & 0o777 == 0o700


def test_second_backup_needs_a_directory_of_its_own(saved, old):
    with pytest.raises(CommandError, match="not empty"):
        backups.save(saved, database=old.database, now=NOW)


def test_what_is_in_use_is_replaced_only_when_told(saved, old):
    with closing(sqlite3.connect(old.folder / "rows.sqlite3")) as rows:
        rows.execute("INSERT INTO accounts_user VALUES ('later')")
        rows.commit()
    (old.folder / "media/later").write_text("later")

    with pytest.raises(CommandError, match="--replace"):
        backups.restore(saved, database=old.database, replace=False)
    assert old.users() == ["ليلى", "Noor", "later"]

    backups.restore(saved, database=old.database, replace=True)
    assert old.users() == ["ليلى", "Noor"]
    assert not (old.folder / "media/later").exists()


@pytest.mark.parametrize("name", ["database.sqlite3", "private/2026/a/file"])
def test_damaged_or_missing_parts_are_named_before_anything_is_lost(saved, new, name):
    new.work_here()
    (saved / name).write_bytes(b"damaged")

    with pytest.raises(CommandError, match=f"Damaged or missing in the backup: {name}"):
        backups.restore(saved, database=new.database, replace=True)
    assert not (new.folder / "media").exists()

    (saved / name).unlink()
    with pytest.raises(CommandError, match=name):
        backups.restore(saved, database=new.database, replace=True)


def test_rows_that_do_not_arrive_are_noticed(saved, new):
    new.work_here()
    manifest = json.loads((saved / "manifest.json").read_text())
    manifest["rows"]["note"] = 7
    (saved / "manifest.json").write_text(json.dumps(manifest))

    with pytest.raises(CommandError, match="Rows differ from the backup in: note"):
        backups.restore(saved, database=new.database, replace=False)


def test_a_directory_without_a_backup_says_so(new, tmp_path):
    with pytest.raises(CommandError, match="holds no backup"):
        backups.restore(tmp_path / "nowhere", database=new.database, replace=True)


def test_without_the_tools_of_postgresql_the_remedy_is_named(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(CommandError, match="postgresql-client"):
        backups._tool("pg_dump")
