import type { Paper, PaperBlock, PaperTable } from "../paper.ts";

const underlined = (text: string, sign: string): string => `${text}\n${sign.repeat(text.length)}`;

/** A row in words: what it is about, then each cell with its column's name; an empty cell says nothing. */
const rowOf = ({ columns }: PaperTable, cells: readonly string[]): string => {
  const [name = "", ...rest] = cells;
  const told = rest.flatMap((cell, at) => (cell === "" ? [] : [`${columns[at + 1]?.label ?? ""} : ${cell}`]));
  return [`- ${name}`, ...told.map((line) => `  ${line}`)].join("\n");
};

const blockOf = (block: PaperBlock): string => {
  switch (block.kind) {
    case "heading":
      return underlined(block.text, block.level === 2 ? "-" : "·");
    case "paragraph":
    case "lead":
    case "note":
    case "code":
      return block.text;
    case "list":
      return block.items.map((item) => `- ${item}`).join("\n");
    case "table":
      return [block.caption, ...block.rows.map((cells) => rowOf(block, cells))].join("\n");
    case "figure":
      return block.alt;
  }
};

/** A paper in plain words, for who reads no page or hears it: pictures by what they say, tables row by row. */
export const toText = ({ title, subtitle, blocks }: Paper): string =>
  `${[underlined(title, "="), subtitle, ...blocks.map(blockOf)].join("\n\n")}\n`;
