import { describe, expect, it } from "vitest";
import type { Item } from "../item.ts";
import type { Rung } from "../ladder.ts";
import { digestOf } from "./digest.ts";

const item = (id: string, dueOn: string | null): Item => ({ kind: "pledge", id, pactId: "p", label: id, dueOn, blockedBecause: null });
const items = [item("far", "2026-12-31"), item("soon", "2026-03-14"), item("late", "2026-02-20"), item("undated", null)];
const today = "2026-03-10";
const digest = (told: [string, Rung][], waiting: string[] = [], answered: [string, string][] = []) =>
  digestOf(items, { told: new Map(told), answered: new Map(answered), waiting: new Set(waiting), today }).map((one) => [
    one.item.id,
    one.rung,
    one.days,
  ]);

describe("what one letter asks of a person", () => {
  it("is all that reached a new rung, the latest first", () => {
    expect(digest([])).toEqual([
      ["late", "late-9", 18],
      ["soon", "due-soon", -4],
    ]);
  });

  it("leaves out what was told at the same rung", () => {
    expect(digest([["pledge-late 2026-02-20", "late-9"]])).toEqual([["soon", "due-soon", -4]]);
  });

  it("asks anew what was told of another day", () => {
    expect(digest([["pledge-late 2026-01-20", "late-45"]])).toContainEqual(["late", "late-9", 18]);
  });

  it("is nothing when nothing is new, even while a letter waits", () => {
    const told: [string, Rung][] = [
      ["pledge-late 2026-02-20", "late-9"],
      ["pledge-soon 2026-03-14", "due-soon"],
    ];
    expect(digest(told, ["pledge-late"])).toEqual([]);
  });

  it("leaves out what was answered lately, however late it is", () => {
    expect(digest([], [], [["pledge-late", "2026-03-02"]])).toEqual([["soon", "due-soon", -4]]);
    expect(digest([], [], [["pledge-late", "2026-03-01"]])).toContainEqual(["late", "late-9", 18]);
  });

  it("takes over what a letter that waits asks", () => {
    expect(digest([["pledge-late 2026-02-20", "late-9"]], ["pledge-late"])).toEqual([
      ["late", "late-9", 18],
      ["soon", "due-soon", -4],
    ]);
  });
});
