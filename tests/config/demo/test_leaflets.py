import io

import pikepdf
import pytest

from config.demo import leaflets, source


@pytest.mark.parametrize("language", source.LANGUAGES)
@pytest.mark.parametrize("slug", list(source.all_of("campaigns")))
def test_material_is_tagged_and_in_its_language(slug: str, language: str) -> None:
    campaign = source.read(f"campaigns/{slug}")

    for material in campaign["material"]:
        made = leaflets.set_in_type(slug, campaign, material, language)
        with pikepdf.open(io.BytesIO(made)) as pdf:
            assert pdf.Root.MarkInfo.Marked
            assert str(pdf.Root.Lang) == language
            # A poster hangs on a wall: it has no second side.
            assert len(pdf.pages) == 1 or material["kind"] == "leaflet"


def test_material_is_the_same_each_time() -> None:
    campaign = source.read("campaigns/warm-winter-2026")
    material = campaign["material"][0]

    once = leaflets.set_in_type("warm-winter-2026", campaign, material, "ar")

    assert once == leaflets.set_in_type("warm-winter-2026", campaign, material, "ar")
