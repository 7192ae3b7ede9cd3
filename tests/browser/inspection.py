"""What holds on every page a person meets, at the widths people have.

A page is looked at once for each language in a run, however often the journeys pass by.
"""

import gzip
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request

WIDTHS = (1280, 360)
NARROWEST = 320
# Kilobytes of a page without its pictures, as a web server sends it: text compressed.
HEAVIEST = 300
STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
RUN_AXE = """(tags) => axe.run(document, {
    runOnly: {type: "tag", values: tags}, resultTypes: ["violations"]
}).then((found) => found.violations.flatMap((rule) => rule.nodes.map(
    (node) => `${rule.id}: ${node.target} ${node.html.slice(0, 160)}`
)))"""
TOO_WIDE = """(width) => document.documentElement.scrollWidth <= width ? [] :
    [...document.querySelectorAll("body *")].filter((node) => {
        const box = node.getBoundingClientRect();
        return box.width && (box.right > width + 1 || box.left < -1);
    }).slice(0, 3).map((node) => node.outerHTML.slice(0, 120))"""
RESOURCES = """() => performance.getEntriesByType("resource").map((entry) => entry.name)"""
PICTURE = re.compile(r"\.(webp|png|jpe?g|avif|svg|ico)$")
# Texts wholly in the other script that nobody marked as foreign, as an address or somebody's words.
FOREIGN_TEXTS = """(language) => {
    const marked = "[lang]:not(html), bdi, [dir=ltr], code, svg, script, style, option";
    const [own, foreign] = [/\\p{Script=Arabic}/u, /[A-Za-z]{3,}/];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (texts.nextNode()) {
        const {data, parentElement} = texts.currentNode;
        const [is_arabic, is_latin] = [own.test(data), foreign.test(data)];
        if ((language === "ar" ? is_latin && !is_arabic : is_arabic)
            && !parentElement.closest(marked) && parentElement.checkVisibility())
            found.push(data.trim());
    }
    return found;
}"""
# Languages are offered by their own names.
OWN_NAMES = {"العربية", "English"}
DIRECTIONS = {"ar": "rtl", "en": "ltr"}


@dataclass
class Inspector:
    """Collects what is wrong; a journey ends by asserting that nothing is."""

    address: str
    weights: dict[tuple[str, str], float] = field(default_factory=dict)
    findings: list[str] = field(default_factory=list)
    sizes: dict[str, int] = field(default_factory=dict)

    def watch(self, context: BrowserContext) -> None:
        """Hears what the browser complains about, and whom it calls, on every page."""
        context.on("console", self._hear)
        context.on("weberror", lambda error: self.findings.append(f"script: {error.error}"))
        context.on("request", self._follow)

    def inspect(self, page: Page, language: str) -> None:
        name = (language, name_of(page))
        if name in self.weights:
            return
        self.weights[name] = weight = self._weigh(page)
        faults = [*frame_faults(page, language), *accessibility_faults(page)]
        if weight > HEAVIEST:
            faults.append(f"weighs {weight} kB")
        self.findings += [f"{language} {name[1]}: {fault}" for fault in faults]

    def _weigh(self, page: Page) -> float:
        html = len(gzip.compress(page.content().encode()))
        parts = {url.split("#")[0] for url in page.evaluate(RESOURCES)}
        return round((html + sum(self._size(page, url) for url in parts)) / 1000, 1)

    def _size(self, page: Page, url: str) -> int:
        path = urlsplit(url).path
        if PICTURE.search(path):
            return 0
        if url not in self.sizes:
            body = page.request.get(url).body()
            self.sizes[url] = len(body if path.endswith(".woff2") else gzip.compress(body))
        return self.sizes[url]

    def _hear(self, message: ConsoleMessage) -> None:
        # A page that refuses says so by its status, which the browser reports as an error.
        is_own_status = message.page and message.location["url"] == message.page.url
        if message.type in {"error", "warning"} and not is_own_status:
            self.findings.append(f"console: {message.text}")

    def _follow(self, request: Request) -> None:
        if not request.url.startswith((self.address, "data:", "blob:")):
            self.findings.append(f"other host: {request.url}")


def name_of(page: Page) -> str:
    """The page's kind: its address without keys and numbers, and whether it refuses something."""
    path = re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}|(?<=/)\d+(?=/)", "*", urlsplit(page.url).path)
    refuses = page.locator(".error-summary").count()
    return f"{path} (refused)" if refuses else path


def frame_faults(page: Page, language: str) -> Iterator[str]:
    root = page.locator("html")
    said = (root.get_attribute("lang"), root.get_attribute("dir"))
    if said != (language, DIRECTIONS[language]):
        yield f"says it is {said}"
    if page.locator("h1").count() != 1:
        yield f"has {page.locator('h1').count()} main headings"
    for text in set(page.evaluate(FOREIGN_TEXTS, language)) - OWN_NAMES:
        yield f"foreign words: {text[:80]}"


def accessibility_faults(page: Page) -> Iterator[str]:
    window = page.viewport_size
    page.evaluate(AXE_SCRIPT)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        for violation in page.evaluate(RUN_AXE, STANDARD):
            yield f"{width} px: {violation}"
    page.set_viewport_size({"width": NARROWEST, "height": 800})
    for node in page.evaluate(TOO_WIDE, NARROWEST):
        yield f"wider than {NARROWEST} px: {node}"
    page.set_viewport_size(window)
