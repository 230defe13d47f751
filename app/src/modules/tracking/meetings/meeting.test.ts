import { describe, expect, it } from "vitest";
import { changesCalendar, isPaperReadable, type Meeting, sortMeetings } from "./meeting.ts";

const meeting = (id: string, day: string, told: Partial<Meeting> = {}): Meeting => ({
  ...{ id, day, pactId: "p", committeeId: "c", committeeName: "Comité de pilotage", startsAt: "14:00", endsAt: "16:00" },
  ...{ place: null, visioUrl: null, state: "planned", cancelledBecause: null, minutes: null, areMinutesPublic: false },
  ...{ minutesApprovedOn: null, sequence: 0, revision: 1 },
  ...told,
});

it("meetings to come stand by day, today's among them; the others from the latest", () => {
  const all = [
    meeting("later", "2026-05-01"),
    meeting("today", "2026-03-14"),
    meeting("morning", "2026-03-14", { startsAt: "09:00" }),
    meeting("cancelled", "2026-04-01", { state: "cancelled" }),
    meeting("held", "2026-03-14", { state: "held", startsAt: "08:00" }),
    meeting("forgotten", "2026-03-13"),
  ];
  const { next, past } = sortMeetings(all, "2026-03-14");
  expect(next.map(({ id }) => id)).toEqual(["morning", "today", "later"]);
  expect(past.map(({ id }) => id)).toEqual(["cancelled", "held", "forgotten"]);
});

describe("a calendar is told anew", () => {
  const before = meeting("one", "2026-03-14");
  it.each([
    ["of another day", { day: "2026-03-15" }, true],
    ["of another hour", { endsAt: "17:00" }, true],
    ["of another place", { place: "Mairie" }, true],
    ["of an address to join", { visioUrl: "https://visio.example" }, true],
    ["not of what it does not show", { minutes: "Tout va bien." }, false],
  ])("%s", (_, change, isTold) => {
    expect(changesCalendar(before, { ...before, ...change })).toBe(isTold);
  });
});

describe("a meeting is taken away as a document", () => {
  it.each([
    ["planned", false, true, true],
    ["planned", true, false, false],
    ["held", false, false, false],
    ["held", true, false, true],
    ["cancelled", true, true, false],
    ["cancelled", true, false, false],
  ] as const)("%s, minutes public: %s, by a member: %s → %s", (state, areMinutesPublic, isMember, isRead) => {
    expect(isPaperReadable({ state, areMinutesPublic }, isMember)).toBe(isRead);
  });
});
