"""Numbers of a chart, ready to be drawn and to be taken along."""

import csv
import io
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.http import HttpResponse

from portal.common.numerals import shown

# Spreadsheets read Arabic right only when the file says what it is written in.
MARK = "\ufeff"


@dataclass(frozen=True)
class Bar:
    label: str
    value: str
    # Of a hundred; as text, because languages write numbers differently and drawings do not.
    length: str


def bars(value: Any) -> list[Bar]:
    longest = max((row["value"] for row in value["amounts"]), default=Decimal(0)) or Decimal(1)
    return [
        Bar(
            label=row["label"],
            value=shown(f"{_plain(row['value']):,}"),
            length=str(round(100 * row["value"] / longest, 1)),
        )
        for row in value["amounts"]
    ]


def answer(value: Any, *, name: str) -> HttpResponse:
    text = io.StringIO()
    rows = csv.writer(text)
    rows.writerow([value["title"], value["unit"]])
    rows.writerows([row["label"], _plain(row["value"])] for row in value["amounts"])
    response = HttpResponse(MARK + text.getvalue(), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    return response


def _plain(number: Decimal) -> Decimal | int:
    return int(number) if number == number.to_integral_value() else number
