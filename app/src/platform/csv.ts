/**
 * A text that a spreadsheet would run as a formula is written after an apostrophe (CWE-1236), and so is one that begins by an
 * apostrophe and such a sign, so that reading gives back what was written.
 */
const RUN = /^'*[=+\-@\t\r＝＋－＠]/;
export const guarded = (text: string): string => (RUN.test(text) ? `'${text}` : text);
export const unguarded = (text: string): string => (text.startsWith("'") && RUN.test(text) ? text.slice(1) : text);

const quoted = (text: string): string => (/[";\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const written = (value: string | number | null): string => {
  if (value === null) return "";
  return typeof value === "number" ? String(value).replace(".", ",") : quoted(guarded(value));
};

type CsvTable = { readonly header: readonly string[]; readonly rows: readonly (readonly (string | number | null)[])[] };

/** What a file begins with, for the spreadsheets that would else take it for another encoding. */
export const CSV_MARK = "\ufeff";

/** One line, for a file that is sent as it is written. */
export const csvLine = (row: readonly (string | number | null)[]): string => `${row.map(written).join(";")}\r\n`;

/** A table as the spreadsheets of French offices open it: semicolons, decimal commas, UTF-8 with its mark (RFC 4180 otherwise). */
export const toCsv = ({ header, rows }: CsvTable): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(`${CSV_MARK}${[header, ...rows].map(csvLine).join("")}`);
