import { CourseChart, Details, Figures, FoldedTable, Pairs, StripChart, Table } from "../../../ui/index.ts";
import type { StoryBlock as Block } from "./story-part.ts";
import { apartWords } from "./told-words.ts";

/** Rows shown at once; the others on demand. */
const SHOWN = 5;

type Kind<K extends Block["kind"]> = Extract<Block, { kind: K }>;

const Rows = ({ caption, isFolded = false, columns, rows }: Kind<"table">) => {
  const table = {
    ...{ caption, rows, rowKey: (_: readonly string[], at: number) => at },
    columns: columns.map(({ label, numeric = false }, at) => ({
      ...{ label, numeric, heading: at === 0 },
      cell: (row: readonly string[]) => row[at] ?? "",
    })),
  };
  if (!isFolded) return <FoldedTable {...table} shown={SHOWN} />;
  return (
    <Details summary={caption}>
      <Table {...table} captionUnseen />
    </Details>
  );
};

const Told = ({ caption, isFolded = false, pairs }: Kind<"pairs">) =>
  isFolded ? (
    <Details summary={caption}>
      <Pairs pairs={pairs} />
    </Details>
  ) : (
    <Pairs pairs={pairs} />
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
      return <Told {...block} />;
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
      return <CourseChart {...block} words={apartWords(block.points)} />;
    case "strip":
      return <StripChart {...block} />;
  }
};
