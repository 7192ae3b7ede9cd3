import pytest

from cms import sections
from portal.accounts.models import User
from portal.centres import editorial
from portal.centres.enums import EDITORIAL_ROLES, Role
from portal.centres.models import Centre
from tests.factories.accounts import UserFactory
from tests.factories.centres import MembershipFactory
from tests.people import SignedIn


@pytest.fixture(autouse=True)
def _media(settings, tmp_path):
    """Pictures made by a test are gone after it."""
    settings.MEDIA_ROOT = str(tmp_path)


def employed(*roles: Role, centre: Centre | None = None) -> User:
    """Somebody of the foundation's communications, or of a centre's, in the roles."""
    user = UserFactory(staff=True)
    if centre is None:
        editorial.join_communications(user, set(roles))
        return user
    for role in roles:
        MembershipFactory(user=user, role=role, centre=centre)
    sections.establish(centre=centre)
    return user


@pytest.fixture
def communications(db) -> SignedIn:
    """A communications officer past the second factor."""
    return SignedIn(employed(*EDITORIAL_ROLES))
