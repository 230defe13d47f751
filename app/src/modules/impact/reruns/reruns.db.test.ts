import { setTimeout as wait } from "node:timers/promises";
import { refuse } from "@levier/kernel";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "../../../platform/http/viewer.ts";
import { smallPact } from "../../pacts/pacts.testing.ts";
import { openTestPacts, pilot } from "../../pacts/pacts-app.testing.ts";
import { pilotsEvaluate } from "../impact-app.testing.ts";
import type { Impact } from "../ports.ts";
import { createEvaluator } from "../studies/evaluator.ts";
import { runsOf } from "../studies/studies.repository.ts";
import { imaginaryPanel, imaginaryPlan } from "../studies/studies.testing.ts";
import type { StudyPlan } from "../studies/study-plan.ts";
import { keepPanel } from "../studies/write-panel.ts";
import { registerStudy, writeStudy } from "../studies/write-study.ts";
import { createReruns, type Reruns } from "./reruns.ts";

let pacts: Awaited<ReturnType<typeof openTestPacts>>;
let needs: Impact;
let reruns: Reruns;

beforeAll(async () => {
  pacts = await openTestPacts();
  needs = { ...pacts.needs, mayEvaluate: pilotsEvaluate };
  reruns = createReruns(needs, createEvaluator({ workers: 2 }));
});
afterAll(() => pacts.platform.database.close());

const written = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const writing = (operation: string) => ({ tenant: pilot.tenant, actor: pilot.account, operation });

const giveTo = async (at: { pactId: string; id: string }, text: string): Promise<void> => {
  const file = { name: "releve.csv", bytes: new TextEncoder().encode(text), source: "Relevé inventé", vintage: null, by: "Région" };
  written(
    await pacts.platform.write(writing("study.panel"), (write) => keepPanel(write, { ...at, panelId: crypto.randomUUID(), ...file })),
  );
};

/** A registered study of a pact of its own, with figures unless none are given. */
const registered = async (text: string | null, plan: Partial<StudyPlan> = {}) => {
  const { id: pactId } = await pacts.publish(smallPact({}));
  const at = { pactId, id: crypto.randomUUID() };
  const started = { ...at, revision: 0, plan: { ...imaginaryPlan, ...plan }, isPublic: true };
  written(await pacts.platform.write(writing("study.write"), (write) => writeStudy(write, started)));
  written(await pacts.platform.write(writing("study.register"), (write) => registerStudy(write, { ...at, revision: 1, by: "Région" })));
  if (text !== null) await giveTo(at, text);
  return at;
};

const ended = async (viewer: Viewer = pilot) => {
  const seen: number[] = [];
  if ((await reruns.start(viewer)) === null) return null;
  for (;;) {
    const rerun = reruns.of(viewer.tenant);
    if (rerun) seen.push(rerun.done);
    if (rerun?.endedAt) return { ...rerun, seen };
    await wait(5);
  }
};
const versionsOf = async ({ id }: { id: string }) =>
  (await runsOf(pacts.platform.database.sql, pilot.tenant, id)).map(({ version }) => version);

describe("the studies of a space, run again", () => {
  it("are none where none has figures, or none is theirs to run", async () => {
    expect(await ended()).toBeNull();
    await registered(null);
    expect(await ended()).toBeNull();
    await registered(imaginaryPanel(0));
    expect(await ended({ ...pilot, role: "reader" })).toBeNull();
    expect(await ended({ ...pilot, tenant: "ailleurs" })).toBeNull();
    expect(reruns.of("ailleurs")).toBeNull();
  });

  it("are each told once of the newest figures; one that cannot be leaves the others; nothing is to do the next time", async () => {
    const [shared, apart] = [await registered(imaginaryPanel(0), { seed: 2 }), await registered(imaginaryPanel(120))];
    const lost = await registered(imaginaryPanel(0), { question: "Et ailleurs ?", treated: [{ unit: "ailleurs", from: "2019" }] });
    const first = await ended();
    expect(first).toMatchObject({ total: 4, done: 4, added: 3, same: 0 });
    expect(first?.refused).toEqual([expect.objectContaining({ studyId: lost.id, question: "Et ailleurs ?" })]);
    expect(first?.refused[0]?.sentence).toContain("ailleurs");
    expect(first?.seen).toEqual(first?.seen.toSorted((one, other) => one - other));
    expect(await ended()).toMatchObject({ total: 4, done: 4, added: 0, same: 3 });
    pacts.setClock("2026-02-02T09:00:00Z");
    await giveTo(shared, imaginaryPanel(60));
    expect(await ended()).toMatchObject({ added: 1, same: 2 });
    expect([await versionsOf(shared), await versionsOf(apart), await versionsOf(lost)]).toEqual([[2, 1], [1], []]);
  });

  it("are run once for two who ask at once", async () => {
    await registered(imaginaryPanel(5));
    const [one, other] = await Promise.all([reruns.start(pilot), reruns.start(pilot)]);
    expect(other?.startedAt).toEqual(one?.startedAt);
    while (reruns.of(pilot.tenant)?.endedAt === null) await wait(5);
    expect(reruns.of(pilot.tenant)).toMatchObject({ total: 5, done: 5, added: 1 });
  });

  it("go on when one of them fails by a bug, which is told as such", async () => {
    const failing = await registered(imaginaryPanel(7));
    const evaluate = createEvaluator({ workers: 1 });
    const broken = createReruns(needs, (job) => (job.plan.seed === 9 ? Promise.reject(new Error("a bug")) : evaluate(job)));
    const spared = await registered(imaginaryPanel(8), { seed: 8 });
    const bug = await registered(imaginaryPanel(9), { seed: 9 });
    await broken.start(pilot);
    while (broken.of(pilot.tenant)?.endedAt === null) await wait(5);
    const told = broken.of(pilot.tenant);
    expect(told).toMatchObject({ total: 8, done: 8, added: 2 });
    expect(told?.refused.find(({ studyId }) => studyId === bug.id)?.sentence).toContain("Une erreur du programme");
    expect([await versionsOf(failing), await versionsOf(spared), await versionsOf(bug)]).toEqual([[1], [1], []]);
  });

  it("wait where there is no room for them, and are not refused for it", async () => {
    const one = await registered(imaginaryPanel(11));
    const evaluate = createEvaluator({ workers: 1 });
    let full = 2;
    const crowded = createReruns(needs, async (job) => (full-- > 0 ? refuse({ code: "too-many" }) : evaluate(job)));
    await crowded.start(pilot);
    while (crowded.of(pilot.tenant)?.endedAt === null) await wait(5);
    expect(crowded.of(pilot.tenant)?.refused.filter(({ studyId }) => studyId === one.id)).toEqual([]);
    expect([full < 0, await versionsOf(one)]).toEqual([true, [1]]);
  });

  it("of who asks while another's are under way are told so, and run after", async () => {
    const first = await registered(imaginaryPanel(12));
    const evaluate = createEvaluator({ workers: 1 });
    let letGo = (): void => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const slow = createReruns(needs, async (job) => {
      await held;
      return evaluate(job);
    });
    const started = await slow.start(pilot);
    const later = await registered(imaginaryPanel(13));
    const second = { ...pilot, organisation: { ...pilot.organisation, name: "Agence du Val" } };
    const told = await slow.start(second);
    expect(told).toMatchObject({ total: (started?.total ?? 0) + 1, by: [pilot.organisation.name, "Agence du Val"], endedAt: null });
    expect((await slow.start(second))?.total).toBe(told?.total);
    letGo();
    while (slow.of(pilot.tenant)?.endedAt === null) await wait(5);
    expect(slow.of(pilot.tenant)).toMatchObject({ done: told?.total, added: 2 });
    expect([await versionsOf(first), await versionsOf(later)]).toEqual([[1], [1]]);
  });
});
