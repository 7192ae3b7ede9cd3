from cms.admin.reports.menu import Entry, addresses, items, own_addresses

__all__ = ["Entry", "addresses", "items", "own_addresses"]
