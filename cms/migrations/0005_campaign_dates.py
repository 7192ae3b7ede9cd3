from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('cms', '0004_known_seasons'),
    ]

    operations = [
        migrations.AddConstraint(
            model_name='campaignpage',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('occurrence__isnull', False), ('own_ends_on__isnull', True), ('own_starts_on__isnull', True)), models.Q(('begins_before', 0), ('ends_after', 0), ('occurrence__isnull', True), ('own_ends_on__isnull', False), ('own_starts_on__isnull', False)), _connector='OR'), name='campaign_has_a_season_or_own_dates', violation_error_message='Choose a season, or give both dates.'),
        ),
    ]
