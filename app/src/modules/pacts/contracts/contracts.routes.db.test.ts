import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { verify } from "../../../platform/audit/verify.ts";
import { visitorOf } from "../commitments/commitments.testing.ts";
import { plainGrant } from "../financing/financing.testing.ts";
import { smallPact } from "../pacts.testing.ts";
import { pilot, testPacts } from "../pacts-app.testing.ts";
import { pactsTables } from "../pacts-tables.ts";
import { sheetsOf } from "../sheets/sheets.repository.ts";
import { writeSheet } from "../sheets/write-sheet.ts";

const pacts = testPacts();
const { send, read } = visitorOf(() => pacts);

const cited = { citations: [{ source: "s1" }] };
const opened = async (title: string, money: readonly { euros: number; countedIn: string | null }[] = [], period: string | null = null) => {
  const { id, slug } = await pacts.publish(
    smallPact({
      title: { value: title, ...cited },
      actions: [{ label: "Rouvrir la gare", ...cited }],
      linkedContracts: [{ name: `Contrat de ville de ${title}`, ...cited }],
      ...(period === null ? {} : { period: { value: period, ...cited } }),
    }),
  );
  const [sheet] = await sheetsOf(pacts.platform.database.sql, pilot.tenant, id);
  const lines = money.map(({ euros, countedIn }) => ({
    id: randomUUID(),
    memberId: null,
    financer: "Région",
    type: "region" as const,
    ...plainGrant,
    countedIn,
    years: [{ year: 2026, planned: euros, committed: 0, paid: 0 }],
  }));
  await pacts.platform.write({ tenant: pilot.tenant, actor: pilot.account, operation: "test", thread: id }, (write) =>
    writeSheet(write, { pactId: id, actionId: sheet?.action.id ?? "", revision: 0, change: { lines }, newId: randomUUID }),
  );
  return { id, slug, address: `/pacts/${slug}/contracts` };
};
const tie = (changes: Readonly<Record<string, string>>) => ({ form: "contract", act: "add", relation: "linked", ...changes });

describe("the contracts around a pact", () => {
  it("are those of the text and those officers tie, in a list and a drawing", async () => {
    const [old, now] = [await opened("Pacte des Forges"), await opened("Pacte du Canal")];
    expect((await read(now.address, null)).text).toContain("Contrat de ville de Pacte du Canal");
    expect((await send(now.address, tie({ relation: "predecessor", otherPactId: old.id }))).status).toBe(303);
    const outside = tie({ name: "Contrat de filière bois", endsOn: "2026-05-31" });
    expect((await send(now.address, outside)).status).toBe(303);
    const { text } = await read(now.address, null);
    expect(text).toContain(`href="/pacts/${old.slug}/contracts"`);
    expect(text).toMatch(/<svg[^>]*role="img"/);
    expect(text).toMatch(/Contrat de filière bois prend fin le 31 mai 2026/);
    expect((await read(old.address, null)).text).toContain("lui succède");
    const again = await send(now.address, outside);
    expect([again.status, again.text.includes("déjà lié")]).toEqual([422, true]);
    const [, id] = /name="act" value="remove"\/><input type="hidden" name="id" value="([^"]+)"/.exec((await read(now.address)).text) ?? [];
    expect((await send(now.address, { act: "remove", form: "contracts", id: id ?? "" })).status).toBe(303);
    const gone = await send(now.address, { act: "remove", form: "contracts", id: id ?? "" });
    expect([gone.status, gone.text.includes("Cette ligne n’existe plus.")]).toEqual([422, true]);
    expect(await verify(pacts.platform.database.sql, pactsTables.audited)).toMatchObject({ ok: true });
  });

  it("succeed each other one way even when both are told at once", async () => {
    for (const turn of ["A", "B", "C", "D"]) {
      const [first, second] = [await opened(`Pacte de l’Aube ${turn}`), await opened(`Pacte du Soir ${turn}`)];
      const both = [
        send(first.address, tie({ relation: "successor", otherPactId: second.id })),
        send(second.address, tie({ relation: "successor", otherPactId: first.id })),
      ];
      expect((await Promise.all(both)).map(({ status }) => status).sort()).toEqual([303, 422]);
    }
  });

  it("succeed each other one way, and none itself", async () => {
    const [first, second] = [await opened("Pacte Premier"), await opened("Pacte Second")];
    await send(first.address, tie({ relation: "successor", otherPactId: second.id }));
    const back = await send(second.address, tie({ relation: "successor", otherPactId: first.id }));
    expect([back.status, back.text.includes("chacun précéderait l’autre")]).toEqual([422, true]);
    expect((await send(first.address, tie({ otherPactId: first.id }))).text).toContain("à lui-même");
    expect((await send(first.address, tie({ otherPactId: randomUUID() }))).text).toContain("n’est pas de cet espace");
    const nameless = await send(first.address, tie({}));
    expect([nameless.status, nameless.text.includes("Le champ « Nom du contrat » est vide.")]).toEqual([422, true]);
    expect((await send(first.address, tie({ name: "X" }), { ...pilot, role: "reader" })).status).toBe(403);
  });

  it("tell their end: the period's, then the day officers say", async () => {
    const { address } = await opened("Pacte de la Plaine", [], "2022-2025");
    expect((await read(address, null)).text).toContain("a pris fin en 2025.");
    expect((await send(address, { form: "end", act: "end", endsOn: "2026-07-31" })).status).toBe(303);
    expect((await read(address, null)).text).toMatch(/prend fin le 31 juillet 2026/);
    const late = await send(address, { form: "end", act: "end", was: "", endsOn: "2027-07-31" });
    expect([late.status, /On y lit maintenant : 31\sjuillet 2026\./.test(late.text)]).toEqual([422, true]);
    expect(late.text).toContain('name="was" value="2026-07-31"');
    const odd = await send(address, { form: "end", act: "end", endsOn: "bientôt" });
    expect([odd.status, odd.text.includes("contient « bientôt »")]).toEqual([422, true]);
    for (const endsOn of ["0026-07-31", "2201-01-01"]) {
      const mistyped = await send(address, { form: "end", act: "end", endsOn });
      expect([mistyped.status, mistyped.text.includes(`contient « ${endsOn} »`)]).toEqual([422, true]);
    }
  });

  it("ask whether a sum that two of them show is the same money, and count it twice until told", async () => {
    const frame = await opened("Contrat de la Vallée", [{ euros: 120_000, countedIn: null }]);
    const pact = await opened("Pacte de la Vallée", [{ euros: 120_000, countedIn: null }]);
    await send(pact.address, tie({ relation: "linked", otherPactId: frame.id }));
    const { text } = await read(pact.address, null);
    expect(text).toMatch(/120 000 € dans « [^»]*la Vallée » et « [^»]*la Vallée »/);
    expect(text).toContain("240 000 €");
  });

  it("count the same euro once, and show the double", async () => {
    const frame = await opened("Contrat cadre du Bassin", [{ euros: 500_000, countedIn: null }]);
    const pact = await opened("Pacte du Bassin", [
      { euros: 200_000, countedIn: "contrat cadre du bassin" },
      { euros: 80_000, countedIn: null },
      { euros: 35_000, countedIn: "Contrat suivant" },
    ]);
    const { text } = await read(pact.address, null);
    expect(text).toContain("580 000 €, chaque euro compté une fois, sur 815 000 € affichés");
    expect(text).toContain("compté dans Contrat cadre du Bassin");
    expect(text).toContain("compté dans Contrat suivant, hors de ce total");
    expect((await read(frame.address, null)).text).toContain("compté dans Contrat cadre du Bassin");
  });
});
