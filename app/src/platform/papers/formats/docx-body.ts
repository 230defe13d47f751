import type { Paper, PaperBlock, PaperFigure, PaperTable } from "../paper.ts";
import type { PaperStyle, TemplateStyles } from "./docx-styles.ts";
import { xmlText } from "./xml.ts";

/** English metric units in a pixel of 96 per inch (ECMA-376 part 1, 20.1.2.1). */
const EMU = 9525;
/** Pixels that a unit of a picture is shown on. */
const SHOWN = 0.9;
/** Twentieths of a point between the margins of an A4 page. */
const TEXT_WIDTH = 9638;

export type PlacedFigure = { readonly figure: PaperFigure; readonly svgId: string; readonly pngId: string };

type Write = { readonly styles: TemplateStyles; readonly place: (figure: PaperFigure) => PlacedFigure; readonly compact: boolean };

/** What a compact paper changes of its template: half-points of its letters and twentieths of a point between its paragraphs. */
const COMPACT = { text: 17, small: 14, cell: 14, heading: 24, between: 40, inCell: 8 } as const;

const sized = ({ compact }: Write, size: number, more = ""): string => {
  const properties = more + (compact ? `<w:sz w:val="${size}"/>` : "");
  return properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`;
};
const spaced = ({ compact }: Write, before: number, after: number): string =>
  compact ? `<w:spacing w:before="${before}" w:after="${after}"/>` : "";

const run = (text: string, properties = ""): string =>
  text
    .split("\n")
    .map((line) => `<w:r>${properties}<w:t xml:space="preserve">${xmlText(line)}</w:t></w:r>`)
    .join("<w:r><w:br/></w:r>");

const paragraphOf = ({ styles }: Write, style: PaperStyle | null, content: string, more = ""): string => {
  const id = style === null ? undefined : styles.idOf.get(style);
  const properties = (id === undefined ? "" : `<w:pStyle w:val="${xmlText(id)}"/>`) + more;
  return `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
};

/** What a document comes to: bold, a little larger. */
const LEAD = '<w:rPr><w:b/><w:sz w:val="26"/></w:rPr>';
/** What is typed: letters of one width, that no proofing changes. */
const CODE = '<w:rPr><w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/><w:noProof/><w:sz w:val="16"/></w:rPr>';

/** A paragraph that stays on the page of the next: a heading never ends one. */
const KEPT = "<w:keepNext/>";

type CellLook = { readonly width: number; readonly numeric: boolean; readonly bold: boolean; readonly kept: boolean };

const cellOf = (write: Write, text: string, { width, numeric, bold, kept }: CellLook): string => {
  const aligned = (kept ? KEPT : "") + spaced(write, COMPACT.inCell, COMPACT.inCell) + (numeric ? '<w:jc w:val="right"/>' : "");
  const content = paragraphOf(write, null, run(text, sized(write, COMPACT.cell, bold ? "<w:b/>" : "")), aligned);
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
};

const captionOf = (write: Write, caption: string): string =>
  paragraphOf(write, "caption", run(caption, sized(write, COMPACT.small)), KEPT + spaced(write, COMPACT.between, COMPACT.between / 2));

const tableOf = (write: Write, { caption, columns, rows, totals = false }: PaperTable): string => {
  const id = write.styles.idOf.get("table grid") ?? "";
  // The first column names the row: it is the widest, unless there are many sums, which are not cut.
  const usual = columns.filter(({ numeric }) => numeric === true).length > 3 ? 1.2 : 1.6;
  const first = write.compact ? 2.6 : usual;
  const shares = columns.map(({ narrow, numeric }, place) => {
    if (place === 0) return first;
    if (write.compact) return narrow ? 0.55 : 1;
    return numeric ? 1.2 : narrow ? 0.6 : 1;
  });
  const unit = TEXT_WIDTH / shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor(unit * share));
  const row = (cells: readonly string[], bold: boolean, properties: string, kept = false): string =>
    `<w:tr>${properties}${columns.map((column, place) => cellOf(write, cells[place] ?? "", { width: widths[place] ?? unit, numeric: column.numeric === true, bold, kept })).join("")}</w:tr>`;
  const header = row(
    columns.map(({ label }) => label),
    true,
    "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>",
    true,
  );
  const described = `<w:tblCaption w:val="${xmlText(caption)}"/>`;
  const look = '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>';
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  const body = rows.map((cells, index) => row(cells, totals && index === rows.length - 1, "<w:trPr><w:cantSplit/></w:trPr>"));
  return [
    captionOf(write, caption),
    `<w:tbl><w:tblPr><w:tblStyle w:val="${xmlText(id)}"/><w:tblW w:w="5000" w:type="pct"/>${look}${described}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${header}${body.join("")}</w:tbl>`,
    // Two tables that touch would be one.
    write.compact ? '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/></w:pPr></w:p>' : "<w:p/>",
  ].join("");
};

const figureOf = (write: Write, figure: PaperFigure): string => {
  const { svgId, pngId } = write.place(figure);
  const { width, height } = figure.picture;
  const size = `cx="${Math.round(width * SHOWN * EMU)}" cy="${Math.round(height * SHOWN * EMU)}"`;
  const number = Number(svgId.replace(/\D/g, ""));
  const said = `id="${number}" name="${xmlText(svgId)}" descr="${xmlText(figure.alt)}"`;
  const vector = `<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="${svgId}"/></a:ext></a:extLst>`;
  const picture = `<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr ${said}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${pngId}">${vector}</a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>`;
  const drawing = `<w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/><wp:docPr ${said}/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">${picture}</a:graphicData></a:graphic></wp:inline></w:drawing>`;
  return captionOf(write, figure.caption) + paragraphOf(write, null, `<w:r>${drawing}</w:r>`);
};

const listOf = (write: Write, items: readonly string[]): string => {
  const numbered = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${write.styles.bullets ?? "0"}"/></w:numPr>`;
  return items
    .map((item) => paragraphOf(write, "list bullet", run(item, sized(write, COMPACT.text)), numbered + spaced(write, 0, COMPACT.inCell)))
    .join("");
};

const blockOf = (write: Write, block: PaperBlock): string => {
  switch (block.kind) {
    case "heading":
      return paragraphOf(
        write,
        `heading ${block.level}`,
        run(block.text, sized(write, COMPACT.heading)),
        KEPT + spaced(write, 3 * COMPACT.between, COMPACT.between),
      );
    case "paragraph":
      return paragraphOf(write, null, run(block.text, sized(write, COMPACT.text)), spaced(write, 0, COMPACT.between));
    case "lead":
      return paragraphOf(write, null, run(block.text, LEAD), spaced(write, 0, COMPACT.between));
    case "note":
      return paragraphOf(write, "note", run(block.text, sized(write, COMPACT.small)), spaced(write, 0, COMPACT.between));
    case "code":
      return paragraphOf(write, null, run(block.text, CODE), spaced(write, 0, COMPACT.between));
    case "list":
      return listOf(write, block.items);
    case "table":
      return tableOf(write, block);
    case "figure":
      return figureOf(write, block);
  }
};

/** The paragraphs and tables of a paper as WordprocessingML (ECMA-376 part 1, 17), in the styles of a template. */
export const docxBody = ({ title, subtitle, blocks, compact = false }: Paper, hands: Omit<Write, "compact">): string => {
  const write = { ...hands, compact };
  return [
    paragraphOf(write, "title", run(title)),
    paragraphOf(write, "subtitle", run(subtitle)),
    ...blocks.map((block) => blockOf(write, block)),
  ].join("");
};
