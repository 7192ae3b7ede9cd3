"""Whom the foundation of the demo works with, and the memoranda."""

from django.core.management.base import OutputWrapper

from cms.models import Partner
from config.demo import images, source


def load(out: OutputWrapper) -> None:
    rows, logos = source.read("partners")["partners"], images.named()
    for position, data in enumerate(rows):
        facts = {
            "kind": data["kind"],
            "logo": logos[data["picture"]],
            "signed_on": data["signed_on"],
            "valid_until": data.get("valid_until"),
            "position": position,
            "name_ar": data["name"]["ar"],
            "field_ar": data["field"]["ar"],
            "field_en": data["field"]["en"],
        }
        Partner.objects.update_or_create(name_en=data["name"]["en"], defaults=facts)
    out.write(f"  {len(rows)} partners")
