"""A real installation. Starts only when everything it needs has been said."""

import os

from django.core.exceptions import ImproperlyConfigured

from config.settings.base import *  # noqa: F403 - settings modules extend one another
from config.settings.base import STORAGES

REQUIRED = (
    "SECRET_KEY",
    "ALLOWED_HOSTS",
    "SITE_URL",
    "DATABASE_URL",
    "CACHE_URL",
    "EMAIL_URL",
    "FROM_EMAIL",
    "SMS_URL",
    "MEDIA_ROOT",
    "PRIVATE_ROOT",
    "FIELD_ENCRYPTION_KEYS",
    "FIELD_HASH_KEY",
    "MEETING_URL",
)

missing = [name for name in REQUIRED if not os.environ.get(name)]
if missing:
    raise ImproperlyConfigured(
        "Mizalla cannot start in production without: "
        + ", ".join(missing)
        + ". Each is explained in .env.example."
    )

STORAGES["staticfiles"]["BACKEND"] = "whitenoise.storage.CompressedManifestStaticFilesStorage"
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

# --- Browser, over HTTPS only ----------------------------------------------------

SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = True
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
SESSION_COOKIE_NAME = "__Host-session"
CSRF_COOKIE_NAME = "__Host-csrf"
LANGUAGE_COOKIE_SECURE = True
