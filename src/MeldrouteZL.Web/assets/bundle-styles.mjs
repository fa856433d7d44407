// Makes the two third-party style sheets that the pages load:
//   wwwroot/lib/utrecht/components.css   only the components that are used (the whole library is 400 kB)
//   wwwroot/lib/voorbeeld/tokens.css     only the tokens that those components and our own sheets reach
// and copies the two font files and the one script. Run by the build after `npm ci`; no package of its own.
import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const project = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(project, "node_modules");
const root = join(project, "wwwroot");

const components = [
  "button", "skip-link", "table",
  "form-field", "form-label", "form-fieldset", "form-field-description", "form-field-error-message",
  "textbox", "textarea", "select", "checkbox", "radio-button",
];

const fonts = ["source-sans-3-latin-wght-normal.woff2", "source-sans-3-latin-ext-wght-normal.woff2"];

const read = (...parts) => readFileSync(join(...parts), "utf8");

function write(text, ...parts) {
  const file = join(root, ...parts);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const namesIn = (text) => [...text.matchAll(/var\(\s*(--[\w-]+)/g)].map((match) => match[1]);

/** The declarations of the theme that `sheets` reach, directly or through other tokens, in the theme's own order. */
function reachableTokens(theme, sheets) {
  const declarations = new Map([...theme.matchAll(/^\s*(--[\w-]+):\s*([^;]+);/gm)].map((match) => [match[1], match[2].trim()]));
  const reached = new Set();
  const waiting = sheets.flatMap(namesIn);
  while (waiting.length > 0) {
    const name = waiting.pop();
    if (reached.has(name) || !declarations.has(name)) continue;
    reached.add(name);
    waiting.push(...namesIn(declarations.get(name)));
  }
  return [...declarations].filter(([name]) => reached.has(name));
}

const licence = "/* @license EUPL-1.2. Taken from {0}; see its LICENSE.md. */\n";

const sheet = components
  .map((name) => read(modules, "@utrecht", `${name}-css`, "dist", "index.min.css"))
  .map((text) => text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/@charset "[^"]*";/g, "").trim())
  .join("\n");
write(licence.replace("{0}", "@utrecht/component-library-css") + sheet + "\n", "lib", "utrecht", "components.css");

const own = readdirSync(join(root, "css")).filter((name) => name.endsWith(".css")).map((name) => read(root, "css", name));
const theme = read(modules, "@nl-design-system-unstable", "voorbeeld-design-tokens", "dist", "theme.css");
const tokens = reachableTokens(theme, [sheet, ...own]).map(([name, value]) => `${name}:${value}`).join(";");
write(
  licence.replace("{0}", "@nl-design-system-unstable/voorbeeld-design-tokens") + `.voorbeeld-theme{${tokens}}\n`,
  "lib", "voorbeeld", "tokens.css",
);

// The file for browsers stands alone; where its source was is of no use to who loads it here.
const client = read(modules, "@microsoft", "signalr", "dist", "browser", "signalr.min.js").replace(/^\/\/# sourceMappingURL=.*$/m, "").trim();
write("/* @license MIT. @microsoft/signalr, (c) .NET Foundation and Contributors. */\n" + client + "\n", "lib", "signalr", "signalr.min.js");

mkdirSync(join(root, "lib", "fonts"), { recursive: true });
for (const name of fonts) {
  copyFileSync(join(modules, "@fontsource-variable", "source-sans-3", "files", name), join(root, "lib", "fonts", name));
}
