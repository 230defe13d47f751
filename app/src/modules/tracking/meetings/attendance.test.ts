import { describe, expect, it } from "vitest";
import { type Attendance, attendanceLines, attendanceStates, quorumAt, type Seat } from "./attendance.ts";

const seat = (id: string, name: string, organisation: string, memberId: string | null = null): Seat => ({
  ...{ id, committeeId: "c", memberId, organisation, name },
  email: null,
});
const kept = (id: string, person: string, organisation: string, memberId: string | null = null): Attendance => ({
  ...{ id, memberId, organisation, person },
  state: "present",
  representedBy: null,
});
const parties = [
  { id: "region", name: "Région" },
  { id: "val", name: "Communauté du Val" },
];

describe("the attendance sheet", () => {
  it("proposes the seats of the body, then the parties that nobody sits for", () => {
    const lines = attendanceLines([], [seat("1", "Basile Fictif", "Région", "region"), seat("2", "Alba Songe", "CCI")], parties);
    expect(lines.map(({ key, person, organisation, state }) => [key, person, organisation, state])).toEqual([
      ["seat-1", "Basile Fictif", "Région", null],
      ["seat-2", "Alba Songe", "CCI", null],
      ["party-val", "", "Communauté du Val", null],
    ]);
  });

  it("keeps what was said, and does not ask twice about the same person", () => {
    const lines = attendanceLines(
      [kept("a", "BASILE FICTIF ", "région", "region")],
      [seat("1", "Basile Fictif", "Région", "region")],
      parties,
    );
    expect(lines.map(({ key }) => key)).toEqual(["a", "party-val"]);
  });
});

describe("the quorum", () => {
  const row = (memberId: string | null, state: Attendance["state"]) => ({ memberId, state });

  it("counts parties once, present or represented, and no one else", () => {
    const all = attendanceStates.map((state) => row(state, state));
    expect(quorumAt([...all, row("present", "present"), row(null, "present")], null)).toEqual({ parties: 2, needed: null, missing: 0 });
  });

  it.each<[number, number]>([
    [1, 0],
    [2, 0],
    [5, 3],
  ])("of %i lacks %i", (quorum, missing) => {
    expect(quorumAt([row("a", "present"), row("b", "represented"), row("c", "excused")], quorum)).toMatchObject({ parties: 2, missing });
  });
});
