from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class ArticleKind(TextChoices):
    NEWS = "news", _("news")
    GUIDE = "guide", _("guide")
    STORY = "story", _("story")
    EVENT = "event", _("event")


class EventType(TextChoices):
    WORKSHOP = "workshop", _("workshop")
    LECTURE = "lecture", _("lecture")
    GROUP = "group", _("meeting of a group")
    OPEN_DAY = "open_day", _("open day")
    FORUM = "forum", _("forum")


class EventState(TextChoices):
    """Whether an event takes place as it was announced."""

    PLANNED = "planned", pgettext_lazy("event", "takes place")
    MOVED = "moved", pgettext_lazy("event", "moved")
    CANCELLED = "cancelled", pgettext_lazy("event", "cancelled")


class LibraryKind(TextChoices):
    """How a piece of the awareness library is taken in."""

    ARTICLE = "article", _("to read")
    VIDEO = "video", _("to watch")
    DOCUMENT = "document", _("to download")
    EASY_READ = "easy_read", _("easy to read")


class Topic(TextChoices):
    MARRIAGE = "marriage", _("marriage and family")
    CHILDREN = "children", _("raising children")
    AGEING = "ageing", _("growing older")
    DISABILITY = "disability", _("living with a disability")
    SAFETY = "safety", _("safety at home")
    WORK = "work", _("money and work")
    WELLBEING = "wellbeing", _("peace of mind")


class Reader(TextChoices):
    """Whom a piece of the library was made for."""

    EVERYBODY = "everybody", _("everybody")
    PARENTS = "parents", _("parents")
    YOUTH = "youth", _("young people")
    OLDER_PEOPLE = "older_people", pgettext_lazy("reader", "older people")
    CARERS = "carers", _("those who care for somebody")


class ExpertiseKind(TextChoices):
    STANDARD = "standard", _("standard")
    TEMPLATE = "template", _("template")
    MANUAL = "manual", _("manual")


class PartnerKind(TextChoices):
    GOVERNMENT = "government", _("public bodies")
    ASSOCIATION = "association", _("associations")
    UNIVERSITY = "university", _("universities and schools")
    COMPANY = "company", _("companies")


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
