import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { type CalendarMeeting, meetingCalendar } from "./meeting-calendar.ts";

const at = new Date("2026-02-01T09:00:00Z");
const organiser = { name: "Levier", email: "levier@levier.example" };
const meeting = (changes: Partial<CalendarMeeting> = {}): CalendarMeeting => ({
  ...{ id: "6f0c2f0a-0000-4000-8000-000000000001", day: "2026-03-14", startsAt: "09:30", endsAt: "11:00" },
  ...{ state: "planned", sequence: 2, title: "Comité de pilotage ; pacte, acte 2", place: "Hôtel de Région" },
  ...{ description: "Ordre du jour :\n1. La gare\\nord", url: "https://levier.example/pacts/val/meetings/1" },
  ...changes,
});

/** Read by a parser that refuses what the format does not allow. */
const parsed = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  const events = calendar.getAllSubcomponents("vevent").map((component) => new ICAL.Event(component));
  return { calendar, events, event: events[0] };
};

describe("a meeting in a calendar", () => {
  it("is an invitation that a strict reader takes, at the time of Paris in winter and in summer", () => {
    const text = meetingCalendar([meeting()], {
      method: "REQUEST",
      organiser,
      attendee: { name: 'Alba "la" Songe', email: "alba@val.example" },
      at,
    });
    const { calendar, event } = parsed(text);
    expect(calendar.getFirstPropertyValue("method")).toBe("REQUEST");
    expect(event?.uid).toBe("6f0c2f0a-0000-4000-8000-000000000001@levier");
    expect([event?.sequence, event?.summary, event?.location]).toEqual([2, "Comité de pilotage ; pacte, acte 2", "Hôtel de Région"]);
    expect(event?.description).toBe("Ordre du jour :\n1. La gare\\nord");
    expect(event?.startDate.toJSDate().toISOString()).toBe("2026-03-14T08:30:00.000Z");
    expect(event?.endDate.toJSDate().toISOString()).toBe("2026-03-14T10:00:00.000Z");
    const [attendee] = event?.attendees ?? [];
    expect([attendee?.getFirstValue(), attendee?.getParameter("cn")]).toEqual(["mailto:alba@val.example", "Alba ’la’ Songe"]);
    const summer = parsed(meetingCalendar([meeting({ day: "2026-07-14" })], { method: "PUBLISH", organiser, at }));
    expect(summer.event?.startDate.toJSDate().toISOString()).toBe("2026-07-14T07:30:00.000Z");
    expect(summer.event?.attendees).toEqual([]);
  });

  it("has lines of at most 75 bytes that end as the format asks, whatever its words", () => {
    const long = "É".repeat(300);
    const text = meetingCalendar([meeting({ title: long, description: `${long}\r\nEND:VEVENT` })], { method: "REQUEST", organiser, at });
    expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(parsed(text).event?.summary).toBe(long);
    expect(parsed(text).events).toHaveLength(1);
  });

  it("is withdrawn under the same name, with a greater number", () => {
    const text = meetingCalendar([meeting({ state: "cancelled", sequence: 3 })], { method: "CANCEL", organiser, at });
    const { calendar, event } = parsed(text);
    expect(calendar.getFirstPropertyValue("method")).toBe("CANCEL");
    expect(event?.component.getFirstPropertyValue("status")).toBe("CANCELLED");
    expect([event?.uid, event?.sequence]).toEqual(["6f0c2f0a-0000-4000-8000-000000000001@levier", 3]);
  });

  it("is a day alone for who may not read its time", () => {
    const text = meetingCalendar([meeting({ place: null, description: "" })], { method: "PUBLISH", organiser, areDays: true, at });
    const { event } = parsed(text);
    expect([event?.startDate.isDate, event?.startDate.toString(), event?.location]).toEqual([true, "2026-03-14", null]);
    expect(text).not.toMatch(/0930|VTIMEZONE/);
  });
});
