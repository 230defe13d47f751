import type { EvidenceKind } from "../evidence.ts";
import { daysBetween } from "./days.ts";
import { type Feed, feeds, type Measure } from "./indicator.ts";

/** One measure: of the day of a state, or of a period from `from` to `day`. */
export type Reading = {
  readonly id: string;
  readonly value: number;
  readonly day: string;
  readonly from: string | null;
  readonly feed: Feed;
  readonly evidence: EvidenceKind;
  readonly source: string;
  readonly sourceUrl: string | null;
  readonly vintage: string | null;
  readonly sha256: string | null;
  readonly note: string | null;
  readonly givenBy: string | null;
  readonly setAsideBecause: string | null;
  /** ISO moment it was given at. */
  readonly at: string;
};

const days = ({ from, day }: Reading): number => (from === null ? 0 : daysBetween(from, day));

/** Official data first, then what was achieved, then a person; of one feed, what covers the most days, then what was given last. */
const inTurn = (one: Reading, other: Reading): number =>
  feeds.indexOf(one.feed) - feeds.indexOf(other.feed) || days(other) - days(one) || (one.at < other.at ? 1 : one.at > other.at ? -1 : 0);

/** Why a reading is told beside another: where it comes from, how many days it covers, or that it was given first. */
export const besideBecause = (reading: Reading, instead: Reading): "feed" | "span" | "age" => {
  if (reading.feed !== instead.feed) return "feed";
  return days(reading) === days(instead) ? "age" : "span";
};

const overlap = (one: Reading, other: Reading): boolean => (one.from ?? one.day) <= other.day && (other.from ?? other.day) <= one.day;

export type ReadingChoice = {
  /** What counts, in the order of days: of a state one a day, of a flow none that covers the days of another. */
  readonly retained: readonly Reading[];
  /** What is told beside, each with what stands in its place. */
  readonly beside: readonly { readonly reading: Reading; readonly instead: Reading }[];
};

/** Which readings count, of those that are not set aside, and which are shown beside those that do. */
export const sortReadings = (readings: readonly Reading[], measure: Measure): ReadingChoice => {
  const retained: Reading[] = [];
  const beside: ReadingChoice["beside"][number][] = [];
  const clashes = measure === "flow" ? overlap : (one: Reading, other: Reading) => one.day === other.day;
  const standing = readings.filter(({ setAsideBecause }) => setAsideBecause === null).sort(inTurn);
  for (const reading of standing) {
    const instead = retained.find((kept) => clashes(kept, reading));
    if (instead) beside.push({ reading, instead });
    else retained.push(reading);
  }
  return { retained: retained.sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0)), beside };
};
