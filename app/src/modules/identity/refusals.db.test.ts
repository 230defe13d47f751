import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { audit } from "../../platform/platform.tables.ts";
import { browser, openTestIdentity, signedIn, type TestIdentity } from "./identity.testing.ts";
import { seedId } from "./index.ts";

const VAL = `/organisations/${seedId("organisation", "val")}`;
const ADA = seedId("account", "ada");

let test: TestIdentity;
let ada: ReturnType<typeof browser>;
beforeAll(async () => {
  test = await openTestIdentity();
  ada = await signedIn(test, ADA);
  await ada.open(VAL);
});
afterAll(() => test.database.close());

const acts = async () => (await test.database.sql.select().from(audit)).length;

describe("an administrator's form", () => {
  it.each([
    ["a role that is none", `${VAL}/members/role`, { member: randomUUID(), role: "chief" }, 422, "«\u00a0chief\u00a0» n’est pas un rôle"],
    ["a member who has left", `${VAL}/members/role`, { member: randomUUID(), role: "pilot" }, 404, "n’est plus membre"],
    ["a member that is no identifier", `${VAL}/members/role`, { member: "1 or 1=1", role: "pilot" }, 404, "n’est plus membre"],
    ["the removal of one who has left", `${VAL}/members/remove`, { member: randomUUID() }, 404, "n’est plus membre"],
    ["an invitation already answered", `${VAL}/invitations/revoke`, { invitation: randomUUID() }, 404, "n’est plus en attente"],
    ["an invitation that is no identifier", `${VAL}/invitations/revoke`, { invitation: "'" }, 404, "n’est plus en attente"],
    ["an invitation to a role that is none", `${VAL}/invitations`, { email: "new@val.example", role: "" }, 422, "n’est pas un rôle"],
    ["an organisation without a name", VAL, { name: "  ", siren: "" }, 422, "Indiquez le nom de l’organisation"],
    ["a SIREN with a wrong last digit", VAL, { name: "CC", siren: "732829321" }, 422, "n’est pas un SIREN"],
    ["an organisation that is none", `/organisations/${randomUUID()}`, { name: "CC", siren: "" }, 404, "Aucune organisation"],
    ["an organisation that is no identifier", "/organisations/%27", { name: "CC", siren: "" }, 404, "Aucune organisation"],
  ])("is refused %s, in words, and nothing is written", async (_, path, fields, status, words) => {
    const before = await acts();
    const refused = await ada.send(path, fields);
    expect([refused.status, refused.text.includes(words)]).toEqual([status, true]);
    expect(await acts()).toBe(before);
  });
});

it("a demonstration person who is none opens nothing", async () => {
  const user = browser(test.app);
  await user.open("/sign-in");
  for (const person of [randomUUID(), "'", ""]) expect((await user.send("/sign-in/demonstration", { person })).status).toBe(404);
  expect((await user.open("/whoami")).text).toBe("null");
});
