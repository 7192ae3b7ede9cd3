// Names of buttons that Wagtail's own scripts write in English whatever the language, although
// their catalogue has the words. Screen readers say them.

const NAMES = ["Actions", "More actions"];

const translate = (element) => {
  const label = element.getAttribute("aria-label");
  if (NAMES.includes(label)) element.setAttribute("aria-label", gettext(label));
  if (!element.children.length && NAMES.includes(element.textContent)) {
    element.textContent = gettext(element.textContent);
  }
};

const within = (node) => {
  if (!(node instanceof Element)) return;
  for (const element of [node, ...node.querySelectorAll("[aria-label], .w-sr-only")]) {
    translate(element);
  }
};

document.addEventListener("DOMContentLoaded", () => {
  within(document.body);
  new MutationObserver((changes) => {
    for (const change of changes) change.addedNodes.forEach(within);
  }).observe(document.body, { childList: true, subtree: true });
});
