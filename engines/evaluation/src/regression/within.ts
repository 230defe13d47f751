import type { Panel } from "../panel/panel.ts";

/** A column of a panel (unit after unit, as its outcome) less the mean of its unit and of its time, plus the mean of all. */
export const within = ({ units, times }: Panel, column: ArrayLike<number>): Float64Array => {
  const [rows, width] = [units.length, times.length];
  const ofUnit = new Float64Array(rows);
  const ofTime = new Float64Array(width);
  for (let unit = 0; unit < rows; unit++) {
    for (let at = 0; at < width; at++) {
      const value = column[unit * width + at] ?? 0;
      ofUnit[unit] = (ofUnit[unit] ?? 0) + value / width;
      ofTime[at] = (ofTime[at] ?? 0) + value / rows;
    }
  }
  const all = ofTime.reduce((sum, mean) => sum + mean, 0) / width;
  return Float64Array.from(
    { length: rows * width },
    (_, place) => (column[place] ?? 0) - (ofUnit[Math.floor(place / width)] ?? 0) - (ofTime[place % width] ?? 0) + all,
  );
};
