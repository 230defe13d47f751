import { parse } from "parse5";
import { readableText } from "./html-lines.ts";
import { readableIn } from "./html-noise.ts";
import { attribute, type Element, elementsUnder } from "./html-tree.ts";

/**
 * The readable text of a web page: its `main` or longest `article` when it marks one that holds the greater part, else
 * its body. Scripts, menus, forms, banners and footers are left out. A headline that stands above the marked part is kept.
 */
export const textOfHtml = (html: string): string => {
  const page = parse(html);
  const isRead = readableIn(page);
  const longest = (nodes: readonly Element[]): string =>
    nodes.map((node) => readableText(node, isRead)).reduce((best, text) => (text.length > best.length ? text : best), "");
  const elements = elementsUnder(page, isRead);
  const whole = longest(elements.filter(({ tagName }) => tagName === "body"));
  const marked = longest(
    elements.filter((node) => node.tagName === "main" || node.tagName === "article" || attribute(node, "role") === "main"),
  );
  if (marked.length < whole.length / 2) return whole;
  const headline = elements.filter(({ tagName }) => tagName === "h1").map((node) => readableText(node, isRead));
  const [only] = headline;
  return headline.length === 1 && only && !marked.includes(only) ? `${only}\n\n${marked}` : marked;
};
