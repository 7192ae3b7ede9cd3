from tests.portal.cases.conftest import case, new, recommended, team, told

__all__ = ["case", "new", "recommended", "team", "told"]
