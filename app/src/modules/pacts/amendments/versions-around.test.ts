import { expect, it } from "vitest";
import { versionsAround } from "./versions-around.ts";

it("shows between the versions around it, once its own is published", () => {
  const amendment = (openedOn: string) => ({ number: 1, openedOn, inForceOn: null, dropped: null });
  const version = (number: number, day: string) => ({ version: number, at: new Date(`${day}T12:00:00Z`), reason: null });
  const versions = [version(1, "2026-01-10"), version(2, "2026-03-20"), version(3, "2026-09-01")];
  const [first, second] = [amendment("2026-03-01"), amendment("2026-06-01")];
  expect(versionsAround(first, second, versions, new Map())).toEqual({ from: 1, to: 2 });
  expect(versionsAround(second, undefined, versions, new Map())).toEqual({ from: 2, to: 3 });
  expect(versionsAround(amendment("2026-01-10"), second, versions, new Map())).toEqual({ from: 1, to: 2 });
  expect(versionsAround(amendment("2026-10-01"), undefined, versions, new Map())).toBeNull();
});

it("shows between the version said to be its text and the one before, whatever the days", () => {
  const amendment = (number: number, openedOn: string) => ({ number, openedOn, inForceOn: null, dropped: null });
  const versions = [1, 2, 3, 4].map((version) => ({ version, at: new Date(`2026-03-1${version}T12:00:00Z`), reason: null }));
  const [first, second] = [amendment(1, "2019-05-01"), amendment(2, "2022-05-01")];
  // Both were recorded after the fact: the days tell nothing of either, or all of the second.
  expect(versionsAround(first, second, versions, new Map())).toBeNull();
  const said = new Map([
    [2, 1],
    [3, 0],
    [4, 2],
  ]);
  expect(versionsAround(first, second, versions, said)).toEqual({ from: 1, to: 2 });
  expect(versionsAround(second, undefined, versions, said)).toEqual({ from: 3, to: 4 });
  // A plain correction is the text of none, and an amendment corrected once shows as a whole.
  expect(versionsAround(second, undefined, versions.slice(0, 3), new Map([...said].slice(0, 2)))).toBeNull();
  expect(versionsAround(first, second, versions, new Map([...said, [3, 1]]))).toEqual({ from: 1, to: 3 });
});
