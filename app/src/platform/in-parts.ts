import { setImmediate } from "node:timers/promises";

/** Some milliseconds of what is done for each. */
const PART = 2000;

/** Does something with each part of a long list in order, once the one before is done; between two, whoever waits is served. */
export const inParts = async <T>(list: readonly T[], act: (part: readonly T[]) => void | Promise<void>): Promise<void> => {
  for (let from = 0; from < list.length; from += PART) {
    if (from > 0) await setImmediate();
    await act(list.slice(from, from + PART));
  }
};
