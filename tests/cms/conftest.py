import pytest

from portal.accounts.models import User
from portal.centres import actions as centres
from portal.centres.enums import EDITORIAL_ROLES, Role
from tests.factories.accounts import UserFactory
from tests.factories.centres import CentreFactory, MembershipFactory
from tests.people import SignedIn


@pytest.fixture(autouse=True)
def _media(settings, tmp_path):
    """Pictures made by a test are gone after it."""
    settings.MEDIA_ROOT = str(tmp_path)


def employed(*roles: Role) -> User:
    """A member of staff with the roles, and what they open in the editors' admin."""
    user = UserFactory(staff=True)
    centre = CentreFactory()
    for role in roles:
        MembershipFactory(user=user, role=role, centre=centre)
    centres.sync_groups(user)
    return user


@pytest.fixture
def communications(db) -> SignedIn:
    """A communications officer past the second factor."""
    return SignedIn(employed(*EDITORIAL_ROLES))
