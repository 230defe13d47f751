import { describe, expect, it } from "vitest";
import { smallPact } from "./pacts.testing.ts";
import { missingFor, readPublishable } from "./publishable.ts";

const whole = smallPact();

describe("a pact that can be published", () => {
  it.each([
    ["title", { ...whole, title: { value: "  ", citations: [] } }],
    ["title", { ...whole, title: null }],
    ["pact-type", { ...whole, pactType: null }],
    ["source", { ...whole, sources: [] }],
    ["substance", { ...whole, territories: [] }],
  ])("needs its %s", (part, content) => expect(missingFor(content)).toEqual([part]));

  it.each(["territories", "signatories", "axes", "actions", "commitments"])("may hold nothing but its %s", (list) => {
    expect(missingFor({ ...whole, territories: [], [list]: [{}] })).toEqual([]);
  });

  it.each([null, "texte", [], 3])("is not %j", (input) =>
    expect(readPublishable(input)).toMatchObject({ ok: false, error: { code: "incomplete" } }),
  );

  it("has the place of its first wrong value named", () => {
    const content = { ...whole, amounts: [{ valueEur: -3, citations: [{ source: "s1" }] }] };
    expect(readPublishable(content)).toMatchObject({
      ok: false,
      error: { code: "invalid-content", field: "amounts.0.valueEur", value: -3 },
    });
    expect(readPublishable({ ...whole, signedOn: { value: "2019-02-30", citations: [{ source: "s1" }] } })).toMatchObject({
      error: { field: "signedOn.value", value: "2019-02-30" },
    });
    expect(readPublishable({ ...whole, title: { value: "Sans source", citations: [] } })).toMatchObject({
      error: { field: "title.citations" },
    });
  });
});
