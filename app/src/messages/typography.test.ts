import { expect, it } from "vitest";
import { fr } from "./fr/index.ts";

/** What French typography asks, and a keyboard does not give by itself. */
const faults: readonly (readonly [string, RegExp])[] = [
  ["a straight apostrophe", /'/],
  ["three dots for an ellipsis", /\.\.\./],
  ["no narrow no-break space before ; ? !", /[^\u202f][;?!](?=\s|$)/],
  ["no no-break space before :", /[^\u00a0]:(?=\s|$)/],
  ["no no-break space inside « »", /«[^\u00a0]|[^\u00a0]»/],
  ["no no-break space between a number and its unit", /[\d}] (?:[kMG]o|[M€%])(?=\W|$)/],
];

it("the messages are set as French is printed", () => {
  const found = Object.entries(fr).flatMap(([key, message]) =>
    faults.filter(([, fault]) => fault.test(message)).map(([what]) => `${key}: ${what}`),
  );
  expect(found).toEqual([]);
});
