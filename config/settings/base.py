"""What every installation shares. The environment is read here and nowhere else."""

from pathlib import Path
from typing import Any

import environ
from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

ROOT = Path(__file__).resolve().parents[2]

env = environ.Env()
environ.Env.read_env(ROOT / ".env")

# Where a development machine keeps its rows and files; production names its own places below.
VAR_ROOT = env.str("VAR_ROOT", str(ROOT / "var"))

# --- Who and where -----------------------------------------------------------

SECRET_KEY = env.str("SECRET_KEY", "development-only-key-never-used-in-production")
DEBUG = False
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["127.0.0.1", "localhost", "[::1]"])
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])

# The public address, used in messages sent outside a request. No slash at the end.
SITE_URL = env.str("SITE_URL", "http://127.0.0.1:8000").rstrip("/")
SITE_NAME = _("Mizalla")

# The number people call in need; shown on every page. Too short for a phone library.
HOTLINE = env.str("HOTLINE", "16030")

# Where somebody who is being watched leaves to: a page nobody asks about.
QUICK_EXIT_URL = env.str("QUICK_EXIT_URL", "https://www.bbc.com/weather")

# A staging site answers as the real one but asks search engines to stay away.
STAGING = env.bool("STAGING", False)

# The demo shows its outbox and its codes to whoever opens it. Never true in production.
DEMO = False

# Every component on one page, for those who build pages: /gallery/ in development, demo and tests.
GALLERY = False

# --- Applications, from the top floor down -------------------------------------

INSTALLED_APPS = [
    "config",
    "portal.desk",
    "portal.home",
    "search",
    "cms",
    "portal.cases",
    "portal.applications",
    "portal.appointments",
    "portal.programmes",
    "portal.documents",
    "portal.beneficiaries",
    "portal.centres",
    "portal.accounts",
    "portal.delivery",
    "portal.audit",
    "portal.common",
    "allauth",
    "allauth.account",
    "allauth.usersessions",
    "django_otp",
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.embeds",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "django_tasks",
    "django_tasks_db",
    "django_htmx",
    "csp",
    "modelcluster",
    "taggit",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.sitemaps",
    "django.forms",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "config.robots.StagingMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "portal.common.middleware.reading_preferences",
    "django_otp.middleware.OTPMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "portal.accounts.middleware.NoStoreMiddleware",
    "portal.accounts.middleware.IdleMiddleware",
    # Every page needs a sign-in unless its view says otherwise.
    "portal.accounts.middleware.SignInMiddleware",
    "portal.accounts.middleware.SecondFactorMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "cms.middleware.MissedAddresses",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
    "cms.middleware.AdministrationPolicy",
    "config.errors.RefusedMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATE_OPTIONS: dict[str, Any] = {
    "context_processors": [
        "django.template.context_processors.debug",
        "django.template.context_processors.request",
        "django.template.context_processors.i18n",
        "django.contrib.auth.context_processors.auth",
        "django.contrib.messages.context_processors.messages",
        "config.context.site",
        "config.navigation.navigation",
    ],
}
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "templates"],
        "APP_DIRS": True,
        "OPTIONS": TEMPLATE_OPTIONS,
    }
]

# --- Rows ----------------------------------------------------------------------

DATABASES = {"default": env.db_url("DATABASE_URL", f"sqlite:///{VAR_ROOT}/mizalla.sqlite3")}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = {
        # A writer waits its turn at BEGIN; otherwise two readers that both turn writers deadlock.
        "transaction_mode": "IMMEDIATE",
        "timeout": 5,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }
else:
    DATABASES["default"]["CONN_MAX_AGE"] = 60
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True

CACHES = {"default": env.cache_url("CACHE_URL", "locmemcache://mizalla")}

# --- Languages and time ---------------------------------------------------------

LANGUAGE_CODE = "ar"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [("ar", _("Arabic")), ("en", _("English"))]
# Ours, then Arabic for what Wagtail's own catalogues leave in English.
LOCALE_PATHS = [ROOT / "locale", ROOT / "cms" / "words"]
FORMAT_MODULE_PATH = ["config.formats"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = env.str("TIME_ZONE", "Asia/Qatar")

# Gregorian first with Hijri after it; "gregorian" or "hijri_first" are the others.
MIZALLA_CALENDARS = env.str("CALENDARS", "both")
# «يناير» in the Gulf, «كانون الثاني» in the Levant.
MIZALLA_MONTH_NAMES = env.str("MONTH_NAMES", "gulf")
# Python weekday numbers (Monday is 0) of the days the centres work: Sunday to Thursday.
WORKING_DAYS = (6, 0, 1, 2, 3)
FIRST_DAY_OF_WEEK = 6
# Numbers typed without a country belong here.
PHONE_REGION = env.str("PHONE_REGION", "QA")

# --- Files ---------------------------------------------------------------------

STATIC_URL = "/static/"
STATIC_ROOT = env.str("STATIC_ROOT", str(ROOT / "staticfiles"))
STATICFILES_DIRS = [ROOT / "static"]
STATICFILES_FINDERS = [
    "config.stylesheet.StylesheetFinder",
    "django.contrib.staticfiles.finders.FileSystemFinder",
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
]
# Where the stylesheet is joined from its sources; a scratch directory, filled when asked for.
STYLESHEET_ROOT = f"{VAR_ROOT}/styles"
FORM_RENDERER = "config.forms.FormRenderer"
MEDIA_URL = "/media/"
MEDIA_ROOT = env.str("MEDIA_ROOT", f"{VAR_ROOT}/media")
# Beneficiaries' files. Outside MEDIA_ROOT, never served by a web server.
PRIVATE_ROOT = env.str("PRIVATE_ROOT", f"{VAR_ROOT}/private")
DATA_UPLOAD_MAX_MEMORY_SIZE = 12 * 1024 * 1024
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}

# --- Sign-in -------------------------------------------------------------------

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_URL = "accounts:sign_in"
LOGIN_REDIRECT_URL = "start"
LOGOUT_REDIRECT_URL = "/"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
OTP_TOTP_ISSUER = "Mizalla"
# What stands between a proved address and being signed in, in this order.
LOGIN_STAGES = [
    "portal.beneficiaries.stages.LongAbsenceStage",
    "portal.accounts.stages.SecondFactorStage",
]
ACCOUNT_ADAPTER = "portal.accounts.adapter.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"phone", "email"}
ACCOUNT_SIGNUP_FIELDS = ["phone", "email"]
ACCOUNT_EMAIL_VERIFICATION = "none"
# Either of the two will do, which allauth takes for a contradiction.
SILENCED_SYSTEM_CHECKS = ["account.W001"]
# Per account first; a carrier puts thousands of phones behind one address.
ACCOUNT_RATE_LIMITS = {
    # Wrong codes, passwords, authenticator codes: right ones are taken back.
    "mizalla_try": "8/h/key,600/h/ip",
    # Codes sent to one number or address, and asked for from one network address.
    "mizalla_code": "10/h/key,25/d/key,300/h/ip",
    # Approval links that are not good; a good one is taken back.
    "mizalla_review": "60/h/ip",
}
# How many proxies of ours stand before the web process; 0 trusts nothing it is told.
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("TRUSTED_PROXY_COUNT", 0)

SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "config.errors.csrf_failure"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
# Seconds without a request after which a session ends.
IDLE_BENEFICIARY = 30 * 60
IDLE_STAFF = 15 * 60

# Keys of what is encrypted at rest, newest first; the others still open older rows.
FIELD_ENCRYPTION_KEYS = env.list("FIELD_ENCRYPTION_KEYS", default=["development-only-field-key"])
# Key of the look-up hashes beside encrypted fields. Changing it needs a re-hash of every row.
FIELD_HASH_KEY = env.str("FIELD_HASH_KEY", "development-only-hash-key")

# --- Browser -------------------------------------------------------------------

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [SELF],
    }
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "SAMEORIGIN"

# --- Messages out ---------------------------------------------------------------

# E-mail: consolemail://, filemail:///directory, smtp+tls://user:password@host:587
vars().update(env.email_url("EMAIL_URL", "consolemail://"))
# How the outbox sends; other packages' mail goes into the outbox first.
EMAIL_TRANSPORT = vars()["EMAIL_BACKEND"]
EMAIL_BACKEND = "portal.delivery.backend.OutboxBackend"
DEFAULT_FROM_EMAIL = env.str("FROM_EMAIL", "Mizalla <no-reply@mizalla.example>")
# SMS: console:, file:///directory, https://token@gateway.example/path (docs/sms-gateway.md)
SMS_URL = env.str("SMS_URL", "console:")
# Minutes a message may wait before /readyz says so.
OUTBOX_LATE_AFTER = env.int("OUTBOX_LATE_AFTER", 15)

# --- Consultations ---------------------------------------------------------------

# Rooms of video consultations are opened below this address by an opaque name.
MEETING_URL = env.str("MEETING_URL", "https://meet.mizalla.example").rstrip("/")

# --- Search and tasks -------------------------------------------------------------

# Site search: database:, later elasticsearch addresses.
SEARCH_URL = env.str("SEARCH_URL", "database:")
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}

# --- Wagtail -------------------------------------------------------------------

WAGTAIL_SITE_NAME = SITE_NAME
WAGTAIL_I18N_ENABLED = True
WAGTAILADMIN_BASE_URL = SITE_URL
WAGTAILADMIN_PERMITTED_LANGUAGES = [("ar", "العربية"), ("en", "English")]
# Times in the admin are the site's, for everybody.
WAGTAIL_USER_TIME_ZONES = [TIME_ZONE]
# Administrators do not stand in the workflows of pages.
WAGTAILADMIN_NOTIFICATION_INCLUDE_SUPERUSERS = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
# Otherwise an untranslated page goes live with Arabic words under an English address.
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
WAGTAILIMAGES_IMAGE_MODEL = "cms.Picture"
WAGTAILDOCS_DOCUMENT_MODEL = "cms.Publication"
# Whatever is uploaded, pages show WebP.
WAGTAILIMAGES_FORMAT_CONVERSIONS = dict.fromkeys(("jpeg", "png", "webp", "avif"), "webp")
WAGTAILIMAGES_WEBP_QUALITY = 80
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 20 * 1024 * 1024
WAGTAILIMAGES_EXTENSIONS = ["jpg", "jpeg", "png", "webp", "avif"]
WAGTAILDOCS_EXTENSIONS = ["pdf", "docx", "xlsx", "csv", "txt", "mp4", "webm", "vtt"]
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = False
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
WAGTAIL_PASSWORD_RESET_ENABLED = False

# --- Logs ----------------------------------------------------------------------

LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": env.str("LOG_LEVEL", "INFO")},
    # Announces its start at INFO.
    "loggers": {"pikepdf": {"level": "WARNING"}},
}
