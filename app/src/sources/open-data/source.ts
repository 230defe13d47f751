import type { Table } from "./tables.ts";

/** How often the publisher makes the file anew. */
export type Refresh = "never" | "yearly" | "quarterly" | "monthly";

/** What a column of the file is called: its own name, and the names it bore or may bear. */
export type Columns = Readonly<Record<string, readonly string[]>>;

/**
 * How a file is laid out: one row of names above the others, found by `columns`. A text has fields parted by commas, semicolons
 * or tabs, compressed or not. In a workbook, the sheets named are read, or else each one that has the columns; what stands above
 * the names is left, but for the first words, which are the column `title`; `sheet` is the sheet's name. An archive is read by
 * its largest text or workbook. In XML (SDMX), columns are the attributes of a series and of its observations. The column `file` is
 * the name the file bears.
 */
export type Layout = {
  readonly columns: Columns;
  readonly sheets?: readonly string[];
  /** Columns that one edition of the file has and another has not: absent, their texts are null. */
  readonly optional?: Columns;
  /** Names of columns that hold a period or a year: each of their cells becomes a row, `heading` the name above it, `cell` its text. */
  readonly spread?: RegExp;
  /** Condition, in SQL over the columns, on the rows that are read at all: a census has millions that no portrait asks. */
  readonly only?: string;
};

/**
 * One of several tables made of one large file of Parquet. Its query reads `raw`, whose columns are those of `layout`, of the types of
 * the file; `vintage`, whose one row has the `period` of the file; and the tables made before it, by their names.
 */
export type MadeTable = { readonly name: string; readonly query: string };

/** Whose a public data set is, and where it lies. */
type Manifest = {
  readonly id: string;
  /** Title under which the publisher shows it. */
  readonly dataset: string;
  readonly publisher: string;
  readonly licence: string;
  /** Page that describes it, for a person. */
  readonly page: string;
  /** The file itself, for the program; null where its name changes and only a mirror can hold it. */
  readonly address: string | null;
  /** Where `address` is null: what a link to the file looks like on the page, whose last edition is taken. */
  readonly link?: RegExp;
  /** Names the file may bear in a mirror, in order of preference; one without an ending is a folder of several. */
  readonly files: readonly string[];
  readonly refresh: Refresh;
  /** `present` when a territory without a line has none of what is counted; else it is one of which nothing is published. */
  readonly lists?: "present";
};

/** A data set of figures or of memberships: how its file becomes rows. */
export type TableSource = Manifest & {
  readonly layout: Layout;
  /** What its rows become: one table that many sources share, or several of its own, of which a portrait reads the last. */
  readonly table: Table | readonly MadeTable[];
  /**
   * Over the table `raw`, whose columns are those of `layout`, all text, it gives the columns of `table`; macros `figure`, `mark` and
   * `code_of` read French numbers, secrecy marks and codes that lost their zeros. For several tables, it tells the period of the file.
   */
  readonly query: string;
};

/** A data set of outlines, GeoJSON or TopoJSON: whose borders they are. */
export type OutlineSource = Manifest & { readonly table: "outlines"; readonly level: "commune" | "epci" };

/**
 * A public data set, as it is known before any of it is loaded: whose it is, where it lies, and how its file is read. One folder
 * each, with a recorded sample.
 */
export type Source = TableSource | OutlineSource;

export type SourceRefusal =
  | { readonly reason: "no-file"; readonly value: string; readonly names: readonly string[] }
  | { readonly reason: "no-mirror"; readonly value: string }
  | { readonly reason: "unreachable"; readonly value: string; readonly why: string }
  | { readonly reason: "cut-short"; readonly value: string; readonly received: number }
  | { readonly reason: "columns-changed"; readonly value: string; readonly lacking: readonly string[] }
  | { readonly reason: "unreadable-file"; readonly value: string; readonly why: string }
  | { readonly reason: "unreadable-figures"; readonly value: string; readonly count: number; readonly first: string }
  | { readonly reason: "nothing-inside"; readonly value: string }
  | { readonly reason: "no-room"; readonly value: string }
  | { readonly reason: "unwritable-data-folder"; readonly value: string }
  | { readonly reason: "pulled-already"; readonly value: string };
