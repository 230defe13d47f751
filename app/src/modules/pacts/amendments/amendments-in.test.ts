import { expect, it } from "vitest";
import type { LifeEvent } from "../life/pact-life.ts";
import { amendmentsIn, versionsAround } from "./amendments-in.ts";

const parties = ["r", "e"].map((id) => ({ id, name: id, deliberates: false }));
const sign = (party: string, on: string): LifeEvent => ({ kind: "sign", on, party, signature: { place: null, signer: "A. Rive" } });

it("tells each amendment, in force from its last signature, or dropped with its reason", () => {
  const events: LifeEvent[] = [
    { kind: "begin", on: "2026-01-01", state: "running", parties },
    { kind: "open-amendment", on: "2026-02-01" },
    sign("r", "2026-02-10"),
    sign("e", "2026-02-20"),
    { kind: "open-amendment", on: "2026-03-01" },
    { kind: "drop-amendment", on: "2026-03-05", reason: "Sans accord" },
    { kind: "open-amendment", on: "2026-04-01" },
  ];
  expect(amendmentsIn(events)).toEqual([
    { number: 1, openedOn: "2026-02-01", inForceOn: "2026-02-20", dropped: null },
    { number: 2, openedOn: "2026-03-01", inForceOn: null, dropped: { on: "2026-03-05", reason: "Sans accord" } },
    { number: 3, openedOn: "2026-04-01", inForceOn: null, dropped: null },
  ]);
  expect(amendmentsIn([])).toEqual([]);
});

it("shows between the versions around it, once its own is published", () => {
  const amendment = (openedOn: string) => ({ number: 1, openedOn, inForceOn: null, dropped: null });
  const version = (number: number, day: string) => ({ version: number, at: new Date(`${day}T12:00:00Z`), reason: null });
  const versions = [version(1, "2026-01-10"), version(2, "2026-03-20"), version(3, "2026-09-01")];
  const [first, second] = [amendment("2026-03-01"), amendment("2026-06-01")];
  expect(versionsAround(first, second, versions)).toEqual({ from: 1, to: 2 });
  expect(versionsAround(second, undefined, versions)).toEqual({ from: 2, to: 3 });
  expect(versionsAround(amendment("2026-01-10"), second, versions)).toEqual({ from: 1, to: 2 });
  expect(versionsAround(amendment("2026-10-01"), undefined, versions)).toBeNull();
});
