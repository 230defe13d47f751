import { expect, it } from "vitest";
import { actNumbers, amendmentsIn } from "./amendments-in.ts";
import type { LifeEvent } from "./pact-life.ts";

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

it("numbers the acts, and reads what was kept before two parties of one name were refused", () => {
  const homonyms = [...parties, { id: "r2", name: " R ", deliberates: false }];
  const events: LifeEvent[] = [
    { kind: "begin", on: "2026-01-01", state: "running", parties: homonyms },
    { kind: "open-amendment", on: "2026-02-01" },
    { kind: "drop-amendment", on: "2026-02-05", reason: "Sans accord" },
    { kind: "open-amendment", on: "2026-03-01" },
  ];
  expect(amendmentsIn(events).map(({ number }) => number)).toEqual([1, 2]);
  expect(actNumbers({ events })).toEqual([0, 2]);
});
