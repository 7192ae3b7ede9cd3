from portal.common.templatetags.icons import icon


def test_icon_is_a_decoration_from_the_sprite():
    drawn = icon("phone")

    assert drawn == (
        '<svg class="icon" aria-hidden="true" focusable="false">'
        '<use href="/static/vendor/icons/sprite.svg#phone"/></svg>'
    )


def test_directional_icon_follows_the_direction_of_reading():
    assert 'class="icon icon--flip"' in icon("arrow-right", flip=True)


def test_name_cannot_break_out_of_the_attribute():
    assert '"><script>' not in icon('x"><script>')
