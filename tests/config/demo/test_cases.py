import io

import pytest
from django.core.management.base import OutputWrapper

from config.demo import cases, centres, people, programmes
from portal.applications.models import Application
from portal.audit.queries import broken_streams
from portal.cases import queries
from portal.cases.models import Recommendation

pytestmark = pytest.mark.django_db


@pytest.fixture
def out():
    written = OutputWrapper(io.StringIO())
    for part in (centres, programmes, people):
        part.load(written)
    return written


def stages() -> list[str]:
    rows = queries.with_stage(Application.objects.order_by("submitted_at", "pk"))
    return [
        str(queries.tag(row, is_recommended=row.is_recommended).icon) + f" {row.state}"
        for row in rows
    ]


def test_the_desk_has_something_at_every_stage_and_loading_again_changes_nothing(out):
    cases.load(out)
    first = stages()

    cases.load(out)

    assert stages() == first
    assert first == [
        "circle-x declined",
        "circle-check approved",
        "scale in_review",
        "hourglass in_review",
        "inbox submitted",
        "clock information_requested",
        "hourglass in_review",
        "scale in_review",
        "inbox submitted",
    ]
    assert list(broken_streams()) == []


def test_no_demo_case_is_decided_by_whoever_recommended(out):
    cases.load(out)

    decided = Recommendation.objects.exclude(case__application__decided_by=None)
    assert [r.made_by != r.case.application.decided_by for r in decided] == [True, True]
