import { type DefaultTreeAdapterTypes, parse } from "parse5";

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;
type Element = DefaultTreeAdapterTypes.Element;

/** Never read: what is not text for a reader, and what surrounds the text on every page of a site. */
const DROPPED = new Set(
  "script style noscript template svg canvas iframe object embed video audio form button select textarea input nav footer aside dialog head".split(
    " ",
  ),
);
const PARAGRAPHS = new Set(
  "p h1 h2 h3 h4 h5 h6 blockquote ul ol dl table figure figcaption section article main header div pre hr address details summary".split(
    " ",
  ),
);
const LINES = new Set("li tr dt dd caption br".split(" "));

const isElement = (node: Node): node is Element => "tagName" in node;
const childrenOf = (node: Node): Node[] => ("childNodes" in node ? node.childNodes : []);
const attribute = (node: Element, name: string): string | undefined => node.attrs.find((attr) => attr.name === name)?.value;

const isHidden = (node: Element): boolean =>
  attribute(node, "hidden") !== undefined ||
  attribute(node, "aria-hidden") === "true" ||
  /display\s*:\s*none/i.test(attribute(node, "style") ?? "");
const isRead = (node: Node): boolean => !isElement(node) || !(DROPPED.has(node.tagName) || isHidden(node));

/** Elements under a node, in the order of the document. A stack, not recursion: nesting has no limit in HTML. */
const elementsUnder = (root: Node): Element[] => {
  const found: Element[] = [];
  const stack: Node[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isElement(node)) found.push(node);
    for (const child of childrenOf(node).toReversed()) if (isRead(child)) stack.push(child);
  }
  return found;
};

type Step = { readonly enter: Node } | { readonly after: string };

const breakOf = (node: Element): string =>
  PARAGRAPHS.has(node.tagName) ? "\n\n" : LINES.has(node.tagName) ? "\n" : node.tagName === "td" || node.tagName === "th" ? " " : "";

/** The text under a node as a reader meets it: paragraphs apart, one line per item or row. */
const readableText = (root: Node): string => {
  const parts: string[] = [];
  const stack: Step[] = [{ enter: root }];
  for (let step = stack.pop(); step; step = stack.pop()) {
    if ("after" in step) {
      parts.push(step.after);
      continue;
    }
    const node = step.enter;
    if (!isRead(node)) continue;
    if (node.nodeName === "#text" && "value" in node) parts.push(node.value.replace(/[ \t\r\n\f]+/g, " "));
    if (isElement(node)) {
      const around = breakOf(node);
      parts.push(around, node.tagName === "li" ? "- " : "");
      if (!LINES.has(node.tagName)) stack.push({ after: around });
    }
    for (const child of childrenOf(node).toReversed()) stack.push({ enter: child });
  }
  return parts
    .join("")
    .replace(/ {2,}/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
};

const longest = (nodes: readonly Element[]): string =>
  nodes.map(readableText).reduce((best, text) => (text.length > best.length ? text : best), "");

/**
 * The readable text of a web page: its `main` or longest `article` when it marks one that holds the greater part, else
 * its body. Scripts, menus, forms and footers are left out. A headline that stands above the marked part is kept.
 */
export const textOfHtml = (html: string): string => {
  const elements = elementsUnder(parse(html));
  const whole = longest(elements.filter(({ tagName }) => tagName === "body"));
  const outermost = elements.filter(
    ({ tagName, attrs }) =>
      tagName === "main" || tagName === "article" || attrs.some(({ name, value }) => name === "role" && value === "main"),
  );
  const marked = longest(outermost);
  if (marked.length < whole.length / 2) return whole;
  const headline = elements.filter(({ tagName }) => tagName === "h1").map(readableText);
  const [only] = headline;
  return headline.length === 1 && only && !marked.includes(only) ? `${only}\n\n${marked}` : marked;
};
