"""The page trees of both languages: each English page is the translation of its Arabic one.

First every page is made, empty, so that links find what they lead to; then all are written.
Pages are found again by their slug, so that a second load changes and never doubles.
"""

from collections.abc import Iterator

from django.core.management.base import OutputWrapper
from wagtail.models import Locale, Page, Site

from cms.models import BasePage, CentreIndexPage, HomePage, LanguagePolicy
from config.demo import images, kinds, leaflets, source
from config.demo.blocks import Writer
from config.demo.source import Data
from portal.centres.models import Centre

# Pages by kind, slug and language. A section's own list has no slug, the home page nothing at all.
Name = tuple[str, str, str]
Pages = dict[Name, BasePage]


def load(out: OutputWrapper) -> None:
    made = list(_empty_pages())
    # Read again: pages made first do not know yet of the children they were given later.
    pages = {name: Page.objects.get(pk=page.pk).specific for name, page in made}
    _write(pages)
    out.write(f"  {len(pages) // len(source.LANGUAGES)} pages in each language")


def _empty_pages() -> Iterator[tuple[Name, Page]]:
    home = _home()
    yield from _both("", "", home)
    for kind, (index_type, page_type) in kinds.SECTIONS.items():
        index = _page(home, index_type, kind, {})
        yield from _both(kind, "", index)
        for slug in source.all_of(kind) if kind in source.KINDS else ():
            page = _page(index, page_type, slug, kinds.facts(kind, slug))
            yield from _both(kind, slug, page)
    for slug in source.all_of("pages"):
        # Below a centre, or right below home.
        within = source.read(f"pages/{slug}").get("within")
        parent = home if within is None else _made(CentreIndexPage, within)
        page = _page(parent, kinds.standing(slug), slug, kinds.facts("pages", slug))
        yield from _both("pages", slug, page)


def _made(index: type[BasePage], slug: str) -> BasePage:
    """The Arabic page in a list, as it is in the database by now."""
    lists = index.objects.filter(locale__language_code="ar")
    return Page.objects.child_of(lists.get()).get(slug=slug).specific


def _home() -> HomePage:
    """The Arabic home page, in the place of the page Wagtail welcomes with."""
    for language in source.LANGUAGES:
        Locale.objects.get_or_create(language_code=language)
    root = Page.get_first_root_node()
    found = HomePage.objects.child_of(root).filter(locale__language_code="ar").first()
    if found is not None:
        return found
    site = Site.objects.get(is_default_site=True)
    welcome = site.root_page
    welcome.slug = "welcome"
    welcome.save()
    home = HomePage(title="…", slug="home", locale=Locale.objects.get(language_code="ar"))
    root.add_child(instance=home)
    site.root_page, site.site_name = home, source.read("site")["short_name"]["en"]
    site.save()
    welcome.delete()
    return home


def _page(parent: BasePage, page_type: type[BasePage], slug: str, facts: Data) -> BasePage:
    found = page_type.objects.child_of(parent).filter(slug=slug).first()
    if found is None:
        # A page of another type that an earlier demo left at the address.
        for other in Page.objects.child_of(parent).filter(slug=slug):
            for version in Page.objects.filter(translation_key=other.translation_key):
                version.delete()
        parent.refresh_from_db()
        found = page_type(title="…", slug=slug, locale=parent.locale, live=False, **facts)
        parent.add_child(instance=found)
    return found


def _both(kind: str, slug: str, arabic: BasePage) -> Iterator[tuple[Name, Page]]:
    locale = Locale.objects.get(language_code="en")
    english = arabic.get_translation_or_none(locale) or arabic.copy_for_translation(locale)
    yield (kind, slug, "ar"), arabic
    yield (kind, slug, "en"), english


def _write(pages: Pages) -> None:
    # Loading again may change one language after the other.
    LanguagePolicy.objects.all().delete()
    pictures, papers = images.named(), leaflets.named()
    centres = dict(Centre.objects.values_list("slug", "pk"))
    ids = {name: page.pk for name, page in pages.items()}
    for (kind, slug, language), page in pages.items():
        writer = Writer(
            kind, slug, language, pictures=pictures, papers=papers, centres=centres, pages=ids
        )
        for field, value in _fields(kind, slug, language, writer).items():
            setattr(page, field, value)
        page.full_clean()
        if _is_draft(kind, slug):
            page.save()
            page.save_revision(clean=False)
        else:
            page.save_revision(clean=False).publish()


def _is_draft(kind: str, slug: str) -> bool:
    """What editors see and visitors do not, yet."""
    return bool(slug) and source.read(f"{kind}/{slug}").get("is_draft", False)


def _fields(kind: str, slug: str, language: str, writer: Writer) -> Data:
    site = source.said(source.read("site"), language)
    if not kind:
        return kinds.home_words(site["home"], writer)
    if not slug:
        return kinds.index_words(site["indexes"][kind], writer)
    data = source.said(source.read(f"{kind}/{slug}"), language)
    return kinds.facts(kind, slug) | kinds.words(kind, data, writer)
