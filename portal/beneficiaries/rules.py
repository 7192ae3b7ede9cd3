from portal.beneficiaries.models import Person

# What an application needs to know of whoever applies, in the order of the profile page.
REQUIRED = (
    "first_name",
    "father_name",
    "grandfather_name",
    "family_name",
    "birth_date",
    "identity_number",
)


def missing(person: Person) -> list[str]:
    """Names of the fields still to fill in before the person can apply."""
    return [field for field in REQUIRED if not getattr(person, field)]


def is_complete(person: Person) -> bool:
    return not missing(person)
