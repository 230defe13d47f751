/** What the server reckons and the browser moves alike. Days as `2026-03-14`. */

const DAY = 86_400_000;

const atMidnight = (day: string): number => Date.parse(`${day}T00:00:00Z`);

const [FIRST, LAST] = [atMidnight("0001-01-01"), atMidnight("9999-12-31")];

/** The day some days later, earlier when negative; none lies past the years of four figures. */
export const addDays = (day: string, days: number): string =>
  new Date(Math.min(LAST, Math.max(FIRST, atMidnight(day) + days * DAY))).toISOString().slice(0, 10);

/** Days from one day to another, as `2026-03-14`: negative when `to` comes before. */
export const daysBetween = (from: string, to: string): number => Math.round((atMidnight(to) - atMidnight(from)) / DAY);
