import { expect, it } from "vitest";
import { readScoreOptions } from "./score-options.ts";

it("reads folders, their name and what to tell of them", () => {
  expect(readScoreOptions(["--corpus", "a", "--as", "mine", "--errors"])).toMatchObject({
    ok: true,
    value: { corpus: ["a"], as: "mine", errors: true, study: false },
  });
  expect(readScoreOptions(["--corpus", "a", "--corpus", "b", "--learn"])).toMatchObject({
    ok: true,
    value: { corpus: ["a", "b"], learn: true },
  });
});

it.each<[string[], RegExp]>([
  [["--bogus"], /^Unknown option '--bogus'\.$/],
  [["stray"], /^Unexpected argument 'stray'\.$/],
  [["--corpus"], /^Option '--corpus <value>' argument missing\.$/],
  [["--as", "mine"], /^--as mine: .*one --corpus\.$/],
  [["--as", "mine", "--corpus", "a", "--corpus", "b"], /^--as mine: /],
  [["--learn", "--study"], /^--study: --learn makes no tables\./],
])("refuses %j in a sentence", (args, sentence) => {
  expect(readScoreOptions(args)).toEqual({ ok: false, error: expect.stringMatching(sentence) });
});
