"""The seasons most years are planned around, and the dates of the campaigns there were before."""

from django.db import migrations
from django.db.models import F

HIJRI, GREGORIAN = "hijri", "gregorian"
TUESDAY = 1

# Slug, Arabic, English, calendar, month, day, length in days.
BY_LENGTH = [
    ("hijri-new-year", "رأس السنة الهجرية", "Hijri new year", HIJRI, 1, 1, 1),
    ("ashura", "عاشوراء", "Ashura", HIJRI, 1, 10, 1),
    ("laylat-al-qadr", "ليلة القدر", "Laylat al-Qadr", HIJRI, 9, 27, 1),
    ("eid-al-fitr", "عيد الفطر", "Eid al-Fitr", HIJRI, 10, 1, 3),
    ("arafah", "يوم عرفة", "Day of Arafah", HIJRI, 12, 9, 1),
    ("eid-al-adha", "عيد الأضحى", "Eid al-Adha", HIJRI, 12, 10, 4),
    ("cancer-day", "اليوم العالمي للسرطان", "World Cancer Day", GREGORIAN, 2, 4, 1),
    ("sports-day", "اليوم الرياضي", "Sports Day", GREGORIAN, 2, 8, 1),
    ("women-day", "اليوم العالمي للمرأة", "International Women’s Day", GREGORIAN, 3, 8, 1),
    ("autism-day", "اليوم العالمي للتوحد", "World Autism Awareness Day", GREGORIAN, 4, 2, 1),
    ("family-day", "اليوم الدولي للأسر", "International Day of Families", GREGORIAN, 5, 15, 1),
    ("school-opening", "العودة إلى المدارس", "Back to school", GREGORIAN, 8, 25, 21),
    ("older-persons-day", "اليوم العالمي لكبار السن", "World Elderly Day", GREGORIAN, 10, 1, 1),
    ("white-cane-day", "يوم العصا البيضاء", "White Cane Day", GREGORIAN, 10, 15, 1),
    ("children-day", "اليوم العالمي للطفل", "World Children’s Day", GREGORIAN, 11, 20, 1),
    (
        "persons-with-disabilities-day",
        "اليوم الدولي للأشخاص ذوي الإعاقة",
        "Day of Persons with Disabilities",
        GREGORIAN, 12, 3, 1,
    ),
    ("volunteers-day", "اليوم الدولي للمتطوعين", "International Volunteer Day", GREGORIAN, 12, 5, 1),
    ("national-day", "اليوم الوطني", "National Day", GREGORIAN, 12, 18, 1),
]
# Slug, Arabic, English, calendar, from month and day to month and day.
BY_END = [
    ("ramadan", "رمضان", "Ramadan", HIJRI, 9, 1, 9, 30),
    ("breast-cancer-month", "شهر التوعية بسرطان الثدي", "Breast Cancer Month", GREGORIAN, 10, 1, 10, 31),
    ("sixteen-days", "أيام مناهضة العنف الستة عشر", "Sixteen days against violence", GREGORIAN, 11, 25, 12, 10),
    ("winter", "الشتاء", "Winter", GREGORIAN, 12, 1, 2, 29),
]


def add_seasons(apps, schema_editor):
    Season = apps.get_model("cms", "Season")
    rows = [
        Season(
            slug=slug, name_ar=arabic, name_en=english, calendar=calendar,
            first_month=month, first_day=day, days=days,
            # The second Tuesday of February.
            weekday=TUESDAY if slug == "sports-day" else None,
        )
        for slug, arabic, english, calendar, month, day, days in BY_LENGTH
    ]
    rows += [
        Season(
            slug=slug, name_ar=arabic, name_en=english, calendar=calendar,
            first_month=month, first_day=day, last_month=last_month, last_day=last_day,
        )
        for slug, arabic, english, calendar, month, day, last_month, last_day in BY_END
    ]
    known = set(Season.objects.values_list("slug", flat=True))
    Season.objects.bulk_create([row for row in rows if row.slug not in known])


def remove_seasons(apps, schema_editor):
    """Those a campaign follows stay: the database refuses to let them go."""
    slugs = [row[0] for row in (*BY_LENGTH, *BY_END)]
    followed = apps.get_model("cms", "CampaignPage").objects.filter(occurrence__isnull=False)
    used = followed.values("occurrence__season")
    apps.get_model("cms", "Season").objects.filter(slug__in=slugs).exclude(pk__in=used).delete()


def keep_dates(apps, schema_editor):
    pages = apps.get_model("cms", "CampaignPage").objects.filter(occurrence=None)
    pages.update(own_starts_on=F("starts_on"), own_ends_on=F("ends_on"))


class Migration(migrations.Migration):

    dependencies = [
        ("cms", "0003_seasons"),
    ]

    operations = [
        migrations.RunPython(add_seasons, remove_seasons),
        migrations.RunPython(keep_dates, migrations.RunPython.noop),
    ]
