import { expect, it } from "vitest";
import type { ComparedField, Stated } from "./comparison.ts";
import { judgeOf } from "./judges.ts";
import { pairUp } from "./pair.ts";

const body = (field: ComparedField, at: number): Stated => {
  const name = [at, at * 7, at * 11].map((part) => String.fromCharCode(97 + (part % 26))).join("");
  const organisation = `communauté de communes du Pays d'Orm${name}${Math.floor(at / 26)}`;
  return { field, key: String(at), document: 0, parts: { organisation }, evidence: [{ start: at, end: at + 1 }] };
};

it.each<ComparedField>(["signatories", "attendees", "partners", "contacts"])(
  "hundreds of %s known by their organisation are held against as many in little time",
  (field) => {
    const list = (from: number): Stated[] => Array.from({ length: 500 }, (_, at) => body(field, from + at));
    const before = process.cpuUsage();
    const { pairs, first, second } = pairUp(list(0), list(1), judgeOf(field, []), null);
    const { user } = process.cpuUsage(before);
    expect([pairs.length, first.length, second.length]).toEqual([499, 1, 1]);
    expect(user / 1e6).toBeLessThan(0.8);
  },
);
