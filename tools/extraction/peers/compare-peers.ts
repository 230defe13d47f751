import type { AnnotatedText } from "../corpus.ts";
import { percent, table } from "../table.ts";
import { add, type Counts, f1, NONE, precision, recall } from "../tally.ts";
import { ours } from "./ours.ts";
import { type Findings, loadPeers, PEER_SECONDS } from "./peers.ts";
import { annotatedDates, annotatedNumbers, judgeDates, judgeSums } from "./tasks.ts";

/** What one reader finds over all texts; null for what it does not look for. A text it did not finish counts as nothing found. */
export type Compared = {
  readonly name: string;
  readonly licence: string;
  readonly absent: string | null;
  readonly dates: Counts | null;
  readonly pactDates: Counts | null;
  readonly sums: Counts | null;
  readonly numbers: Counts | null;
  readonly stopped: number;
  readonly medianMs: number;
  readonly worstMs: number;
};

type Reader = {
  readonly name: string;
  readonly licence: string;
  readonly absent: string | null;
  readonly read: (text: string) => Findings | null;
};

type Judge<T> = (text: AnnotatedText, found: T) => Counts;

const compared = ({ name, licence, absent, read }: Reader, texts: readonly AnnotatedText[]): Compared => {
  const readings = texts.map((text) => ({ text, found: absent === null ? read(text.text) : null }));
  const over = <K extends "dates" | "sums" | "numbers">(kind: K, judge: Judge<NonNullable<Findings[K]>>): Counts | null => {
    const looksFor = readings.some(({ found }) => found?.[kind]);
    return looksFor ? readings.reduce((sum, { text, found }) => add(sum, judge(text, found?.[kind] ?? [])), NONE) : null;
  };
  const times = readings.flatMap(({ found }) => (found ? [found.ms] : [])).sort((a, b) => a - b);
  return {
    name,
    licence,
    absent,
    dates: over("dates", judgeDates),
    pactDates: over("dates", annotatedDates),
    sums: over("sums", judgeSums),
    numbers: over("numbers", annotatedNumbers),
    stopped: absent === null ? readings.filter(({ found }) => found === null).length : 0,
    medianMs: times[Math.floor(times.length / 2)] ?? Number.NaN,
    worstMs: times.at(-1) ?? Number.NaN,
  };
};

/** The engine's recognisers first, then each peer, on the same texts in the same run. */
export const comparePeers = (texts: readonly AnnotatedText[]): readonly Compared[] => {
  // A first text makes the patterns ready: the peers are timed after their own loading too.
  for (const { text } of texts.slice(0, 1)) ours(text);
  return [{ name: "Levier", licence: "MIT", absent: null, read: ours }, ...loadPeers()].map((reader) => compared(reader, texts));
};

const scores = (counts: Counts | null): string =>
  counts ? `${percent(f1(counts))} (${percent(precision(counts))}, ${percent(recall(counts))})` : "–";
const found = (counts: Counts | null): string => (counts ? `${counts.right} of ${counts.right + counts.missed}` : "–");
const milliseconds = (ms: number): string => (ms < 10 ? ms.toFixed(1) : ms.toFixed(0));

export const peerTable = (all: readonly Compared[]): string => {
  const head = [
    "",
    "licence",
    "dates in full: F1 (P, R) %",
    "dates of the pact found",
    "sums: F1 (P, R) %",
    "quantities found",
    "ms a text: median, worst",
  ];
  const rows = all
    .filter(({ absent }) => absent === null)
    .map(({ name, licence, dates, pactDates, sums, numbers, stopped, medianMs, worstMs }) => [
      name,
      licence,
      scores(dates),
      found(pactDates),
      scores(sums),
      found(numbers),
      `${milliseconds(medianMs)}, ${milliseconds(worstMs)}${stopped > 0 ? `; ${stopped} stopped after ${PEER_SECONDS} s` : ""}`,
    ]);
  return [table(head, rows), ...all.flatMap(({ absent }) => absent ?? [])].join("\n\n");
};
