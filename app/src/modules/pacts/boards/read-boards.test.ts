import { describe, expect, it } from "vitest";
import { translator } from "../../../messages/index.ts";
import { faultWords } from "./boards-words.ts";
import { readBulk, readDays, readMove, readShift } from "./read-boards.ts";

const ID = "0b54a1f2-6f0e-4a47-9c3e-1d2f3a4b5c6d";
const OTHER = "1b54a1f2-6f0e-4a47-9c3e-1d2f3a4b5c6d";

const bulk = (picks: readonly string[], typed: Readonly<Record<string, string>>) => {
  const form = new FormData();
  for (const pick of picks) form.append("pick", pick);
  for (const pick of [`${ID}.0`, `${OTHER}.4`]) form.append("shown", pick);
  for (const [name, value] of Object.entries(typed)) form.set(name, value);
  return readBulk(form, typed);
};

describe("the forms of the boards", () => {
  it.each([
    ["30", 30],
    ["+7", 7],
    ["−12", -12],
    [" -3 660 ", -3660],
    ["3661", null],
    ["1,5", null],
    ["dix", null],
  ])("« %s » days are %s", (text, days) => {
    expect(readDays(text)).toBe(days);
  });

  it("give the actions ticked, each once, or all those shown, and what changes", () => {
    expect(bulk([`${ID}.2`, `${ID}.2`, "rien"], { owner: " Ville ", stage: "engaged", shift: "-5" })).toEqual({
      ok: true,
      value: {
        picks: [{ actionId: ID, revision: 2 }],
        edit: { owner: "Ville", lead: null, priority: null, stage: { to: "engaged", reason: "" }, shift: -5, stretch: null },
      },
    });
    expect(bulk([`${ID}.2`, `${ID}.02`], { owner: "Ville" })).toMatchObject({ value: { picks: [{ actionId: ID, revision: 2 }] } });
    expect(bulk([], { all: "yes", priority: "high" })).toMatchObject({
      value: { picks: [{ actionId: ID }, { actionId: OTHER, revision: 4 }] },
    });
  });

  it("name the field that says nothing usable, and keep the ticks", () => {
    expect(bulk([], { owner: "Ville" })).toMatchObject({ error: { code: "nothing-picked", field: "all" } });
    expect(bulk([`${ID}.2`], { owner: "  ", shift: "0" })).toMatchObject({ error: { code: "nothing-asked", picks: [ID] } });
    expect(bulk([`${ID}.2`], { shift: "demain" })).toMatchObject({
      error: { code: "odd-days", field: "bulk-shift", value: "demain", picks: [ID] },
    });
    expect(bulk([`${ID}.2`], { stage: "flying" })).toMatchObject({ error: { code: "odd-choice", field: "bulk-stage", value: "flying" } });
  });

  it("refuse a text that is too long to be kept whole", () => {
    const long = "m".repeat(2001);
    for (const field of ["owner", "lead", "reason"])
      expect(bulk([`${ID}.2`], { [field]: long })).toMatchObject({ error: { code: "too-long", field: `bulk-${field}`, value: long } });
    expect(bulk([`${ID}.2`], { owner: ` ${"m".repeat(2000)} ` })).toMatchObject({ value: { edit: { owner: "m".repeat(2000) } } });
    const move = readMove(new FormData(), { move: `${ID}.1`, [`to-${ID}`]: "done", reason: long });
    expect(move).toMatchObject({ error: { code: "too-long", field: `to-${ID}` } });
    if (!move.ok) expect(faultWords(translator("fr"), move.error)).toMatch(/compte 2.?001 caractères/);
  });

  it("move one card and one bar", () => {
    const form = new FormData();
    expect(readMove(form, { move: `${ID}.1`, [`to-${ID}`]: "done", [`to-${OTHER}`]: "idea" })).toMatchObject({
      value: { picks: [{ actionId: ID, revision: 1 }], edit: { stage: { to: "done", reason: "" } } },
    });
    expect(readMove(form, { move: `${ID}.1`, [`to-${ID}`]: "up" })).toMatchObject({ error: { code: "odd-choice", value: "up" } });
    expect(readMove(form, { move: "x" })).toMatchObject({ error: { code: "nothing-picked" } });
    expect(readShift(form, { move: `${ID}.1`, shift: "1", stretch: "-1" })).toMatchObject({ value: { edit: { shift: 1, stretch: -1 } } });
    expect(readShift(form, { move: `${ID}.1`, stretch: "x" })).toMatchObject({ error: { field: "stretch" } });
    expect(readShift(form, { move: `${ID}.1` })).toMatchObject({ error: { code: "nothing-asked", field: "shift" } });
  });
});
