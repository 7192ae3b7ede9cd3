import pytest


@pytest.fixture(autouse=True)
def _media(settings, tmp_path):
    """Pictures made by a test are gone after it."""
    settings.MEDIA_ROOT = str(tmp_path)
