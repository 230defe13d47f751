import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { receiveSubmission } from "./confirm-text.ts";
import { submission } from "./submissions.tables.ts";
import { chair, openTestSubmissions, pilot } from "./submissions-app.testing.ts";

let app: Awaited<ReturnType<typeof openTestSubmissions>>;
beforeAll(async () => {
  app = await openTestSubmissions();
});
afterAll(() => app.close());

it("who chairs a group decides of its texts alone: with another among them, none is decided", async () => {
  const { id: pactId, slug } = await app.publishPact();
  const home = `/pacts/${slug}/consultation`;
  const [groupId, own, other] = [randomUUID(), randomUUID(), randomUUID()];
  const group = { theme: "Filière bois", access: "invited", id: groupId, revision: "0", chairOrganisation: chair.organisation.id };
  expect((await app.post(`${home}/groups/new`, group, pilot)).status).toBe(303);
  const said = { kind: "submission", axisId: null, title: "Un atelier", authorName: "Ada Roche", organisation: null } as const;
  for (const [id, of] of [
    [own, groupId],
    [other, null],
  ] as const)
    await app.platform.write({ tenant: pilot.tenant, actor: null, operation: "submission.confirm" }, async (write) => {
      await receiveSubmission(write, { id, pactId }, { ...said, groupId: of, body: `Un atelier de découpe commun : ${id}` });
      return { ok: true, value: null };
    });
  const decide = (ids: readonly string[]) => {
    const picks = Object.fromEntries(ids.map((id) => [`pick-submission-${id}`, "1"]));
    return app.post(`${home}/moderation`, { ...picks, verdict: "published", reason: "" }, chair);
  };
  const states = async () => {
    const rows = await app.sql.select().from(submission).where(eq(submission.pactId, pactId));
    return [own, other].map((id) => rows.find((row) => row.id === id)?.state);
  };
  expect((await decide([own, other])).status).toBe(403);
  expect(await states()).toEqual(["waiting", "waiting"]);
  expect((await decide([own])).status).toBe(303);
  expect(await states()).toEqual(["published", "waiting"]);
});
