from django.template import Context, Template


def rendered(source, **context):
    return Template("{% load bidi %}" + source).render(Context(context))


def test_codes_stand_in_one_piece_left_to_right():
    assert rendered("{{ code|ltr }}", code="AP-7K3F-9X2H") == (
        '<bdi dir="ltr" class="nowrap">AP-7K3F-9X2H</bdi>'
    )


def test_names_stand_in_their_own_direction():
    assert rendered("{{ name|iso }}", name="نورة") == "<bdi>نورة</bdi>"


def test_phones_have_spaces():
    assert rendered("{{ number|phone }}", number="+97455512345") == (
        '<bdi dir="ltr" class="nowrap">+974 5551 2345</bdi>'
    )


def test_markup_in_a_name_is_only_text():
    assert rendered("{{ name|iso }}{{ name|ltr }}", name="<b>") == (
        '<bdi>&lt;b&gt;</bdi><bdi dir="ltr" class="nowrap">&lt;b&gt;</bdi>'
    )


def test_nothing_shows_as_nothing():
    assert rendered("{{ none|iso }}{{ none|ltr }}{{ none|phone }}", none=None) == ""
