import { type Mark, markTree, type Node } from "./mark-tree.ts";

/** One of four colours, shared by a field and its passages. */
export type Tone = 1 | 2 | 3 | 4;

export type FieldMark = Mark & {
  readonly tone: Tone;
  /** Id of the field that rests on this passage: the way back. */
  readonly field: string;
};

type Place = { readonly node: Node<FieldMark>; readonly link: FieldMark | null; readonly tabbable: boolean };

/** Text inside a passage is a link to its field. Only the first link of a passage takes the focus of the keyboard. */
const Words = ({ node, link, tabbable }: Place) => {
  if (typeof node !== "string") return <Passage {...node} />;
  if (link === null) return node;
  return (
    <a href={`#${link.field}`} tabIndex={tabbable ? undefined : -1}>
      {node}
    </a>
  );
};

const Passage = ({ mark, first, children }: Exclude<Node<FieldMark>, string>) => {
  const firstWords = children.findIndex((child) => typeof child === "string");
  return (
    <mark id={first ? mark.id : undefined} className={`t${mark.tone}`} data-mark={first ? undefined : mark.id}>
      {children.map((child, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never move
        <Words key={position} node={child} link={mark} tabbable={first && position === firstWords} />
      ))}
    </mark>
  );
};

/**
 * A text with its passages underlined in the colour of their field. Every passage is an anchor (`mark.id`) and leads back to
 * its field, without script. Each paragraph carries the offset of its first character in `data-start`: the text of a
 * paragraph is the source's to the letter, so that a selection can be told in offsets of the source.
 */
export const MarkedText = ({ text, marks }: { text: string; marks: readonly FieldMark[] }) =>
  markTree(text, marks).map(({ start, tight, children }) => (
    <p key={start} data-start={start} className={tight ? "tight" : undefined}>
      {children.map((node, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never move
        <Words key={position} node={node} link={null} tabbable={false} />
      ))}
    </p>
  ));
