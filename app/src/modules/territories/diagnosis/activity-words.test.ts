import { describe, expect, it } from "vitest";
import { translator } from "../../../messages/index.ts";
import { divisions } from "../../../sources/activities/activities.ts";
import { activityWords } from "./activity-words.ts";

const t = translator("fr");

/** The codes of Insee's aggregated classification, 2008. */
const LEVELS = {
  a10: "AZ BE FZ GI JZ KZ LZ MN OQ RU",
  a17: "AZ DE C1 C2 C3 C4 C5 FZ GZ HZ IZ JZ KZ LZ MN OQ RU",
  a38: "AZ BZ CA CB CC CD CE CF CG CH CI CJ CK CL CM DZ EZ FZ GZ HZ IZ JA JB JC KZ LZ MA MB MC NZ OZ PZ QA QB RZ SZ TZ UZ",
};

describe("an activity in words", () => {
  it.each(Object.entries(LEVELS))("has some for every code of %s, no two alike", (_, codes) => {
    const words = codes.split(" ").map((code) => activityWords(code, t));
    expect(words.filter((word) => word.length < 10)).toEqual([]);
    expect(new Set(words).size).toBe(words.length);
  });

  it("has some for every division and for the finest level, and leaves a code that is none as it is", () => {
    expect(divisions().filter(({ code }) => activityWords(code, t) === code)).toEqual([]);
    expect(activityWords("10.71C", t)).toMatch(/boulangerie/i);
    expect(activityWords("ZZ9", t)).toBe("ZZ9");
  });
});
