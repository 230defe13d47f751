import { strToU8, zipSync } from "fflate";
import { guarded } from "../../csv.ts";
import { xmlText } from "./xml.ts";

/** What a cell holds: a text, a number, or nothing. Days are texts, `2026-03-14`. */
export type CellValue = string | number | null;

export type WorkbookTable = {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  /** Places of the columns that hold euros, for a format that can say so. */
  readonly euros?: readonly number[];
};

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** 0 → A, 25 → Z, 26 → AA. */
const columnName = (place: number): string =>
  (place >= 26 ? columnName(Math.floor(place / 26) - 1) : "") + String.fromCharCode(65 + (place % 26));

/** The styles of a header cell and of a sum in `STYLES`. */
const [BOLD, EUROS] = [1, 2];
const EURO_FORMAT = '<numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.00\\ &quot;€&quot;"/></numFmts>';
const FONTS =
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>';
const PLAIN_LOOK =
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>';
const CELL_LOOKS =
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>';
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}">${EURO_FORMAT}${FONTS}${PLAIN_LOOK}${CELL_LOOKS}</styleSheet>`;

/** `_x0041_` is an escape in a text of SpreadsheetML (ECMA-376 part 1, 22.9.2.19): its underscore is escaped in turn. */
const textOf = (text: string): string => xmlText(text).replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_");

const cell = (value: CellValue, place: number, row: number, style: number): string => {
  if (value === null) return "";
  const at = `r="${columnName(place)}${row}"${style === 0 ? "" : ` s="${style}"`}`;
  if (typeof value === "number") return `<c ${at}><v>${value}</v></c>`;
  return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${textOf(guarded(value))}</t></is></c>`;
};

const row = (cells: readonly CellValue[], number: number, styleAt: (place: number) => number): string =>
  `<row r="${number}">${cells.map((value, place) => cell(value, place, number, styleAt(place))).join("")}</row>`;

/** Letters across: as its longest text, within what a screen shows; an identifier is no text that one reads. */
const [NARROWEST, WIDEST] = [12, 60];
const IDENTIFIER = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const widthOf = (label: string, texts: readonly CellValue[]): number =>
  texts.reduce<number>(
    (width, text) => (typeof text !== "string" || IDENTIFIER.test(text) ? width : Math.max(width, Math.min(WIDEST, text.length + 2))),
    Math.max(NARROWEST, label.length + 3),
  );

const sheetOf = ({ header, rows, euros = [] }: WorkbookTable): string => {
  const widths = header.map((label, place) => {
    const width = widthOf(
      label,
      rows.map((cells) => cells[place] ?? null),
    );
    return `<col min="${place + 1}" max="${place + 1}" width="${width}" customWidth="1"/>`;
  });
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const body = [
    row(header, 1, () => BOLD),
    ...rows.map((cells, index) => row(cells, index + 2, (place) => (euros.includes(place) ? EUROS : 0))),
  ];
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><cols>${widths.join("")}</cols><sheetData>${body.join("")}</sheetData></worksheet>`;
};

/** A workbook with one sheet per table (ECMA-376), its header kept in sight; texts stay texts. `titles`: what each sheet is called. */
export const toXlsx = (tables: readonly WorkbookTable[], titles: Readonly<Record<string, string>>): Uint8Array => {
  const numbers = tables.map((_, index) => index + 1);
  const types = numbers.map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${KIND}.worksheet+xml"/>`);
  const sheets = tables.map(
    ({ name }, index) => `<sheet name="${xmlText(titles[name] ?? name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const relations = numbers.map((n) => `<Relationship Id="rId${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`);
  const related = (inner: string) => strToU8(`${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${inner}</Relationships>`);
  return zipSync({
    "[Content_Types].xml": strToU8(
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${KIND}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${KIND}.styles+xml"/>${types.join("")}</Types>`,
    ),
    "_rels/.rels": related(`<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/>`),
    "xl/workbook.xml": strToU8(`${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join("")}</sheets></workbook>`),
    "xl/_rels/workbook.xml.rels": related(
      `${relations.join("")}<Relationship Id="rId${tables.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/>`,
    ),
    "xl/styles.xml": strToU8(STYLES),
    ...Object.fromEntries(tables.map((table, index) => [`xl/worksheets/sheet${index + 1}.xml`, strToU8(sheetOf(table))])),
  });
};
