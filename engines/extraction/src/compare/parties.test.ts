import { expect, it } from "vitest";
import type { ComparedField, Stated } from "./comparison.ts";
import { judgeOf } from "./judges.ts";
import { pairUp } from "./pair.ts";

const SIDE = 500;

/** A body whose every look at its name is told. */
const body = (field: ComparedField, at: number, onRead: () => void): Stated => {
  const name = [at, at * 7, at * 11].map((part) => String.fromCharCode(97 + (part % 26))).join("");
  const organisation = `communauté de communes du Pays d'Orm${name}${Math.floor(at / 26)}`;
  const parts = {
    get organisation() {
      onRead();
      return organisation;
    },
  };
  return { field, key: String(at), document: 0, parts, evidence: [{ start: at, end: at + 1 }] };
};

it.each<ComparedField>(["signatories", "attendees", "partners", "contacts"])(
  "hundreds of %s known by their organisation are read a few times each, not once for each couple",
  (field) => {
    let reads = 0;
    const list = (from: number): Stated[] => Array.from({ length: SIDE }, (_, at) => body(field, from + at, () => reads++));
    const { pairs, first, second } = pairUp(list(0), list(1), judgeOf(field, []), null);
    expect([pairs.length, first.length, second.length]).toEqual([SIDE - 1, 1, 1]);
    // A couple of each value would be 250,000 looks.
    expect(reads).toBeGreaterThanOrEqual(2 * SIDE);
    expect(reads).toBeLessThan(20 * 2 * SIDE);
  },
);
