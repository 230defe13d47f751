import { describe, expect, it } from "vitest";
import { toIcs } from "./to-ics.ts";

const written = (title: string, day = "2026-03-31") =>
  toIcs("Pacte", "https://levier.example", [{ id: "a", day, title, description: "", sequence: 0 }], new Date("2026-01-01T00:00:00Z"));

describe("a calendar", () => {
  it("holds a text on its own line, whatever the line ends in it", () => {
    expect(written("Étude\rEND:VEVENT\r\nBEGIN:VEVENT\nfin").split(/[\r\n]+/)).toContain("SUMMARY:Étude\\nEND:VEVENT\\nBEGIN:VEVENT\\nfin");
  });

  it("ends a day the next one, and never in a year of five figures", () => {
    expect(written("Étude")).toContain("DTEND;VALUE=DATE:20260401\r\n");
    const last = written("Étude", "9999-12-31");
    expect([last.includes("DURATION:P1D\r\n"), last.includes("DTEND")]).toEqual([true, false]);
  });
});
