/** Columns that one reads side by side on a screen or a sheet. */
export const MOST_COMPARED = 8;

/** A perimeter's codes are parted by `+` among the territories, which commas part. */
const written = (code: string): string => encodeURIComponent(code.replaceAll(",", "+"));

/** The page that compares some territories, or its table with `.csv`. */
export const compareAddress = (codes: readonly string[], ending = ""): string =>
  `/territories/compare${ending}${codes.length === 0 ? "" : `?codes=${codes.map(written).join()}`}`;
