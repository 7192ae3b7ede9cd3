"""The one list of what may be seen without signing in. Everything else asks for it by default."""

from tests.urls import addresses

PUBLIC = {
    # Machines that watch, and search engines.
    "alive",
    "ready",
    "robots",
    "favicon",
    # Components with invented content; not mounted in production.
    "gallery:index",
    "gallery:page",
    "gallery:layout",
    # Pages of the public site, and the files they offer.
    "cms:not_translated",
    "wagtail_serve",
    "wagtailcore_authenticate_with_password",
    "wagtailcore_login",
    "wagtaildocs_serve",
    "wagtaildocs_authenticate_with_password",
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
