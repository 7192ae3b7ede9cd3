"""Triggers that refuse to change or delete a published edition of a form, on both databases."""

from django.db import migrations

SQLITE = [
    """CREATE TRIGGER form_version_no_update BEFORE UPDATE ON programmes_formversion
    WHEN OLD.published_at IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'a published form never changes'); END""",
    """CREATE TRIGGER form_version_no_delete BEFORE DELETE ON programmes_formversion
    WHEN OLD.published_at IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'a published form never changes'); END""",
]
POSTGRESQL = [
    """CREATE FUNCTION form_version_refuse() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'a published form never changes'; END $$""",
    """CREATE TRIGGER form_version_no_change BEFORE UPDATE OR DELETE ON programmes_formversion
    FOR EACH ROW WHEN (OLD.published_at IS NOT NULL) EXECUTE FUNCTION form_version_refuse()""",
]
UNDO = {
    "sqlite": [
        "DROP TRIGGER form_version_no_update",
        "DROP TRIGGER form_version_no_delete",
    ],
    "postgresql": [
        "DROP TRIGGER form_version_no_change ON programmes_formversion",
        "DROP FUNCTION form_version_refuse",
    ],
}


def guard(apps, schema_editor):
    guards = {"sqlite": SQLITE, "postgresql": POSTGRESQL}
    for statement in guards[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def unguard(apps, schema_editor):
    for statement in UNDO[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("programmes", "0001_initial")]

    operations = [migrations.RunPython(guard, unguard)]
