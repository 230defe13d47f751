/** What the server draws and the browser moves alike: days along a line, and the way between two points. */

const DAY = 86_400_000;

const atMidnight = (day: string): number => Date.parse(`${day}T00:00:00Z`);

const [FIRST, LAST] = [atMidnight("0001-01-01"), atMidnight("9999-12-31")];

/** The day some days later, earlier when negative; none lies past the years of four figures. Days as `2026-03-14`. */
export const addDays = (day: string, days: number): string =>
  new Date(Math.min(LAST, Math.max(FIRST, atMidnight(day) + days * DAY))).toISOString().slice(0, 10);

/** Days from one day to another, negative when it comes before. */
export const daysFrom = (day: string, other: string): number => Math.round((atMidnight(other) - atMidnight(day)) / DAY);

/** From a point to another by right angles: out on the right, down or up, in from the left. */
export const elbow = (fromX: number, fromY: number, toX: number, toY: number): string =>
  `M${fromX} ${fromY}H${Math.max(fromX + 6, toX - 8)}V${toY}H${toX}`;
