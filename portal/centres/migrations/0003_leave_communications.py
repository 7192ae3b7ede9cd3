from django.db import migrations

ROLES = ("editor", "translator", "publisher")


def leave(apps, schema_editor):
    """A role at a centre opened the whole site so far; from now on it opens that centre's section.

    The section's own groups are filled after the migration.
    """
    Group = apps.get_model("auth", "Group")
    Membership = apps.get_model("centres", "Membership")
    held = Membership.objects.filter(role__in=ROLES).values_list("user_id", flat=True)
    for group in Group.objects.filter(name__in=[f"Communications: {role}" for role in ROLES]):
        group.user_set.remove(*held)


class Migration(migrations.Migration):
    dependencies = [("centres", "0002_editorial_groups"), ("accounts", "0001_initial")]
    operations = [migrations.RunPython(leave, migrations.RunPython.noop)]
