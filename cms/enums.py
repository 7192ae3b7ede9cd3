from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class ArticleKind(TextChoices):
    NEWS = "news", _("news")
    GUIDE = "guide", _("guide")
    STORY = "story", _("story")
    EVENT = "event", _("event")


class CampaignState(TextChoices):
    """Where a campaign stands on a given day; it follows from its dates and is never stored."""

    UPCOMING = "upcoming", _("coming up")
    RUNNING = "running", _("running now")
    ENDED = "ended", _("ended")


class AnnouncementLevel(TextChoices):
    INFO = "info", pgettext_lazy("announcement", "information")
    WARNING = "warning", pgettext_lazy("announcement", "please note")
    URGENT = "urgent", pgettext_lazy("announcement", "urgent")


class CampaignAudience(TextChoices):
    """Who may see a campaign."""

    PUBLIC = "public", _("everybody")
    INTERNAL = "internal", _("staff only")


class CallOutKind(TextChoices):
    INFO = "info", _("information")
    WARNING = "warning", _("warning")
    SUCCESS = "success", _("good news")


class HeadingLevel(TextChoices):
    SECTION = "h2", _("section")
    SUBSECTION = "h3", _("subsection")


class Destination(TextChoices):
    """Screens outside the page tree that editors may link to, by their URL names."""

    BOOK = "appointments:services", _("booking a consultation")
    OWN_PAGES = "home:dashboard", _("my pages")
    SIGN_IN = "accounts:sign_in", _("signing in")
    SIGN_UP = "accounts:sign_up", _("opening an account")


class Icon(TextChoices):
    """Drawings of the sprite that suit a tile."""

    ACCESSIBILITY = "accessibility", _("accessibility")
    BABY = "baby", _("baby")
    BOOK = "book-open", _("book")
    CALENDAR = "calendar-days", _("calendar")
    CARD = "credit-card", _("card")
    EAR = "ear", _("ear")
    EYE = "eye", _("eye")
    FILE = "file-text", _("document")
    GRADUATION = "graduation-cap", _("graduation")
    HAND_HEART = "hand-heart", _("hand with a heart")
    HANDSHAKE = "heart-handshake", _("handshake")
    HOME = "house-heart", _("home with a heart")
    LIST = "list", _("list")
    MESSAGE = "message-square", _("message")
    PHONE = "phone", _("phone")
    SHIELD = "shield-check", _("shield")
    USERS = "users", _("people")
    VIDEO = "video", _("video")
    WALLET = "wallet", _("wallet")


class TranslationState(TextChoices):
    """How a page's other language stands against the page as visitors read it now."""

    CURRENT = "current", _("in step")
    STALE = "stale", _("behind")
    MISSING = "missing", _("missing")


class Shows(TextChoices):
    """Whether real people can be recognised in a picture."""

    NOBODY = "nobody", _("no people, or drawn ones")
    ADULTS = "adults", _("adults")
    CHILDREN = "children", _("children")


class Verdict(TextChoices):
    """What an approver answers."""

    APPROVED = "approved", _("The draft is right and may be published")
    CHANGES = "changes", _("Something has to change first")


class LanguageRule(TextChoices):
    """What publishing asks of a page's other language."""

    UNDERWAY = "underway", _("publish, and tell readers of the other language that it follows")
    TOGETHER = "together", _("publish both languages together")
