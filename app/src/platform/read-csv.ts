/** Rows and columns of a file of tables, which a person still reads. */
const [MOST_ROWS, MOST_COLUMNS] = [50_000, 200];

const decoded = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // What « CSV » still means to spreadsheets that do not say « UTF-8 ».
    return new TextDecoder("windows-1252").decode(bytes);
  }
};

/** The sign that parts the fields of the first line, outside quotes. */
const separatorOf = (text: string): string => {
  const [first = ""] = text.split(/\r?\n/, 1);
  const bare = first.replace(/"(?:[^"]|"")*"/g, "");
  const counts = [";", "\t", ",", "|"].map((sign) => ({ sign, count: bare.split(sign).length }));
  return counts.reduce((most, one) => (one.count > most.count ? one : most)).sign;
};

/** One field: between quotes, then whatever stands before the next separator or line end; then that. */
const fieldsOf = (sign: string): RegExp => {
  const separator = `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return new RegExp(`(?:"((?:[^"]|"")*)"?)?([^${separator}\\r\\n]*)(${separator}|\\r\\n|\\r|\\n|$)`, "gy");
};

const SAID = /^"?sep=(.)"?(?:\r\n|\r|\n)/i;

type CsvLimits = {
  /** The sign between fields; null or absent: the one most seen in the first line. */
  readonly separator?: string | null;
  readonly mostRows?: number;
  readonly mostColumns?: number;
};

/**
 * The rows of a CSV (RFC 4180), each with its number, the first being 1; a line of Excel's that says the separator is none of them. Those past the rows that a file may hold are not read,
 * but one, which tells that there are more; nor are the fields past the columns.
 */
export const readCsv = (
  bytes: Uint8Array,
  { separator: told, mostRows = MOST_ROWS, mostColumns = MOST_COLUMNS }: CsvLimits = {},
): { readonly row: number; readonly cells: string[] }[] => {
  const whole = decoded(bytes).replace(/^\ufeff/, "");
  // What Excel takes a first line for that says which sign parts the fields.
  const [said = "", sign] = SAID.exec(whole) ?? [];
  const text = whole.slice(said.length);
  const separator = told ?? sign ?? separatorOf(text);
  const first = said === "" ? 1 : 2;
  const rows: { row: number; cells: string[] }[] = [];
  let cells: string[] = [];
  for (const [field, quote, bare = "", end] of text.matchAll(fieldsOf(separator))) {
    if (field === "" && cells.length === 0) break;
    if (cells.length < mostColumns) cells.push((quote ?? "").replaceAll('""', '"') + bare);
    if (end === separator) continue;
    rows.push({ row: rows.length + first, cells });
    cells = [];
    if (end === "" || rows.length > mostRows + 1) break;
  }
  return rows;
};
