import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { translator } from "../../../messages/index.ts";
import { proposal, proposalOrigin } from "../../consultation/proposals/proposals.tables.ts";
import { authorNews, textAuthor } from "../../consultation/submissions/submissions.tables.ts";
import { smallPact } from "../../pacts/pacts.testing.ts";
import { achievementsChanged } from "../achievements/achievements.events.ts";
import { achievement } from "../achievements/achievements.tables.ts";
import { openTestTracking, pilot } from "../tracking-app.testing.ts";
import { actionResults } from "./action-results.ts";

let app: Awaited<ReturnType<typeof openTestTracking>>;
beforeAll(async () => {
  app = await openTestTracking();
});
afterAll(() => app.platform.database.close());

it("the results of an action are told on the thread, and once to the authors of what it comes from", async () => {
  const { id: pactId, slug } = await app.publish(smallPact());
  const [actionId, proposalId, contributionId] = [randomUUID(), randomUUID(), randomUUID()];
  const at = new Date("2026-02-01T09:00:00Z");
  const dates = { createdAt: at, updatedAt: at };
  const made = {
    groupId: null,
    position: 0,
    title: "Un car le soir",
    text: "…",
    axisId: null,
    state: "action" as const,
    stateReason: null,
  };
  const counted = {
    pactId,
    actionId,
    quantity: 1,
    unit: "ligne",
    evidence: "declared" as const,
    revision: 1,
    declaredBy: "Région",
    ...dates,
  };
  await app.sql
    .insert(textAuthor)
    .values({ id: contributionId, tenantId: pilot.tenant, pactId, email: "ada@val.example", wantsNews: true, createdAt: at });
  const record = (what: string, day: string, isPublic: boolean) =>
    app.platform.write({ tenant: pilot.tenant, actor: null, operation: "test" }, async (write) => {
      await write.insert(achievement, [{ ...counted, id: randomUUID(), what, day, isPublic }]);
      await write.emit(achievementsChanged, { pactId, actionIds: [actionId] });
      return { ok: true as const, value: null };
    });
  await app.platform.write({ tenant: pilot.tenant, actor: null, operation: "test" }, async (write) => {
    await write.insert(proposal, [{ ...made, id: proposalId, pactId, actionId, version: 1, revision: 1, ...dates }]);
    await write.insert(proposalOrigin, [{ id: randomUUID(), pactId, proposalId, contributionId }]);
    return { ok: true as const, value: null };
  });
  await record("Ligne du soir", "2026-03-01", true);
  await record("Ligne du dimanche", "2026-03-09", true);
  await record("Essai", "2026-04-01", false);
  const results = await actionResults(translator("fr"))(app.sql, pilot.tenant, pactId, [actionId, randomUUID()]);
  const state = "la dernière le 9\u00a0mars\u00a02026";
  expect([...results]).toEqual([[actionId, [{ label: "2 réalisations", state, href: `/pacts/${slug}/achievements?action=${actionId}` }]]]);
  const told = (await app.sql.select().from(authorNews)).filter(({ textId }) => textId === contributionId);
  expect(told.map(({ step }) => step)).toEqual([`result ${proposalId}`]);
});
