import { describe, expect, it } from "vitest";
import { type Role, roles, type Viewer } from "../../platform/http/viewer.ts";
import { can, type Operation, operations } from "./policy.ts";

const viewer = (role: Role, leads = false): Viewer => ({
  account: "a",
  name: "Camille Rive",
  tenant: "ligerie",
  space: "Ligerie",
  organisation: { id: "own", name: "CC du Val de Rive" },
  leads,
  role,
});

/** For reader, contributor, pilot, administrator: `own` organisation alone, `any` of the space, or `-`. */
const table: Readonly<Record<Operation, string>> = {
  "read-draft": "own own own own",
  "read-organisation": "any any any any",
  "create-token": "own own own own",
  "read-follow-up": "own own own own",
  "create-draft": "- own own own",
  "review-draft": "- own own own",
  "share-draft": "- own own own",
  "delete-draft": "- own own own",
  "follow-establishments": "- own own own",
  "write-diagnosis": "- own own own",
  "record-achievement": "- own own own",
  contribute: "- own own own",
  "publish-pact": "- - own own",
  "correct-pact": "- - own own",
  "withdraw-pact": "- - own own",
  "live-pact": "- - own own",
  "track-pact": "- - own own",
  "run-consultation": "- - own own",
  "evaluate-pact": "- - own own",
  "create-perimeter": "- - own own",
  "read-audit": "- - own own",
  "offer-example": "- - own own",
  "export-examples": "- - - own",
  "invite-member": "- - - own",
  "change-role": "- - - own",
  "edit-organisation": "- - - own",
  "read-mail": "- - - own",
  "add-organisation": "- - - -",
  "invite-first-administrator": "- - - -",
};

/** The cells that differ where the organisation leads its space. */
const leading: Readonly<Partial<Record<Operation, string>>> = {
  "add-organisation": "- - - any",
  "invite-first-administrator": "- - - any",
  "export-examples": "- - - any",
};

describe("who may do what", () => {
  it("names every operation", () => {
    expect(Object.keys(table).sort()).toEqual([...operations].sort());
  });

  for (const operation of operations)
    for (const leads of [false, true])
      it(`${operation}, in an organisation that ${leads ? "leads" : "does not lead"}`, () => {
        const found = roles.map((role) => {
          const [own, other] = [can(viewer(role, leads), operation), can(viewer(role, leads), operation, "other")];
          return other ? (own ? "any" : "other alone") : own ? "own" : "-";
        });
        expect(found.join(" ")).toBe((leads ? leading[operation] : undefined) ?? table[operation]);
      });

  it("refuses everything to someone who is not signed in", () => {
    expect(operations.filter((operation) => can(null, operation))).toEqual([]);
  });

  it("refuses what belongs to no organisation where one's own is asked", () => {
    expect(can(viewer("administrator"), "withdraw-pact", null)).toBe(false);
  });
});
