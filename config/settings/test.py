"""The test suite: one database, no network, quick hashes, everything strict."""

import hashlib
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

from config.settings.base import *  # noqa: F403 - settings modules extend one another
from config.settings.base import DATABASES, ROOT, STORAGES, TEMPLATE_OPTIONS, env


def migrations_fingerprint() -> str:
    """Changes whenever a migration of ours or a package that brings some does."""
    seen = hashlib.sha256()
    for path in sorted([*ROOT.glob("portal/*/migrations/*.py"), *ROOT.glob("*/migrations/*.py")]):
        seen.update(path.name.encode() + path.read_bytes())
    for package in ("wagtail", "wagtail-localize", "django", "django-allauth", "django-otp"):
        seen.update(version(package).encode())
    return seen.hexdigest()[:12]


DATABASES["default"] = env.db_url("TEST_DATABASE_URL", "sqlite:///test.sqlite3")
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = {"transaction_mode": "IMMEDIATE", "timeout": 20}
    test_name = str(ROOT / f".testdb-{migrations_fingerprint()}.sqlite3")
else:
    test_name = f"test_mizalla_{migrations_fingerprint()}"
# Kept between runs; another set of migrations is another database.
DATABASES["default"]["TEST"] = {"NAME": test_name}

CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
EMAIL_TRANSPORT = "django.core.mail.backends.locmem.EmailBackend"
GALLERY = True
SMS_URL = "memory:"

# No collected files in a test run; whitenoise would warn of their missing folder.
STATIC_ROOT = None

# One of several processes has files of its own, as it has its own database.
temporary = Path(tempfile.gettempdir()) / "mizalla-tests" / env.str("PYTEST_XDIST_WORKER", "")
MEDIA_ROOT = str(temporary / "media")
PRIVATE_ROOT = str(temporary / "private")


class Undefined(str):
    """Fails a test when a template of ours renders a variable nobody gave."""

    def __mod__(self, name: object) -> str:
        # Django hands over the name only; the template being rendered stands one frame up.
        context = sys._getframe(1).f_locals["context"]
        origin = context.render_context.template.origin.name
        if origin.startswith(str(ROOT / "templates")):
            raise NameError(f"{origin} uses the undefined variable {name}.")
        return ""

    def __contains__(self, item: object) -> bool:
        return item == "%s"


TEMPLATE_OPTIONS["string_if_invalid"] = Undefined("%s")
LOGGING = {"version": 1, "disable_existing_loggers": False}
