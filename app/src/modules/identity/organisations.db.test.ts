import { and, eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { mail } from "../../platform/mail.tables.ts";
import { organisation } from "./identity.tables.ts";
import { browser, openTestIdentity, signedIn, type TestIdentity } from "./identity.testing.ts";
import { seedId } from "./index.ts";

const [ADA, LEO, PIA] = [seedId("account", "ada"), seedId("account", "leo"), seedId("account", "pia")];
const NEW = {
  name: "CC des Étangs",
  kind: "communaute_communes",
  siren: "552 100 554",
  territory: "epci-200069664",
  administrator: "zoe@etangs.example",
};

let test: TestIdentity;
beforeEach(async () => {
  test = await openTestIdentity();
});
afterEach(() => test.database.close());

const named = async (name: string) =>
  (
    await test.database.sql
      .select()
      .from(organisation)
      .where(and(eq(organisation.tenantId, "ligerie"), eq(organisation.name, name)))
  )[0];
const linksTo = async (address: string): Promise<string[]> =>
  (await test.database.sql.select().from(mail).where(eq(mail.to, address))).flatMap(({ link }) =>
    link === null ? [] : new URL(link).pathname,
  );
/** Nothing leaves, so that the links stay to be read. */
const still = (): void => void Object.assign(test.identity.mailer, { deliverSoon: () => undefined });

describe("the organisations of a space", () => {
  it("are there for its members, who leads it first, without the form for who may not add", async () => {
    const { text } = await (await signedIn(test, PIA)).open("/organisations");
    expect(text.indexOf("CC du Val de Rive")).toBeLessThan(text.indexOf("Région Ligerie"));
    expect(text).not.toContain("CA des Monts");
    expect(text).not.toContain('action="/organisations"');
  });

  it("grow by one whose first administrator then runs it alone", async () => {
    still();
    const ada = await signedIn(test, ADA);
    expect((await ada.open("/organisations")).text).toContain('action="/organisations"');
    const added = await ada.send("/organisations", NEW);
    const made = await named("CC des Étangs");
    expect(made).toMatchObject({ siren: "552100554", kind: "communaute_communes", territory: "epci-200069664", leads: false });
    expect(added).toMatchObject({ status: 303, location: `/organisations/${made!.id}?done=added` });
    expect((await ada.open("/organisations")).text).toContain("aucun membre");
    expect((await ada.open(`/organisations/${made!.id}`)).text).toContain("zoe@etangs.example");

    // A letter to the wrong address is replaced: its link opens nothing any more.
    await ada.send(`/organisations/${made!.id}/first-administrator`, { email: "zoe.petit@etangs.example" });
    const [first, second] = [(await linksTo("zoe@etangs.example"))[0]!, (await linksTo("zoe.petit@etangs.example"))[0]!];
    const zoe = browser(test.app);
    expect((await zoe.open(first)).status).toBe(410);
    await zoe.open(second);
    await zoe.send(second, { name: "Zoé Petit" });
    expect(JSON.parse((await zoe.open("/whoami")).text)).toMatchObject({
      role: "administrator",
      leads: false,
      organisation: { id: made!.id },
    });

    expect((await ada.open(`/organisations/${made!.id}`)).text).not.toContain("first-administrator");
    expect(await ada.send(`/organisations/${made!.id}/first-administrator`, { email: "eve@etangs.example" })).toMatchObject({
      status: 409,
    });
    await zoe.open("/account");
    expect(await zoe.send("/organisations", { ...NEW, siren: "" })).toMatchObject({ status: 403 });
    expect(await test.verdict()).toMatchObject({ ok: true });
  });

  it("may be foreign", async () => {
    await (await signedIn(test, ADA)).send("/organisations", { ...NEW, kind: "foreign", siren: "", territory: "nuts-DE134" });
    expect(await named("CC des Étangs")).toMatchObject({ nuts: "DE134", territory: null });
  });

  it("are added by nobody else", async () => {
    for (const person of [LEO, PIA])
      expect(await (await signedIn(test, person)).send("/organisations", NEW)).toMatchObject({ status: 403 });
    expect(await named("CC des Étangs")).toBeUndefined();
  });

  const refusals: readonly (readonly [Partial<typeof NEW>, number, string])[] = [
    [{ name: " " }, 422, "name"],
    [{ kind: "duchy" }, 422, "kind"],
    [{ siren: "552100555" }, 422, "siren"],
    [{ siren: "732829320" }, 409, "siren"],
    [{ territory: "44" }, 422, "territory"],
    [{ territory: "epci-999999999" }, 422, "territory"],
    [{ administrator: "zoe" }, 422, "administrator"],
  ];
  for (const [wrong, status, field] of refusals)
    it(`keep out ${JSON.stringify(wrong)}, and the form keeps what was typed`, async () => {
      const said = { ...NEW, ...wrong };
      const answer = await (await signedIn(test, ADA)).send("/organisations", said);
      expect(answer.status).toBe(status);
      expect(answer.text).toContain(`href="#${field}"`);
      expect(answer.text).toContain(`id="${field}-error"`);
      expect(answer.text).toContain(said.administrator);
      expect(await test.database.sql.select().from(mail)).toEqual([]);
      expect(await test.database.sql.select().from(organisation).where(eq(organisation.name, said.name))).toEqual([]);
    });
});
