import type { SheetPlace } from "../../sheets/content/content.ts";

/** What the rows of a file are read by. */
export type ImportReading = {
  readonly actions: ReadonlySet<string>;
  readonly everyMilestone: ReadonlySet<string>;
  readonly newId: () => string;
  readonly today: string;
  /** Places that the lines of a cell mean, besides those that are kept. */
  readonly places: ReadonlyMap<string, SheetPlace>;
  /** Tells a line of a cell that means none of them. */
  readonly askPlace: (line: string) => void;
};
