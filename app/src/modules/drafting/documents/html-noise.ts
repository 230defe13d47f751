import { attribute, childrenOf, type Element, elementsUnder, isElement, type Node, wordsOf } from "./html-tree.ts";

/** Never read: what is not text for a reader, and what surrounds the text on every page of a site. */
const DROPPED = new Set(
  "script style noscript template svg canvas iframe object embed video audio button select textarea input nav footer aside dialog head".split(
    " ",
  ),
);

/** Roles that do for any element what `nav`, `aside`, `footer` and `dialog` do by name. */
const ROLES = new Set("navigation complementary contentinfo search dialog alertdialog".split(" "));

/** Names that sites give to what is no part of an article, as words of a class or an identifier. */
const SURROUNDS =
  /(?:^|[\s_-])(?:cookies?|consent|tarteaucitron|axeptio|didomi|gdpr|rgpd|breadcrumbs?|fil-d-?ariane|newsletter|related|(?:social|share)-(?:links?|media|networks?|icons?|buttons?|bar)|sharing|comments|commentaires|sidebar|skip-?links?|sr-only|visually-hidden|screen-reader-text|modal|popup|pagination|menu)(?:$|[\s_-])/i;

/** What names itself so and yet holds more than this share of the page, or its headline, is the page. */
const MOST = 0.3;

const isHidden = (node: Element): boolean =>
  attribute(node, "hidden") !== undefined ||
  attribute(node, "aria-hidden") === "true" ||
  /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribute(node, "style") ?? "");

/** « ¹ » that leads to a note, « ↑ » that leads back: marks, not words. */
const isNoteMark = (node: Element): boolean => {
  if (node.tagName === "sup") {
    const [only, ...others] = childrenOf(node);
    return only !== undefined && others.length === 0 && isElement(only) && /^#/.test(attribute(only, "href") ?? "");
  }
  return (
    node.tagName === "a" &&
    /^#/.test(attribute(node, "href") ?? "") &&
    childrenOf(node).every((child) => /^\s*[↑↩^]\s*$/.test(wordsOf(child)))
  );
};

/** What an element holds, itself included: characters of its words, those within links, its links, items and headlines. */
type Content = { words: number; linked: number; links: number; items: number; headlines: number };

const contentsOf = (elements: readonly Element[]): Map<Node, Content> => {
  const contents = new Map<Node, Content>();
  // From the last to the first: an element comes after the one that holds it.
  for (const node of elements.toReversed()) {
    const held = contents.get(node) ?? { words: 0, linked: 0, links: 0, items: 0, headlines: 0 };
    held.words += childrenOf(node).reduce((sum, child) => sum + wordsOf(child).trim().length, 0);
    if (node.tagName === "a") held.linked = held.words;
    if (node.tagName === "a") held.links++;
    if (node.tagName === "li") held.items++;
    if (/^(?:h1|main|article)$/.test(node.tagName)) held.headlines++;
    contents.set(node, held);
    const parent = node.parentNode;
    if (!parent || !("tagName" in parent)) continue;
    const above = contents.get(parent) ?? { words: 0, linked: 0, links: 0, items: 0, headlines: 0 };
    for (const key of ["words", "linked", "links", "items", "headlines"] as const) above[key] += held[key];
    contents.set(parent, above);
  }
  return contents;
};

/** A list that is all links leads elsewhere; within an article it may be one of partners. */
const isMenu = ({ tagName }: Element, { words, linked, links, items }: Content): boolean =>
  (tagName === "ul" || tagName === "ol") && links >= 3 && items >= 3 && linked >= 0.9 * words;

const surrounds = (node: Element): boolean =>
  node.tagName === "form" ||
  ROLES.has(attribute(node, "role") ?? "") ||
  SURROUNDS.test(`${attribute(node, "class") ?? ""} ${attribute(node, "id") ?? ""}`);

/** Which elements of a page are read: neither what never is, nor what is hidden, nor what surrounds the text by its name or its links. */
export const readableIn = (page: Node): ((element: Element) => boolean) => {
  const isRead = (node: Element): boolean => !(DROPPED.has(node.tagName) || isHidden(node) || isNoteMark(node));
  const elements = elementsUnder(page, isRead);
  const contents = contentsOf(elements);
  const inArticle = new Set<Node>();
  for (const node of elements)
    if (/^(?:main|article)$/.test(node.tagName) || (node.parentNode && "tagName" in node.parentNode && inArticle.has(node.parentNode)))
      inArticle.add(node);
  const whole = Math.max(...elements.slice(0, 1).map((node) => contents.get(node)?.words ?? 0), 0);
  const dropped = new Set(
    elements.filter((node) => {
      const content = contents.get(node);
      if (!content || content.headlines > 0 || /^(?:html|body)$/.test(node.tagName)) return false;
      return (isMenu(node, content) && !inArticle.has(node)) || (surrounds(node) && content.words <= MOST * whole);
    }),
  );
  return (node) => isRead(node) && !dropped.has(node);
};
