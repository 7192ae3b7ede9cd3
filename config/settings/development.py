"""A developer's machine, and the base of the demo."""

import sys

from config.settings.base import *  # noqa: F403 - settings modules extend one another
from config.settings.base import DATABASES, LOGGING, MIDDLEWARE, VAR_ROOT, env

DEBUG = GALLERY = True
# The demo has a database of its own, so that trying things out never touches development rows.
DEMO = len(sys.argv) > 1 and sys.argv[1] == "demo"

# Static files straight from their sources: nothing to collect, nothing stale.
WHITENOISE_USE_FINDERS = WHITENOISE_AUTOREFRESH = True
STATIC_ROOT = None

if DEMO:
    DATABASES["default"]["NAME"] = f"{VAR_ROOT}/demo.sqlite3"
    MEDIA_ROOT = f"{VAR_ROOT}/demo-media"
    PRIVATE_ROOT = f"{VAR_ROOT}/demo-private"
    # Links in messages lead to where it is served: `demo 127.0.0.1:8080`.
    served = next((word for word in sys.argv[2:] if ":" in word), "127.0.0.1:8000")
    SITE_URL = f"http://{served}"
    # Messages stay in the outbox, which shows them at /demo/outbox/.
    EMAIL_TRANSPORT = "django.core.mail.backends.dummy.EmailBackend"
    SMS_URL = "memory:"
    MIDDLEWARE.append("config.errors.NotFoundMiddleware")
    # Whoever explores signs in over and over as the same few people.
    ACCOUNT_RATE_LIMITS = {"mizalla_try": "50/m/key", "mizalla_code": "50/m/key"}
    # Whoever explores walks from page to page; asking anew for each style costs half of the time.
    WHITENOISE_MAX_AGE = 60
    # What a person exploring would not read: hundreds of lines of background tasks.
    LOGGING["root"]["level"] = env.str("LOG_LEVEL", "WARNING")

# Every page saved is two lines of Wagtail's and eight of the tasks': too loud for a terminal.
LOGGING["loggers"] = {name: {"level": "WARNING"} for name in ("wagtail", "django_tasks", "pikepdf")}
