"""The one list of what may be seen without signing in. Everything else asks for it by default."""

from config import doors
from tests.urls import addresses

PUBLIC = {
    # What can be booked and when; booking itself asks for sign-in.
    "appointments:services",
    "appointments:service",
    "appointments:times",
    # Machines that watch, and search engines.
    "alive",
    "ready",
    "robots",
    "sitemap",
    "favicon",
    # Components with invented content; not mounted in production.
    "gallery:index",
    "gallery:page",
    "gallery:layout",
    # The check before applying, which keeps nothing, and its answers on their way to sign-in.
    "programmes:check",
    "applications:carry",
    # Forms that keep their text for the same person while signing in again; they show nothing.
    "applications:step",
    "applications:answer",
    "cms:not_translated",
    # A draft, for whoever has its secret link; without it they answer 404.
    "cms:review",
    "cms:review_draft",
    # All pages at a glance, and news for readers of feeds.
    "cms:sitemap",
    "cms:rate",
    "cms:feed",
    "cms:centre_feed",
    # Pages of the public site, and the files they offer.
    "search:results",
    "wagtail_serve",
    "wagtailcore_authenticate_with_password",
    "wagtailcore_login",
    "wagtaildocs_serve",
    "wagtaildocs_authenticate_with_password",
    # The way in, and out.
    "accounts:sign_in",
    "accounts:sign_up",
    "accounts:code",
    "accounts:agree",
    "accounts:password_sign_in",
    "accounts:otp",
    "accounts:invitation",
    "accounts:closed",
    "accounts:sign_out",
    "accounts:ended",
    "accounts:leave",
    "beneficiaries:second_look",
    "beneficiaries:lost_phone",
    "beneficiaries:recovery",
    "beneficiaries:recovery_code",
    "beneficiaries:cancel_recovery",
    # What stands in the place of other packages' sign-in pages and only leads to ours.
    *[
        door.name
        for door in [*doors.administrations, *doors.pages]
        if door.callback != doors.closed
    ],
    *doors.PAGES,
    # Answers 404 everywhere but in the demo.
    "demo:outbox",
}
# Sign-in forms of the administrations, which lead to ours, and views that check for themselves
# because they answer scripts with a status instead of a page.
ADMINISTRATION = {
    "admin:login",
    "wagtailadmin_login",
    "wagtailadmin_api:documents:detail",
    "wagtailadmin_api:documents:find",
    "wagtailadmin_api:documents:listing",
    "wagtailadmin_api:images:detail",
    "wagtailadmin_api:images:find",
    "wagtailadmin_api:images:listing",
    "wagtailadmin_api:pages:action",
    "wagtailadmin_api:pages:detail",
    "wagtailadmin_api:pages:find",
    "wagtailadmin_api:pages:listing",
    "wagtail_localize:edit_override",
    "wagtail_localize:edit_string_translation",
    "wagtail_localize:snippets_api_detail",
    "wagtail_localize:snippets_api_listing",
}


def test_only_these_views_are_open():
    seen = {address.name for address in addresses() if address.is_open}

    assert sorted(seen - PUBLIC - ADMINISTRATION) == []
    assert sorted((PUBLIC | ADMINISTRATION) - seen) == []
