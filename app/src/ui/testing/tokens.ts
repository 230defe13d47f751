import { readFileSync } from "node:fs";

type Tokens = Readonly<Record<string, string>>;

const stylesheet = (name: string): string => readFileSync(new URL(`../styles/${name}`, import.meta.url), "utf8");

const colours = (rules: string): Tokens =>
  Object.fromEntries([...rules.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = "", hex = ""]) => [name, hex]));

/** The colours of the stylesheet, as it is served. */
export const tokensOf = (): { readonly light: Tokens; readonly dark: Tokens } => {
  const [light = "", dark = ""] = stylesheet("tokens.css").split("@media");
  return { light: colours(light), dark: colours(dark) };
};

/** Every rule of the stylesheet, comments and all, in the order of `levier.css`. */
export const wholeStylesheet = (): string =>
  [...stylesheet("levier.css").matchAll(/"\.\/([\w-]+\.css)"/g)].map(([, name = ""]) => stylesheet(name)).join("\n");
