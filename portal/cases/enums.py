from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Outcome(TextChoices):
    """What a case worker recommends, and what a decider decides."""

    APPROVE = "approve", _("approve")
    DECLINE = "decline", _("decline")


class Stage(TextChoices):
    """Where an application stands for staff: its state, and whether it was recommended."""

    NEW = "new", _("new")
    IN_STUDY = "in_study", _("being studied")
    WAITING = "waiting", _("waiting for the applicant")
    TO_DECIDE = "to_decide", _("waiting for a decision")
    CLOSED = "closed", _("closed")


OPEN_STAGES = (Stage.NEW, Stage.IN_STUDY, Stage.WAITING, Stage.TO_DECIDE)
