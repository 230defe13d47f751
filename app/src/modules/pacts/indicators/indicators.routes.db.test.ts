import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { translator } from "../../../messages/index.ts";
import { verify } from "../../../platform/audit/verify.ts";
import { visitorOf } from "../commitments/commitments.testing.ts";
import { correctPact } from "../correct-pact.ts";
import { findPact } from "../pacts.repository.ts";
import { smallPact } from "../pacts.testing.ts";
import { openTestPacts, pilot } from "../pacts-app.testing.ts";
import { pactsTables } from "../pacts-tables.ts";
import { pactPaper } from "../papers/contents/pact-paper.ts";
import { pactFileOf } from "../papers/papers.repository.ts";
import { nothingPersonal } from "../visibility.ts";
import { figureKey } from "./bound-figures.ts";

let pacts: Awaited<ReturnType<typeof openTestPacts>>;
beforeAll(async () => {
  pacts = await openTestPacts();
});
afterAll(() => pacts.platform.database.close());
const { send, read } = visitorOf(() => pacts);

const CODE = "epci-246700488";
const told = { act: "bind", territory: CODE, figure: "communes" };

const indicatorsOf = async (slug: string): Promise<readonly { readonly label: string; readonly kind: string; readonly value: number }[]> =>
  JSON.parse((await read(`/api/v1/pacts/${slug}`, null)).text).indicators;

describe("a figure of a territory dropped into a pact", () => {
  it("becomes an indicator with its source, on the page, in the data and in the documents, and outlives a correction", async () => {
    const { id, slug } = await pacts.publish(smallPact());
    expect(await send(`/pacts/${slug}/figures`, told)).toMatchObject({ status: 303 });
    const [bound] = await indicatorsOf(slug);
    expect(bound).toMatchObject({ kind: "baseline", value: 33, label: expect.stringContaining("Communes") });
    const page = await read(`/pacts/${slug}`, null);
    expect(page.text).toContain(bound?.label);
    expect(page.text).toContain("Code officiel géographique");
    const { platform } = pacts;
    const head = await findPact(platform.database.sql, pilot.tenant, id);
    if (!head) throw new Error("the pact is there");
    const paper = JSON.stringify(
      pactPaper(
        translator("fr"),
        await pactFileOf(platform.database.sql, head, {
          origin: "http://localhost",
          today: "2026-02-01",
          net: null,
        }),
      ),
    );
    expect(paper).toContain(bound?.label);
    await platform.write({ tenant: pilot.tenant, actor: pilot.account, operation: "pact.correct", thread: id }, (write) =>
      correctPact(write, {
        ...{ id, newId: randomUUID, content: smallPact(), organisation: pilot.organisation, visibility: nothingPersonal },
        reason: "Une faute",
      }),
    );
    expect(await indicatorsOf(slug)).toMatchObject([{ label: bound?.label }]);
    expect(await verify(platform.database.sql, pactsTables.audited)).toMatchObject({ ok: true });
  });

  it("is bound once, and refused in one sentence that names it", async () => {
    const { slug } = await pacts.publish(smallPact());
    const address = `/pacts/${slug}/figures`;
    await send(address, told);
    const again = await send(address, told);
    expect([again.status, again.text.includes("est déjà un indicateur de ce pacte")]).toEqual([422, true]);
    const unknown = await send(address, { ...told, figure: "moral" });
    expect([unknown.status, unknown.text.includes("« moral » n’est pas un chiffre du portrait")]).toEqual([422, true]);
    const absent = await send(address, { ...told, figure: "private-jobs" });
    expect([absent.status, absent.text.includes("n’a pas de valeur : source non chargée")]).toEqual([422, true]);
    const nowhere = await send(address, { ...told, territory: "lieu-dit" });
    expect([nowhere.status, nowhere.text.includes("« lieu-dit » n’est pas un territoire connu")]).toEqual([422, true]);
    expect(await indicatorsOf(slug)).toHaveLength(1);
  });

  it("is bound by who follows the pact alone, from the figures of the territory", async () => {
    const { slug } = await pacts.publish(smallPact());
    const reader = { ...pilot, role: "reader" } as const;
    expect(await send(`/pacts/${slug}/figures`, told, reader)).toMatchObject({ status: 403 });
    expect(await send(`/pacts/${slug}/figures`, told, null)).toMatchObject({ status: 303, location: expect.stringContaining("/sign-in") });
    const link = `/territories/${CODE}/indicators`;
    expect((await read(`/territories/${CODE}/figures`, null)).text).not.toContain(link);
    expect((await read(`/territories/${CODE}/figures`)).text).toContain(link);
    expect((await read(link)).text).toContain(`/pacts/${slug}/figures?territory=${CODE}#bind`);
    expect((await read(link, reader)).text).toContain("Vous ne suivez aucun pacte publié");
    expect((await read(`/pacts/${slug}/figures?territory=${CODE}`)).text).toContain('value="communes"');
    expect(await indicatorsOf(slug)).toEqual([]);
  });

  it("stays as it was when a later reading is known, which is proposed and stands beside it", async () => {
    const source = figureKey({ territory: CODE, figure: "communes", period: "2016", file: "2016" });
    const { slug } = await pacts.publish(
      smallPact({
        sources: [
          { id: "s1", kind: "press-release", title: "Communiqué inventé" },
          { id: source, kind: "dataset", title: "Code d’une autre année" },
        ],
        indicators: [{ label: "Communes (Val)", value: 28, kind: "baseline", date: "2016", citations: [{ source }] }],
      }),
    );
    const proposed = await read(`/pacts/${slug}/figures`);
    expect(proposed.text).toContain("Communes (Val) : 33 (2026), au lieu de 28.");
    expect((await read(`/pacts/${slug}/figures`, null)).text).not.toContain('name="figure"');
    expect(await send(`/pacts/${slug}/figures`, told)).toMatchObject({ status: 303 });
    expect((await indicatorsOf(slug)).map(({ kind, value }) => [kind, value])).toEqual([
      ["baseline", 28],
      ["realised", 33],
    ]);
    expect((await read(`/pacts/${slug}/figures`)).text).not.toContain("au lieu de");
  });
});
