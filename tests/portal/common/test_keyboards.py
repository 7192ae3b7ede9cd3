import pytest

from portal.common import keyboards


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("hd[hv", ["ايجار"]),
        ("Yd[hv", ["إيجار", "غيجار"]),
        ("hgHdjhl", ["الأيتام", "الايتام"]),
        ("lsk", ["مسن"]),
        ("b[ol", ["لاجخم"]),
        ("قثىف", ["rent"]),
        ("قهلاف", ["ribt", "right"]),
        ("rent ايجار", []),
        ("12 ؟", []),
        ("", []),
    ],
)
def test_the_same_keys_of_the_other_layout(typed, meant):
    assert keyboards.retyped(typed) == meant
