import { describe, expect, it } from "vitest";
import { readSpaceCommand, showSpaces } from "./space-command.ts";

const FULL = ["add", "lac", "--name", "Le Lac", "--organisation", "Région", "--administrator", "ida@region.example"];

describe("what follows levier space", () => {
  it("is read", () => {
    expect(readSpaceCommand([...FULL, "--territory=reg-44"])).toEqual({
      ok: true,
      value: {
        verb: "add",
        asked: { slug: "lac", name: "Le Lac", organisation: "Région", administrator: "ida@region.example", territory: "reg-44", kind: "" },
      },
    });
    expect(readSpaceCommand(["list", "--json"])).toEqual({ ok: true, value: { verb: "list", json: true } });
  });

  const misuses: readonly (readonly [readonly string[], RegExp])[] = [
    [[], /add or list/],
    [["open"], /"open"/],
    [["add"], /no SLUG/],
    [FULL.slice(0, 6), /--administrator is missing/],
    [[...FULL, "Lyon"], /"Lyon"/],
    [[...FULL, "--siren", "1"], /--siren/],
    [[...FULL, "--kind"], /--kind/],
    [["list", "grand-est"], /grand-est/],
  ];
  for (const [args, why] of misuses)
    it(`is refused: ${args.join(" ")}`, () => {
      expect(readSpaceCommand(args)).toEqual({ ok: false, error: expect.stringMatching(why) });
    });
});

describe("the answer", () => {
  it("is a line for each space, or one JSON document", () => {
    const space = { slug: "lac", name: "Le Lac", territory: null, organisations: 1, members: 2 };
    expect(showSpaces([space], false)).toBe("lac  Le Lac  1 organisation  2 members");
    expect(JSON.parse(showSpaces([space], true))).toEqual({ spaces: [space] });
    expect(showSpaces([], false)).toContain("space add SLUG");
  });
});
