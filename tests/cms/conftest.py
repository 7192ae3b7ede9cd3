import pytest

from cms import actions
from tests.factories.accounts import UserFactory
from tests.people import SignedIn


@pytest.fixture(autouse=True)
def _media(settings, tmp_path):
    """Pictures made by a test are gone after it."""
    settings.MEDIA_ROOT = str(tmp_path)


@pytest.fixture
def communications(db) -> SignedIn:
    """A communications officer past the second factor."""
    user = UserFactory(staff=True)
    actions.admit(user=user)
    return SignedIn(user)
