import type { DefaultTreeAdapterTypes } from "parse5";

export type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;
export type Element = DefaultTreeAdapterTypes.Element;

export const isElement = (node: Node): node is Element => "tagName" in node;
export const childrenOf = (node: Node): readonly Node[] => ("childNodes" in node ? node.childNodes : []);
export const attribute = (node: Element, name: string): string | undefined => node.attrs.find((attr) => attr.name === name)?.value;
export const wordsOf = (node: Node): string => (node.nodeName === "#text" && "value" in node ? node.value : "");

/**
 * Elements under a node and itself, in the order of the document, without those that are not `taken` nor what they hold.
 * A stack, not recursion: nesting has no limit in HTML.
 */
export const elementsUnder = (root: Node, taken: (element: Element) => boolean = () => true): Element[] => {
  const found: Element[] = [];
  const stack: Node[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isElement(node)) {
      if (!taken(node)) continue;
      found.push(node);
    }
    const children = childrenOf(node);
    for (let at = children.length - 1; at >= 0; at--) {
      const child = children[at];
      if (child) stack.push(child);
    }
  }
  return found;
};
