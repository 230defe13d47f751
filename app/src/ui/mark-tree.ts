import type { Span } from "@levier/kernel";

/** A passage of a text to underline. Passages may nest, overlap, or run over several paragraphs. */
export type Mark = Span & {
  /** Unique in the page: the anchor of the passage. */
  readonly id: string;
};

/** A piece of a mark that holds text and inner pieces. Only the first piece of a mark carries its anchor. */
export type Piece<M extends Mark> = { readonly mark: M; readonly first: boolean; readonly children: readonly Node<M>[] };
export type Node<M extends Mark> = string | Piece<M>;

/** A stretch of text without a blank line in it. `tight`: the next one follows without a blank line. */
export type Block = Span & { readonly tight: boolean };
export type Paragraph<M extends Mark> = Block & { readonly children: readonly Node<M>[] };

type Open<M extends Mark> = Span & { readonly mark: M };

const outerFirst = <M extends Mark>(a: Open<M>, b: Open<M>): number => a.start - b.start || b.end - a.end;

/** Lays marks over one stretch of text as a tree; a mark that outruns the one it began in goes on in a second piece. */
const lay = <M extends Mark>(text: string, { start, end }: Span, marks: readonly Open<M>[]): readonly Node<M>[] => {
  const waiting = marks.toSorted(outerFirst);
  const nodes: Node<M>[] = [];
  let at = start;
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const outer = next;
    if (outer.start > at) nodes.push(text.slice(at, outer.start));
    const inner: Open<M>[] = [];
    while (waiting[0] !== undefined && waiting[0].start < outer.end) {
      const other = waiting.shift();
      if (!other) break;
      inner.push({ ...other, end: Math.min(other.end, outer.end) });
      if (other.end > outer.end) waiting.push({ ...other, start: outer.end });
    }
    waiting.sort(outerFirst);
    nodes.push({ mark: outer.mark, first: false, children: lay(text, outer, inner) });
    at = outer.end;
  }
  if (end > at) nodes.push(text.slice(at, end));
  return nodes;
};

/**
 * Splits a text at its blank lines, and at each carriage return as well: a browser drops those from what it reads, and the
 * offsets of what follows in the same stretch would no longer be the source's.
 */
export const paragraphsOf = (text: string): readonly Block[] => {
  const blocks: Block[] = [];
  let start = 0;
  for (const { index, 0: gap } of text.matchAll(/(?:\r?\n[^\S\n]*){2,}|\r\n?|$/g)) {
    if (text.slice(start, index).trim() !== "") blocks.push({ start, end: index, tight: /^\r\n?$/.test(gap) });
    start = index + gap.length;
  }
  return blocks;
};

/** The text in paragraphs, each with the pieces of the marks that touch it. A mark out of the text, or empty, is left out. */
export const markTree = <M extends Mark>(text: string, marks: readonly M[]): readonly Paragraph<M>[] => {
  const sound = marks.filter(({ start, end }) => start >= 0 && end > start && end <= text.length);
  const begun = new Set<string>();
  return paragraphsOf(text).map((paragraph) => {
    const here = sound
      .map((mark) => ({ mark, start: Math.max(mark.start, paragraph.start), end: Math.min(mark.end, paragraph.end) }))
      .filter(({ start, end }) => end > start);
    return { ...paragraph, children: lay(text, paragraph, here).map((node) => anchorOnce(node, begun)) };
  });
};

/** Keeps one anchor per mark, on its first piece in reading order. */
const anchorOnce = <M extends Mark>(node: Node<M>, begun: Set<string>): Node<M> => {
  if (typeof node === "string") return node;
  const first = !begun.has(node.mark.id);
  begun.add(node.mark.id);
  return { ...node, first, children: node.children.map((child) => anchorOnce(child, begun)) };
};
