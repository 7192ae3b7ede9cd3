"""Links inside running text follow the reader's language as all other links do."""

from django.utils.html import format_html
from wagtail.rich_text.pages import PageLinkHandler

from cms import links


class LocalPageLinkHandler(PageLinkHandler):
    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict[str, str]]) -> list[str]:
        ids = [int(attrs["id"]) for attrs in attrs_list]
        urls = links.page_urls(ids)
        return [format_html('<a href="{}">', urls[pk]) if pk in urls else "<a>" for pk in ids]
