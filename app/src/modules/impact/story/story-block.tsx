import { CourseChart, Figures, FoldedTable, Pairs, StripChart } from "../../../ui/index.ts";
import type { StoryBlock as Block } from "./story-part.ts";
import { levelWords } from "./told-words.ts";

/** Rows shown at once; the others on demand. */
const SHOWN = 8;

const Rows = ({ caption, columns, rows }: Extract<Block, { kind: "table" }>) => (
  <FoldedTable
    caption={caption}
    rows={rows}
    shown={SHOWN}
    rowKey={(_, at) => at}
    columns={columns.map(({ label, numeric = false }, at) => ({
      ...{ label, numeric, heading: at === 0 },
      cell: (row: readonly string[]) => row[at] ?? "",
    }))}
  />
);

/** One block of the story, as a page sets it. */
export const StoryBlock = ({ block }: { readonly block: Block }) => {
  switch (block.kind) {
    case "paragraph":
      return <p>{block.text}</p>;
    case "note":
      return <p className="soft">{block.text}</p>;
    case "code":
      return (
        <pre className="command">
          <code>{block.text}</code>
        </pre>
      );
    case "list":
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case "pairs":
      return <Pairs pairs={block.pairs} />;
    case "table":
      return <Rows {...block} />;
    case "figures":
      return <Figures figures={block.figures.map(({ isGap, ...figure }) => ({ ...figure, gap: isGap, words: isGap }))} />;
    case "link":
      return (
        <p>
          <a href={block.href}>{block.text}</a>
        </p>
      );
    case "course":
      return <CourseChart {...block} words={(value) => levelWords(value, "")} />;
    case "strip":
      return <StripChart {...block} />;
  }
};
