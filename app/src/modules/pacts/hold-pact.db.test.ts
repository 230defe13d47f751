import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { holdPact } from "./hold-pact.ts";
import { smallPact } from "./pacts.testing.ts";
import { pilot, testPacts } from "./pacts-app.testing.ts";
import { withdrawPact } from "./withdraw-pact.ts";

const pacts = testPacts();

const writing = { tenant: pilot.tenant, actor: pilot.account, operation: "test" };

describe("a pact held by who writes it", () => {
  it("is of their space and published, else it is said why not", async () => {
    const { id } = await pacts.publish(smallPact());
    const hold = (pactId: string, tenant = pilot.tenant) =>
      pacts.platform.write({ ...writing, tenant }, (write) => holdPact(write, pactId));
    expect(await hold(id)).toMatchObject({ ok: true, value: { id } });
    expect(await hold(id, "hauts-de-france")).toEqual({ ok: false, error: { code: "pact-not-found" } });
    expect(await hold(randomUUID())).toEqual({ ok: false, error: { code: "pact-not-found" } });
    const { organisation } = pilot;
    await pacts.platform.write(writing, (write) => withdrawPact(write, { id, organisation, reason: "Doublon" }));
    expect(await hold(id)).toEqual({ ok: false, error: { code: "pact-withdrawn" } });
  });
});
