import { attribute, childrenOf, type Element, isElement, type Node, wordsOf } from "./html-tree.ts";

const PARAGRAPHS = new Set(
  "p h1 h2 h3 h4 h5 h6 blockquote ul ol dl table figure figcaption section article main header div pre hr address details summary form fieldset".split(
    " ",
  ),
);
const LINES = new Set("li tr td th dt dd caption br legend".split(" "));

/** What a cell may not hold for its row to be one line. */
const BLOCKS = /^(?:ul|ol|dl|table|h[1-6]|blockquote|pre)$/;

type Break = "\n" | "\n\n";

/** A text as it is written: breaks and the mark of an item wait for the words that follow; the widest break wins. */
const createPage = () => {
  const parts: string[] = [];
  let gap: "" | " " | Break = "";
  let mark = "";
  return {
    breakTo: (next: Break): void => {
      if (mark === "" && (gap.length < next.length || gap === " ")) gap = next;
    },
    say: (words: string): void => {
      const spaced = words.replace(/[ \t\r\n\f]+/g, " ");
      const said = spaced.replace(/^ | $/g, "");
      if (gap === "" && spaced.startsWith(" ")) gap = " ";
      if (said === "") return;
      if (parts.length > 0) parts.push(gap);
      parts.push(mark, said);
      mark = "";
      gap = spaced.endsWith(" ") ? " " : "";
    },
    /** What heads the words to come, until `unmark`. */
    markWith: (next: string): void => {
      mark = next;
    },
    unmark: (): void => {
      mark = "";
    },
    text: (): string => parts.join(""),
  };
};

type IsRead = (element: Element) => boolean;

/** Whether what is under a node stands on one line; looks no further than what says no. */
const isOneLine = (root: Node, isRead: IsRead): boolean => {
  const stack = [...childrenOf(root)];
  let paragraphs = 0;
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!isElement(node) || !isRead(node)) continue;
    if (node.tagName === "p") paragraphs++;
    if (BLOCKS.test(node.tagName) || paragraphs > 1) return false;
    stack.push(...childrenOf(node));
  }
  return true;
};

/** A row of a table as one line, `| A | B |`; null when a cell holds more than a line, or only one cell holds words. */
const rowOf = (row: Element, isRead: IsRead): string | null => {
  const cells = childrenOf(row).filter((cell): cell is Element => isElement(cell) && /^t[dh]$/.test(cell.tagName));
  if (!cells.every((cell) => isOneLine(cell, isRead))) return null;
  const words = cells.map((cell) => readableText(cell, isRead).replace(/\s*\n\s*/g, " "));
  return words.filter((each) => each !== "").length < 2 ? null : `| ${words.join(" | ")} |`;
};

/** Gives items their marks: `1. ` in a numbered list, `- ` in another and in a list within an item. */
const itemMarks = (): ((item: Element) => string) => {
  const numbers = new Map<Node, number>();
  return (item) => {
    const list = item.parentNode;
    if (!list || !("tagName" in list) || list.tagName !== "ol" || /^[ai]$/i.test(attribute(list, "type") ?? "")) return "- ";
    const holder = list.parentNode;
    if (holder && "tagName" in holder && holder.tagName === "li") return "- ";
    const last = numbers.get(list);
    const told = attribute(item, "value");
    const number = last !== undefined && told === undefined ? last + 1 : Number.parseInt(told ?? attribute(list, "start") ?? "1", 10);
    numbers.set(list, number);
    return Number.isNaN(number) ? "- " : `${number}. `;
  };
};

type Step = { readonly enter: Node } | { readonly leave: () => void };

/** The text under a node as a reader meets it: paragraphs apart, one line per item or row. */
export const readableText = (root: Node, isRead: IsRead): string => {
  const page = createPage();
  const markOf = itemMarks();
  const stack: Step[] = [{ enter: root }];
  let items = 0;
  const part = (gap: Break): void => page.breakTo(items > 0 ? "\n" : gap);

  const enterItem = (item: Element): void => {
    part("\n");
    page.markWith(markOf(item));
    items++;
    const leave = (): void => {
      items--;
      page.unmark();
      part("\n");
    };
    stack.push({ leave });
  };
  const enterBlock = ({ tagName }: Element): void => {
    const gap = PARAGRAPHS.has(tagName) ? "\n\n" : LINES.has(tagName) ? "\n" : null;
    if (gap === null) return;
    part(gap);
    stack.push({ leave: () => part(gap) });
  };
  const enter = (node: Node): void => {
    if (isElement(node)) {
      if (!isRead(node)) return;
      if (node.tagName === "li") enterItem(node);
      else enterBlock(node);
      const row = node.tagName === "tr" ? rowOf(node, isRead) : null;
      if (row !== null) {
        page.say(row);
        return;
      }
    } else page.say(wordsOf(node));
    for (const child of childrenOf(node).toReversed()) stack.push({ enter: child });
  };
  for (let step = stack.pop(); step; step = stack.pop()) {
    if ("leave" in step) step.leave();
    else enter(step.enter);
  }
  return page.text();
};
