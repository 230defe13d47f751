import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";

const cell = (children: readonly (Paragraph | Table)[]): TableCell => new TableCell({ children: [...children] });

/** A row of the first line and of a table of the others, as deep as `depth`, then of paragraphs. */
const nestedTable = ([first = "", ...rest]: readonly string[], depth: number): Table => {
  const isNested = depth > 0 && rest.length > 0;
  const inner = isNested ? [nestedTable(rest, depth - 1), new Paragraph("")] : [...rest, ""].map((line) => new Paragraph(line));
  return new Table({ rows: [new TableRow({ children: [cell([new Paragraph(first)]), cell(inner)] })] });
};

const bytesOf = async (children: readonly (Paragraph | Table)[]): Promise<Uint8Array> =>
  new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children: [...children] }] })));

/** A Word document of paragraphs; `levelOf` gives the depth of the list a line is in, null for none. */
export const docxWithLines = (lines: readonly string[], levelOf: (at: number) => number | null = () => null): Promise<Uint8Array> =>
  bytesOf(
    lines.map((text, at) => {
      const level = levelOf(at);
      return new Paragraph(level === null ? { text } : { text, bullet: { level } });
    }),
  );

/** A Word document of one table, each cell on the right a table of the lines left, four deep. */
export const docxWithTables = (lines: readonly string[]): Promise<Uint8Array> => bytesOf([nestedTable(lines, 4)]);
