import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { mail } from "../../platform/mail.tables.ts";
import { organisation } from "./identity.tables.ts";
import { browser, openTestIdentity, type TestIdentity } from "./identity.testing.ts";

const GRAND_LAC = ["--name", "Grand Lac", "--organisation", "Région Grand Lac", "--administrator", "Ida@region.example"];

let test: TestIdentity;
beforeEach(async () => {
  test = await openTestIdentity();
});
afterEach(() => test.database.close());

const add = (slug: string, ...more: string[]) => test.identity.space(["add", slug, ...GRAND_LAC, ...more]);

describe("opening a space", () => {
  it("leads from one command to a person who administers it", async () => {
    const added = await add("grand-lac", "--territory", "reg-44");
    if (!added.ok) throw new Error(added.error);
    const folder = join(test.platform.config.dataFolder, "mail");
    const [file = ""] = readdirSync(folder);
    expect(added.value).toContain(join(folder, file));
    expect(readFileSync(join(folder, file), "utf8")).toContain("To: ida@region.example");

    const [opened] = await test.database.sql.select().from(organisation).where(eq(organisation.tenantId, "grand-lac"));
    expect(opened).toMatchObject({ name: "Région Grand Lac", kind: "region", territory: "reg-44", leads: true });
    // Quoted-printable: a long line is cut by an equals sign.
    const letter = readFileSync(join(folder, file), "utf8").replaceAll("=\n", "");
    const { pathname } = new URL(/http:\/\/localhost\/invitations\/\S+/.exec(letter)?.[0] ?? "");
    const user = browser(test.app);
    await user.open(pathname);
    await user.send(pathname, { name: "Ida Lenoir" });
    expect(JSON.parse((await user.open("/whoami")).text)).toMatchObject({ tenant: "grand-lac", role: "administrator", leads: true });
    expect((await user.open(`/organisations/${opened!.id}`)).text).toMatch(/L’installation[\s\S]*a ouvert l’espace/);
    expect(await test.identity.space(["list"])).toMatchObject({
      ok: true,
      value: [{ slug: "grand-lac", organisations: 1, members: 1 }, { slug: "ligerie", organisations: 2, members: 3 }, { slug: "monts" }],
    });
    expect(await test.verdict()).toMatchObject({ ok: true });
  });

  it("takes the kind that is said before that of the territory", async () => {
    await add("grand-lac", "--territory", "epci-246700488", "--kind", "agency");
    const [opened] = await test.database.sql.select().from(organisation).where(eq(organisation.tenantId, "grand-lac"));
    expect(opened).toMatchObject({ kind: "agency", territory: "epci-246700488" });
  });

  const refusals: readonly (readonly [string, readonly string[], string])[] = [
    ["ligerie", [], 'SLUG: a space "ligerie" is already open'],
    ["Grand Lac", [], 'SLUG: "Grand Lac" is not one'],
    ["grand-lac", ["--name", " "], "--name:"],
    ["grand-lac", ["--organisation", ""], "--organisation:"],
    ["grand-lac", ["--administrator", "ida"], '--administrator: "ida" is not an e-mail address'],
    ["grand-lac", ["--territory", "44"], "Write dep-44 or reg-44"],
    ["grand-lac", ["--territory", "nowhere"], '--territory: "nowhere"'],
    ["grand-lac", ["--territory", "epci-999999999"], 'nothing is known under "epci-999999999"'],
    ["grand-lac", ["--kind", "duchy"], '--kind: "duchy" is not a kind'],
  ];
  for (const [slug, more, sentence] of refusals)
    it(`refuses ${slug} ${more.join(" ")}, and nothing is written or sent`, async () => {
      expect(await add(slug, ...more)).toEqual({ ok: false, error: expect.stringContaining(sentence) });
      expect(await test.database.sql.select().from(mail)).toEqual([]);
      expect(await test.identity.space(["list"])).toMatchObject({ value: [{ slug: "ligerie" }, { slug: "monts" }] });
    });
});
