import { describe, expect, it } from "vitest";
import { verify } from "../../../platform/audit/verify.ts";
import { followedPact, visitorOf } from "../commitments/commitments.testing.ts";
import { smallPact } from "../pacts.testing.ts";
import { pilot, testPacts } from "../pacts-app.testing.ts";
import { pactsTables } from "../pacts-tables.ts";
import { in2026, pactWithMoney, plain } from "./money.testing.ts";
import { totalsOf } from "./totals.repository.ts";

const pacts = testPacts();

const form = {
  form: "total",
  act: "add-total",
  revision: "0",
  valueEur: "92 000 000",
  moneyStatus: "committed",
  saidIn: "Bilan",
  saidOn: "",
};
const opened = () => pactWithMoney(() => pacts);

/** What the Pacte Ardennes told in July 2020, financer by financer, in euros: 92.02 M€ in all. */
const ARDENNES = [
  ["État", "state", 35_560_000],
  ["Région", "region", 15_250_000],
  ["Département", "department", 9_040_000],
  ["Intercommunalités", "epci", 10_170_000],
  ["Union européenne", "eu", 6_290_000],
  ["Autres partenaires", "mixed", 15_710_000],
] as const;

describe("the totals that sources announce", () => {
  it("are all kept beside what six lines add up to, each told whether it differs", async () => {
    const { address, keep, send, read, slug } = await opened();
    await keep(
      0,
      ARDENNES.map(([financer, type, sum]) => ({ financer, type, years: in2026(sum, sum) })),
    );
    for (const [valueEur, saidIn, saidOn] of [
      ["92 000 000", "Bilan de juillet", "2020-07-10"],
      ["91 000 000", "Journal du Val", ""],
      ["91 720 000", "Dossier de presse", ""],
      ["92 020 000", "Tableau de suivi", ""],
    ] as const)
      expect((await send(address, { ...form, valueEur, saidIn, saidOn })).status).toBe(303);
    const text = plain((await read(address, null)).text);
    expect(text).toContain(
      "Bilan de juillet, 10 juillet 2020 Engagé 92 000 000 € 92 020 000 € s’accorde à l’arrondi près : 20 000 € de plus dans les fiches, soit moins de 0,1 %",
    );
    expect(text).toContain(
      "Journal du Val Engagé 91 000 000 € 92 020 000 € ne s’accorde pas : 1 020 000 € de plus dans les fiches, soit 1,1 %",
    );
    expect(text).toContain("Dossier de presse Engagé 91 720 000 € 92 020 000 € s’accorde à l’arrondi près : 300 000 € de plus");
    expect(text).toContain("Tableau de suivi Engagé 92 020 000 € 92 020 000 € aucun écart");
    expect(text).toContain("Les sources ne s’accordent pas sur les sommes engagées : de 91 000 000 € à 92 020 000 €.");
    const data: unknown = JSON.parse((await read(`/pacts/${slug}/papers/data.json`, null)).text);
    expect(data).toMatchObject({
      money: { announced: [{ total: { valueEur: 92_000_000 }, verdict: { kind: "rounded", own: 92_020_000, gap: 20_000 } }, {}, {}, {}] },
    });
    const history = plain((await read(`/pacts/${slug}/history`, null)).text);
    expect(history).toContain("Total annoncé");
    expect(await verify(pacts.platform.database.sql, pactsTables.audited)).toMatchObject({ ok: true });
  });

  it("stand beside the total of the pact’s own text, which nobody has to enter again", async () => {
    const text = { source: "s1", quote: "l’enveloppe globale atteint 6,8 millions d’euros" };
    const sum = (valueEur: number, payer: string | null) => ({ valueEur, payer, citations: [text] });
    const content = smallPact({ amounts: [sum(6_800_000, null), sum(4_200_000, "Région"), sum(2_400_000, "État")] });
    const { slug, region } = await followedPact(pacts, content);
    expect(region).not.toBe("");
    const read = plain((await visitorOf(() => pacts).read(`/pacts/${slug}/money`, null)).text);
    expect(read).toContain("Communiqué inventé Prévu 6 800 000 € 0 € incalculable : aucune fiche ne dit de somme à cet état");
  });

  it("are not compared where no sheet tells money, and are not shown to readers where there are none", async () => {
    const { address, send, read } = await opened();
    expect(plain((await read(address, null)).text)).not.toContain("Totaux annoncés");
    await send(address, form);
    expect(plain((await read(address, null)).text)).toContain("incalculable : aucune fiche ne dit de somme à cet état");
  });

  it("are refused with the value and the mend, beside the field, and nothing typed is lost", async () => {
    const { address, send, read } = await opened();
    const refused = async (changes: Record<string, string>, field: string, words: string) => {
      const { status, text } = await send(address, { ...form, saidIn: "Bilan inventé", ...changes });
      expect([status, text.includes(`href="#total-${field}"`), plain(text).includes(words)]).toEqual([422, true, true]);
      expect(text).toContain(changes["saidIn"] === "" ? "92 000 000" : "Bilan inventé");
    };
    for (const valueEur of ["0", "-5", "beaucoup", "120.000"])
      await refused({ valueEur }, "valueEur", `Le champ « Total annoncé » contient « ${valueEur} », qui n’est pas utilisable.`);
    await refused({ saidIn: "" }, "saidIn", "Le champ « Source » est vide.");
    await refused({ saidOn: "demain" }, "saidOn", "« demain »");
    await refused({ saidOn: "2026-02-02" }, "saidOn", "La source serait du 2 février 2026, alors que nous sommes le 1er février 2026.");
    await refused({ moneyStatus: "rêvé" }, "moneyStatus", "Choisissez l’un des états proposés.");
    await send(address, form);
    const twice = await send(address, { ...form, saidIn: "bilan" });
    expect([twice.status, plain(twice.text).includes("annonce déjà 92 000 000 €")]).toEqual([422, true]);
    expect((await send(address, form, { ...pilot, role: "reader" })).status).toBe(403);
    expect((await read(address, null)).text).not.toContain("add-total");
  });

  it("changed by two people at once keep the first, and are taken out as they were shown", async () => {
    const { address, send, id, slug, read } = await opened();
    await send(address, form);
    const [kept] = await totalsOf(pacts.platform.database.sql, pilot.tenant, id);
    const change = { ...form, form: kept?.id ?? "", act: "change-total", id: kept?.id ?? "", revision: "1" };
    expect((await send(address, { ...change, valueEur: "91000000" })).status).toBe(303);
    const late = await send(address, { ...change, valueEur: "90000000" });
    expect([late.status, plain(late.text).includes("Il dit maintenant : 91 000 000 € (Engagé), selon « Bilan ».")]).toEqual([422, true]);
    expect(late.text).toContain("90000000");
    const remove = { form: "totals", act: "remove-total", id: kept?.id ?? "" };
    expect((await send(address, { ...remove, revision: "1" })).status).toBe(422);
    expect((await send(address, { ...remove, revision: "2" })).status).toBe(303);
    expect(plain((await send(address, { ...change, revision: "2" })).text)).toContain("Ce total vient d’être retiré.");
    expect(plain((await read(`/pacts/${slug}/history`, null)).text)).toContain("91 000 000 €");
  });
});
