import { setImmediate } from "node:timers/promises";
import type { Log } from "../../../platform/log.ts";
import { GROUPS } from "./groups.ts";
import type { Library } from "./library.ts";

/** Reads the tables that portraits are made of, one after the other, so that nobody waits for them; until `stopped` says to stop. */
const readTables = async (library: Library, stopped: () => boolean): Promise<void> => {
  for (const { source: id, measures } of GROUPS) {
    for (const measure of measures) {
      const source = library.source(id);
      if (source === null || stopped()) break;
      await library.panel(source, measure);
      // Whoever asks for a page meanwhile goes first.
      await setImmediate();
    }
  }
};

/** Another edition may be pulled while the program runs, in milliseconds. */
const EVERY = 60_000;

type Needs = {
  readonly library: Library;
  /** What is made of the tables for every portrait, each kept by who makes it. */
  readonly made: readonly (() => Promise<unknown>)[];
  readonly log: Log;
};

/** Reads ahead at once, and again whatever has changed since; returns what stops it. */
export const startReadingAhead = ({ library, made, log }: Needs): (() => void) => {
  let isReading = false;
  let isStopped = false;
  const read = async (): Promise<void> => {
    await readTables(library, () => isStopped);
    for (const make of made) if (!isStopped) await make();
  };
  const turn = async (): Promise<void> => {
    if (isReading) return;
    isReading = true;
    await read().catch((error: unknown) => log.error("territories.read-ahead-failed", error));
    isReading = false;
  };
  void turn();
  const timer = setInterval(() => void turn(), EVERY);
  timer.unref();
  return () => {
    isStopped = true;
    clearInterval(timer);
  };
};
