import { expect, it } from "vitest";
import type { Person } from "../draft-pact.ts";
import { withoutDemonstrative } from "./party.ts";

const said = (name: string | null, role: string | null, organisation: string | null): Person => ({
  name,
  role,
  organisation,
  evidence: [{ start: 0, end: 5 }],
  confidence: 0.6,
});

it("a demonstrative is no office: who is told by it keeps a name or a body, or is nobody", () => {
  const told = [
    said(null, "celui", "Grand Val"),
    said("Anne Lerond", "celle-ci", null),
    said(null, "ceux", null),
    said(null, "préfet", null),
  ];
  expect(withoutDemonstrative(told)).toEqual([said(null, null, "Grand Val"), said("Anne Lerond", null, null), said(null, "préfet", null)]);
});
