import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { jobSeekers } from "../../../sources/job-seekers/source.ts";
import { pullSource } from "../../../sources/open-data/pull.ts";
import { followedPact, visitorOf } from "../commitments/commitments.testing.ts";
import { plain } from "../money/money.testing.ts";
import { smallPact } from "../pacts.testing.ts";
import { openTestPacts, pilot } from "../pacts-app.testing.ts";
import { swotLinesOf } from "./lines.repository.ts";

type Pacts = Awaited<ReturnType<typeof openTestPacts>>;

const STRASBOURG = "epci-246700488";

let opened: Pacts | null = null;
let folder = "";
const pacts = (): Pacts => {
  if (!opened) throw new Error("open only while tests run");
  return opened;
};

/** Made-up job seekers: a thousand in each EPCI of the région both years, but for one at the end. */
const load = async (inOne: number): Promise<void> => {
  const mirror = join(folder, "mirror");
  mkdirSync(mirror, { recursive: true });
  const epci = pacts()
    .geography.list("epci")
    .filter(({ regions }) => regions.some((region) => region === "reg-44"));
  const rows = epci.flatMap(({ code }) =>
    ["2018", "2019"].map((year) => `${code.slice(5)},,${year},${code === STRASBOURG && year === "2019" ? inOne : 1000},100,100`),
  );
  const file = ["code_epci,lib_epci,annee,defm_a_dec,defm_b_dec,defm_c_dec", ...rows, ""].join("\n");
  writeFileSync(join(mirror, "synthetic-job-seekers-epci.csv"), file);
  const pulled = await pullSource(jobSeekers, { dataFolder: folder, mirror, today: "2026-02-01", progress: () => {} });
  if (!pulled.ok) throw new Error(JSON.stringify(pulled.error));
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "levier-swot-"));
  opened = await openTestPacts({ dataFolder: folder });
  await load(800);
});
afterAll(async () => {
  await opened?.platform.database.close();
  rmSync(folder, { recursive: true });
});

const { send, read } = visitorOf(pacts);
const KEY = "growth:job-seekers-a-change:below";

const withPact = async () => {
  const { id, slug } = await followedPact(
    pacts(),
    smallPact({
      axes: [{ label: "Former", citations: [{ source: "s1", quote: "former" }] }],
      territories: [{ name: "Métropole", kind: "metropole", code: STRASBOURG, citations: [{ source: "s1" }] }],
    }),
  );
  const address = `/pacts/${slug}/diagnosis`;
  const lines = () => swotLinesOf(pacts().platform.database.sql, pilot.tenant, id);
  const act = async (name: string, fields: Readonly<Record<string, string>> = {}) => {
    const [line] = await lines();
    if (!line) throw new Error("no line");
    return send(address, { form: line.id, act: name, id: line.id, revision: String(line.revision), ...fields });
  };
  return { slug, address, lines, act };
};

describe("a line that rests on a figure", () => {
  it("is proposed to the parties where a difference is established, with its interval and its source, and taken once", async () => {
    const { address, lines, act, slug } = await withPact();
    const text = plain((await read(address)).text);
    expect(text).toContain("1 constat proposé");
    expect(text).toContain("Évolution du nombre de demandeurs d’emploi de catégorie A : −20,0 %, moins que la région");
    expect(text).toMatch(/écart établi \(de −\d+,\d % à −\d+,\d %\)/);
    expect(text).toContain("Source : Pôle emploi – Dares, STMT");
    expect(plain((await read(address, null)).text)).not.toContain("Évolution du nombre de demandeurs");
    expect((await send(address, { form: "acts", act: "take", key: KEY })).status).toBe(303);
    expect(plain((await send(address, { form: "acts", act: "take", key: KEY })).text)).toContain("Quelqu’un vient de retenir");
    expect(await lines()).toMatchObject([{ quadrant: "strength", state: "draft", proposal: KEY, basis: { kind: "figure" } }]);
    expect(plain((await read(address)).text)).toContain("Aucun écart établi n’est à proposer de plus");
    await act("change", { quadrant: "strength", says: "Le chômage recule plus vite qu’ailleurs", saidIn: "autre source" });
    await act("publish");
    const published = plain((await read(address, null)).text);
    expect(published).toContain("Le chômage recule plus vite qu’ailleurs Évolution du nombre de demandeurs");
    expect(published).not.toContain("autre source");
    expect((await read(`/pacts/${slug}/papers/pact.pdf`, null)).status).toBe(200);
  });

  it("is proposed no more once it is set aside, with the reason", async () => {
    const { address, lines } = await withPact();
    expect(plain((await send(address, { form: `decline-${KEY}`, act: "decline", key: KEY, reason: "" })).text)).toContain(
      "Pourquoi il est écarté",
    );
    expect(
      (await send(address, { form: `decline-${KEY}`, act: "decline", key: KEY, reason: "Effet d’un changement de règles" })).status,
    ).toBe(303);
    expect(await lines()).toMatchObject([{ state: "set-aside", setAsideBecause: "Effet d’un changement de règles" }]);
    expect(plain((await read(address)).text)).not.toContain("1 constat proposé");
    expect(plain((await send(address, { form: "acts", act: "take", key: "growth:population:above" })).text)).toContain(
      "Les chiffres ne permettent plus ce constat",
    );
  });

  it("may be added with any figure of the territory, and puts a figure behind the axis it led to", async () => {
    const { address, lines, slug } = await withPact();
    const says = "Un bassin de plus de deux cent mille habitants";
    await send(address, { form: "line", act: "add", quadrant: "strength", says, figure: "figure:population", saidOn: "" });
    const [line] = await lines();
    expect(line?.basis).toMatchObject({ kind: "figure", figure: { key: "figure:population", unit: "inhabitants" } });
    const [, axis = ""] = /name="target" value="([0-9a-f-]{36})"/.exec((await read(`${address}/ties`)).text) ?? [];
    await send(address, { form: "acts", act: "publish", id: line?.id ?? "", revision: "1" });
    expect(plain((await read(`/pacts/${slug}`, null)).text)).toContain("Aucun axe n’a de chiffre du diagnostic derrière lui");
    await send(`${address}/ties`, { form: `tie-${axis}`, act: "tie", target: axis, id: line?.id ?? "" });
    expect(plain((await read(`/pacts/${slug}`, null)).text)).not.toContain("chiffre du diagnostic derrière");
    expect(plain((await read(address, null)).text)).toContain("A conduit à : Former");
  });

  it("is told to have changed when a new file says otherwise, old and new, until its authors take the new one", async () => {
    const { address, act, lines } = await withPact();
    await send(address, { form: "acts", act: "take", key: KEY });
    await act("publish");
    await load(850);
    // The page that is kept tells the figures of its ten minutes at most; the parties read those of now.
    expect(plain((await read(address)).text)).toContain("Le chiffre a changé depuis : −20,0 % (décembre 2018 – décembre 2019), −15,0 %");
    expect((await act("renew")).status).toBe(303);
    expect(await lines()).toMatchObject([{ basis: { figure: { value: expect.closeTo(-0.15) } } }]);
    expect(plain((await read(address)).text)).not.toContain("Le chiffre a changé depuis");
  });
});
