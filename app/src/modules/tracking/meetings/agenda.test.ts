import { describe, expect, it } from "vitest";
import { type AgendaEntry, type AgendaRow, agendaLines, proposeAgenda } from "./agenda.ts";

const today = "2026-11-26";
const axes = ["Attirer", "Former"];
const thing = (label: string, changes: Partial<AgendaEntry> = {}): AgendaEntry => ({
  kind: "pledge",
  id: label,
  label,
  dueOn: null,
  blockedBecause: null,
  axis: null,
  reminded: 0,
  decidedOn: null,
  verdict: null,
  ...changes,
});
const proposed = (...things: AgendaEntry[]) =>
  proposeAgenda(things, { today, axes }).map(({ thing: { label }, part, reasons }) =>
    [part, label, ...reasons.map(({ code, ...told }) => [code, ...Object.values(told)].join(" "))].join(" · "),
  );

describe("what an agenda proposes", () => {
  it.each<[string, Partial<AgendaEntry>, string | null]>([
    ["late, and reminded of", { dueOn: "2026-09-25", reminded: 4 }, "whole · it · late 62 · reminded 4"],
    ["due today", { dueOn: "2026-11-26", reminded: 2 }, null],
    ["due yesterday", { dueOn: "2026-11-25" }, "whole · it · late 1"],
    ["without a day", {}, null],
    ["blocked and on time", { kind: "action", dueOn: "2027-01-01", blockedBecause: "terrain" }, "whole · it · blocked terrain"],
    ["a missed milestone of an axis", { kind: "milestone", dueOn: "2026-11-16", axis: "Former" }, "axis · it · late 10"],
    ["an indicator to be read for 44 days", { kind: "indicator", dueOn: "2026-10-13" }, null],
    ["an indicator that nobody reads", { kind: "indicator", dueOn: "2026-10-12" }, "whole · it · unread 45"],
    ["an indicator behind", { kind: "indicator", verdict: "behind" }, "whole · it · behind"],
    ["an indicator whose target is missed", { kind: "indicator", verdict: "missed" }, "whole · it · missed"],
    ["decided last time, not due yet", { dueOn: "2027-03-01", decidedOn: "2026-06-02" }, "decisions · it · decided 2026-06-02"],
  ])("%s", (_, changes, told) => {
    expect(proposed(thing("it", changes))).toEqual(told === null ? [] : [told]);
  });

  it("stands in order: last decisions, axes as the pact orders them, then the whole; the most serious first", () => {
    const late = (label: string, dueOn: string, changes: Partial<AgendaEntry> = {}) => thing(label, { dueOn, ...changes });
    expect(
      proposed(
        late("whole", "2026-01-01"),
        late("training", "2026-11-01", { axis: "Former" }),
        late("a little late", "2026-11-20", { axis: "Attirer" }),
        thing("blocked", { axis: "Attirer", blockedBecause: "recours" }),
        thing("behind", { kind: "indicator", axis: "Attirer", verdict: "behind" }),
        thing("unread", { kind: "indicator", axis: "Attirer", dueOn: "2025-01-01" }),
        late("very late", "2025-11-20", { axis: "Attirer" }),
        late("late and blocked", "2026-11-19", { axis: "Attirer", blockedBecause: "recours" }),
        late("of an axis gone since", "2026-11-01", { axis: "Oublié" }),
        thing("decided", { decidedOn: "2026-06-02" }),
      ).map((line) => line.split(" · ")[1]),
    ).toEqual([
      "decided",
      "late and blocked",
      "very late",
      "a little late",
      "blocked",
      "behind",
      "unread",
      "training",
      "of an axis gone since",
      "whole",
    ]);
  });
});

describe("the lines of an agenda", () => {
  const row = (id: string, changes: Partial<AgendaRow> = {}): AgendaRow => ({
    id,
    position: 0,
    part: "free",
    axis: null,
    what: id,
    why: null,
    itemKind: null,
    itemId: null,
    askedBy: null,
    minutesPlanned: null,
    minutesSpent: null,
    outcome: null,
    isDropped: false,
    ...changes,
  });

  it("are what is proposed, until someone keeps some; then what was kept, in its order, and what came since", () => {
    const proposals = proposeAgenda(
      ["a", "b", "c"].map((id) => thing(id, { dueOn: "2026-11-01" })),
      { today, axes },
    );
    expect(agendaLines([], proposals).lines.map(({ key }) => key)).toEqual(["pledge-a", "pledge-b", "pledge-c"]);
    const rows = [
      row("second", { position: 2 }),
      row("first", { position: 1, itemKind: "pledge", itemId: "b" }),
      row("out", { itemKind: "pledge", itemId: "a", isDropped: true }),
      row("settled", { position: 3, itemKind: "action", itemId: "z" }),
    ];
    const { lines, dropped } = agendaLines(rows, proposals);
    expect(lines.map(({ key, proposal }) => [key, proposal?.thing.id ?? null])).toEqual([
      ["first", "b"],
      ["second", null],
      ["settled", null],
      ["pledge-c", "c"],
    ]);
    expect(dropped.map(({ key }) => key)).toEqual(["out"]);
  });
});
