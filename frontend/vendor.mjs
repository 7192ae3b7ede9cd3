// Refreshes the third-party files that the product serves. Maintainers run it as `make vendor`;
// the result is committed, so that nobody else needs Node. See THIRD-PARTY.md.
import { createHash } from "node:crypto";
import { cp, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { bundle, transform } from "lightningcss";
import woff2 from "wawoff2";

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, "..");
const modules = join(here, "node_modules");
const vendor = join(root, "static/vendor");
const pdfFonts = join(root, "templates/pdf/fonts");

// The oldest browsers still seen on the phones of the people served: no nesting, no :dir() there.
const version = (major, minor = 0) => (major << 16) | (minor << 8);
const targets = {
  chrome: version(105),
  firefox: version(115),
  ios_saf: version(15, 4),
  safari: version(15, 4),
  samsung: version(20),
};

async function packageVersion(name) {
  return JSON.parse(await readFile(join(modules, name, "package.json"), "utf8")).version;
}

async function write(path, content) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

async function copy(from, to) {
  await mkdir(dirname(to), { recursive: true });
  await cp(from, to);
}

/** Designsystemet: the listed parts in one file, written for the targets above. */
async function designsystem() {
  const name = "@digdir/designsystemet-css";
  const source = join(modules, name, "dist/src");
  const entry = join(source, "mizalla.css");
  await copy(join(here, "designsystemet.css"), entry);
  const { code } = bundle({ filename: entry, minify: true, targets });
  const out = join(vendor, "designsystemet", await packageVersion(name));
  await write(join(out, "designsystemet.css"), code);
  await copy(join(modules, name, "LICENSE"), join(out, "LICENSE"));
}

/** Our own theme, generated from designsystemet.config.json. */
async function theme() {
  const code = await readFile(join(here, "build/mizalla.css"));
  const built = transform({ filename: "theme.css", code, minify: true, targets });
  await write(join(vendor, "theme/theme.css"), built.code);
}

/** IBM Plex Sans Arabic as published by Fontsource: woff2 files untouched, with their ranges. */
async function webFonts() {
  const name = "@fontsource/ibm-plex-sans-arabic";
  const out = join(vendor, "fonts/ibm-plex-sans-arabic", await packageVersion(name));
  const ranges = JSON.parse(await readFile(join(modules, name, "unicode.json"), "utf8"));
  let css = "";
  for (const weight of [400, 600]) {
    for (const subset of ["arabic", "latin-ext", "latin"]) {
      const file = `ibm-plex-sans-arabic-${subset}-${weight}-normal.woff2`;
      await copy(join(modules, name, "files", file), join(out, file));
      css += `@font-face {
  font-family: "IBM Plex Sans Arabic";
  font-style: normal;
  font-display: swap;
  font-weight: ${weight};
  src: url("${file}") format("woff2");
  unicode-range: ${ranges[subset]};
}
`;
    }
  }
  await write(join(out, "fonts.css"), css);
  await copy(join(modules, name, "LICENSE"), join(out, "LICENSE"));
}

/** The complete files of the same face for letters: typst reads TrueType and wants one file a weight. */
async function printFonts() {
  const source = join(modules, "@ibm/plex-sans-arabic/fonts/complete/woff2");
  for (const weight of ["Regular", "SemiBold"]) {
    const packed = await readFile(join(source, `IBMPlexSansArabic-${weight}.woff2`));
    await write(
      join(pdfFonts, `IBMPlexSansArabic-${weight}.ttf`),
      Buffer.from(await woff2.decompress(packed)),
    );
  }
  const licence = await readFile(join(modules, "@ibm/plex-sans-arabic/LICENSE.txt"));
  await write(join(pdfFonts, "LICENSE"), licence);
}

/** One sprite with the icons of icons.txt. */
async function icons() {
  const source = join(modules, "lucide-static");
  const names = (await readFile(join(here, "icons.txt"), "utf8"))
    .split("\n")
    .filter((line) => line && !line.startsWith("#"));
  const symbols = await Promise.all(
    names.map(async (name) => {
      const svg = await readFile(join(source, "icons", `${name}.svg`), "utf8");
      const shapes = svg
        .slice(svg.indexOf(">", svg.indexOf("<svg")) + 1, svg.indexOf("</svg>"))
        .replace(/\s*\n\s*/g, "")
        .replaceAll(" />", "/>");
      return `<symbol id="${name}" viewBox="0 0 24 24">${shapes}</symbol>`;
    }),
  );
  await write(
    join(vendor, "icons/sprite.svg"),
    `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join("\n")}\n</svg>\n`,
  );
  await copy(join(source, "LICENSE"), join(vendor, "icons/LICENSE"));
}

async function filesUnder(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((e) => e.isFile()).map((e) => join(e.parentPath ?? e.path, e.name));
}

/** SHA-256 of every file above; tests/test_vendored_files.py recomputes them. */
async function lock() {
  const paths = [...(await filesUnder(vendor)), ...(await filesUnder(pdfFonts))];
  const sums = {};
  for (const path of paths.map((p) => relative(root, p)).sort()) {
    sums[path] = createHash("sha256").update(await readFile(join(root, path))).digest("hex");
  }
  await write(join(root, "frontend/vendor.lock.json"), `${JSON.stringify(sums, null, 2)}\n`);
}

await rm(vendor, { recursive: true, force: true });
await rm(pdfFonts, { recursive: true, force: true });
await designsystem();
await theme();
await webFonts();
await printFonts();
await icons();
await lock();
