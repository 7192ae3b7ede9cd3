from io import StringIO

import pytest
from django.core.management import call_command

from portal.common import key_rotation


@pytest.mark.django_db
@pytest.mark.parametrize("options", [[], ["--dry-run"]])
def test_every_model_with_secrets_is_counted(options):
    output = StringIO()

    call_command("rotate_keys", *options, stdout=output)

    assert output.getvalue().splitlines() == [
        f"{model._meta.label}: 0" for model in key_rotation.encrypted_models()
    ]
