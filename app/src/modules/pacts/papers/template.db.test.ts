import { randomUUID } from "node:crypto";
import { ok } from "@levier/kernel";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestPacts, pilot } from "../pacts-app.testing.ts";
import { keepTemplate, templateOf } from "./template.repository.ts";

let pacts: Awaited<ReturnType<typeof openTestPacts>>;
beforeAll(async () => {
  pacts = await openTestPacts();
});
afterAll(() => pacts.platform.database.close());

describe("the template of an organisation", () => {
  it("is the last one kept, of several sent at once when there was none", async () => {
    const { platform } = pacts;
    const keep = (organisationId: string, name: string) =>
      platform.write({ tenant: pilot.tenant, actor: pilot.account, operation: "test" }, async (write) =>
        ok(await keepTemplate(write, { organisationId, name, content: new Uint8Array([1]), newId: randomUUID })),
      );
    for (let turn = 0; turn < 5; turn++) {
      const organisation = randomUUID();
      await Promise.all(["a.docx", "b.docx", "c.docx"].map((name) => keep(organisation, name)));
      expect((await templateOf(platform.database.sql, pilot.tenant, organisation))?.name).toMatch(/^[abc]\.docx$/);
    }
  });
});
