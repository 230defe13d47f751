import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { followedPact, visitorOf } from "../commitments/commitments.testing.ts";
import { financingLine } from "../financing/financing-plan.ts";
import { livePact } from "../life/live-pact.ts";
import { smallPact } from "../pacts.testing.ts";
import { pilot, testPacts } from "../pacts-app.testing.ts";
import { profilesOf } from "../parties/parties.repository.ts";
import { profileFields } from "../parties/party-profile.ts";
import { stampOf } from "../parties/stamp-of.ts";
import { publishedPact } from "../published-pact.schema.ts";
import { sheetsOf } from "../sheets/sheets.repository.ts";
import { writeSheet } from "../sheets/write-sheet.ts";

const pacts = testPacts();
const { send } = visitorOf(() => pacts);

const content = smallPact({ actions: [{ label: "Rouvrir la gare", citations: [{ source: "s1" }] }] });
const dataOf = async (slug: string) => (await pacts.as(null).request(`/api/v1/pacts/${slug}`)).json();
const planned = (euros: number) => ({
  ...{ id: randomUUID(), memberId: null },
  ...financingLine.parse({ financer: "Région", type: "region", years: [{ year: 2026, planned: euros, committed: 0, paid: 0 }] }),
});
const writing = (thread: string, operation: string) => ({ tenant: pilot.tenant, actor: pilot.account, operation, thread });

describe("the data of a pact", () => {
  it("say nothing of a life as long as nobody follows it", async () => {
    expect(await dataOf((await pacts.publish(content)).slug)).not.toHaveProperty("followUp");
  });

  it("tell its life, its parties, what they owe and bring, and its actions, without anything private", async () => {
    const { id, slug, region, town } = await followedPact(pacts, content);
    await pacts.platform.write(writing(id, "pact.live"), async (write) => {
      const about = { pactId: id, newId: randomUUID };
      await livePact(write, { ...about, event: { kind: "open-amendment", on: "2026-01-06" } });
      const deliberation = { body: "Conseil", number: "26-7", approves: true };
      return livePact(write, { ...about, event: { kind: "deliberate", party: town, on: "2026-01-08", deliberation } });
    });
    const [before] = await profilesOf(pacts.platform.database.sql, pilot.tenant, id);
    const was = before ? stampOf(profileFields(before)) : "";
    const profile = { kind: "region", siren: "552100554", "role-lead": "yes", politicalName: "Ada Inventée" };
    const secret = { technicalName: "Basile Caché", technicalContact: "basile@exemple.fr", politicalContact: "01 02 03 04 05" };
    expect((await send(`/pacts/${slug}/parties`, { act: "profile", form: "p", id: region, was, ...profile, ...secret })).status).toBe(303);
    const due = { what: "Recruter", dueOn: "2026-01-20", status: "open", referent: "Basile Caché", towards: "les artisans" };
    expect((await send(`/pacts/${slug}/commitments`, { act: "add", form: "new", [`member-${region}`]: "yes", ...due })).status).toBe(303);
    const brought = { memberId: region, nature: "cash", valueEur: "1200,5", what: "Dotation" };
    expect((await send(`/pacts/${slug}/commitments`, { act: "contribute", form: "c", ...brought })).status).toBe(303);
    const [sheet] = await sheetsOf(pacts.platform.database.sql, pilot.tenant, id);
    const lines = [planned(100), { ...planned(50), countedIn: "CPER" }];
    await pacts.platform.write(writing(id, "sheet.change"), (write) =>
      writeSheet(write, { pactId: id, actionId: sheet?.action.id ?? "", revision: 0, change: { lines }, newId: randomUUID }),
    );

    const told = await dataOf(slug);
    expect(publishedPact.parse(told)).toEqual(told);
    expect(JSON.stringify(told)).not.toMatch(/Basile|basile@|01 02 03/);
    expect(told.followUp).toMatchObject({
      state: "amending",
      on: "2026-02-01",
      amendments: 0,
      events: [{ kind: "begin" }, { kind: "open-amendment" }, { kind: "deliberate", party: "Communauté de communes du Val" }],
      acts: [{ number: 0 }, { number: 1, deliberations: [{ on: "2026-01-08", body: "Conseil", number: "26-7", approves: true }] }],
      contributions: [{ party: pilot.organisation.name, nature: "cash", valueEur: 1200.5, what: "Dotation" }],
      commitments: [{ who: [pilot.organisation.name], towards: ["les artisans"], what: "Recruter", daysLate: 12 }],
      money: { planned: 100, committed: 0, paid: 0 },
      actions: [{ label: "Rouvrir la gare", stage: "idea", money: { planned: 100 }, countedElsewhere: { planned: 50 } }],
    });
    expect(told.followUp.parties[0]).toMatchObject({ siren: "552100554", roles: ["lead"], politicalReferent: { name: "Ada Inventée" } });
  });

  it("are taken back as a content to publish, without what became of the pact", async () => {
    const { slug } = await followedPact(pacts, content);
    const told = await dataOf(slug);
    expect(told.followUp.state).toBe("running");
    const again = await pacts.publish(told);
    expect(await dataOf(again.slug)).not.toHaveProperty("followUp");
  });
});
