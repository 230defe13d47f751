import { setTimeout as wait } from "node:timers/promises";
import { translator } from "../../../messages/index.ts";
import type { Viewer } from "../../../platform/http/viewer.ts";
import type { Impact } from "../ports.ts";
import { type Evaluator, WORKERS } from "../studies/evaluator.ts";
import { runOnce } from "../studies/run-study.ts";
import { type Runnable, runnableIn } from "./reruns.repository.ts";
import { workAll } from "./work-all.ts";

/** A study that could not be run again, with why. */
export type RefusedRerun = { readonly slug: string; readonly studyId: string; readonly question: string; readonly sentence: string };

/** How far the studies of a space have been run again. */
export type Rerun = {
  /** Organisations that asked, the first first: what one asks for while it is under way is run after. */
  readonly by: readonly string[];
  /** Registered studies that have figures and are theirs to run who asked. */
  readonly total: number;
  /** Those answered, whatever the answer. */
  readonly done: number;
  /** Of them, those with a new version; and those that this engine had already told of these figures. */
  readonly added: number;
  readonly same: number;
  readonly refused: readonly RefusedRerun[];
  readonly startedAt: Date;
  /** Null while it is under way. */
  readonly endedAt: Date | null;
};

export type Reruns = {
  /** Starts, apart from who asks, or adds to the one that is under way what it does not run yet. Null where there is nothing to run. */
  readonly start: (viewer: Viewer) => Promise<Rerun | null>;
  /** The last one of a space since the program started; null where there was none. */
  readonly of: (tenant: string) => Rerun | null;
};

type Answer = { readonly kind: "added" | "same" } | ({ readonly kind: "refused" } & RefusedRerun);

/** Studies to run for one who asked. */
type Lot = { readonly viewer: Viewer; readonly runnables: readonly Runnable[] };

/** Seconds between two tries of a study that all workers and the queue before them have no room for. */
const PATIENCE = 1;

/** Waits its turn, as the others that take it end within their time; who presses one button is told instead. */
const patient =
  (evaluate: Evaluator): Evaluator =>
  async (job) => {
    for (;;) {
      const found = await evaluate(job);
      if (found.ok || found.error.code !== "too-many") return found;
      await wait(PATIENCE * 1000);
    }
  };

const withAnswer = (rerun: Rerun, answer: Answer): Rerun => ({
  ...rerun,
  done: rerun.done + 1,
  added: rerun.added + Number(answer.kind === "added"),
  same: rerun.same + Number(answer.kind === "same"),
  refused: answer.kind === "refused" ? [...rerun.refused, answer] : rerun.refused,
});

/** Runs the studies of a space again, each from its newest figures as its last run did, else as it was planned. */
export const createReruns = (needs: Impact, evaluate: Evaluator): Reruns => {
  const { platform, mayEvaluate } = needs;
  const t = translator("fr");
  const reruns = new Map<string, Rerun>();
  /** What a space is to run, in turn, while it runs some: never without its rerun under way. */
  const lots = new Map<string, Lot[]>();
  const waiting = patient(evaluate);

  const refused = ({ study, pact }: Runnable, sentence: string): Answer => ({
    ...{ kind: "refused", slug: pact.slug, studyId: study.id, question: study.plan.question, sentence },
  });

  const runAgain = async (viewer: Viewer, runnable: Runnable): Promise<Answer> => {
    const { study, pact, panel, last } = runnable;
    const because = Object.fromEntries((last?.deviations ?? []).map((one) => [one.field, one.because]));
    const asked = { panelId: panel.id, done: last?.done ?? study.plan, because, once: null };
    const at = { desk: { head: { tenantId: viewer.tenant, id: pact.id } }, study, by: viewer.organisation.name };
    const ran = await runOnce({ t, needs, evaluate: waiting }, at, asked, (operation) => ({
      ...{ tenant: viewer.tenant, actor: viewer.account, operation, thread: pact.id },
    }));
    return ran.ok ? { kind: ran.value } : refused(runnable, ran.error.message);
  };

  const change = (tenant: string, changed: (rerun: Rerun) => Rerun): void => {
    const rerun = reruns.get(tenant);
    if (rerun) reruns.set(tenant, changed(rerun));
  };

  const runLot = ({ viewer, runnables }: Lot) =>
    workAll(runnables, {
      lanes: WORKERS,
      work: (runnable) => runAgain(viewer, runnable),
      failed: (runnable, cause) => {
        platform.log.error("study rerun failed", cause, { study: runnable.study.id });
        return refused(runnable, t("studies.rerun.failed"));
      },
      told: (answer) => change(viewer.tenant, (rerun) => withAnswer(rerun, answer)),
    });

  const runAll = async (tenant: string, asked: readonly Lot[]): Promise<void> => {
    // What is added meanwhile stands at the end, and is run in its turn.
    for (const lot of asked) await runLot(lot);
    lots.delete(tenant);
    change(tenant, (rerun) => ({ ...rerun, endedAt: platform.clock() }));
  };

  /** What the rerun under way does not run yet is run after. */
  const add = (asked: Lot[], { viewer, runnables }: Lot): void => {
    const taken = new Set(asked.flatMap((lot) => lot.runnables.map(({ study }) => study.id)));
    const more = runnables.filter(({ study }) => !taken.has(study.id));
    if (more.length > 0) asked.push({ viewer, runnables: more });
    const { name } = viewer.organisation;
    change(viewer.tenant, (rerun) => ({ ...rerun, total: rerun.total + more.length, by: [...new Set([...rerun.by, name])] }));
  };

  const begin = (lot: Lot): void => {
    const { viewer, runnables } = lot;
    const none = { done: 0, added: 0, same: 0, refused: [], startedAt: platform.clock(), endedAt: null };
    reruns.set(viewer.tenant, { ...none, total: runnables.length, by: [viewer.organisation.name] });
    const asked = [lot];
    lots.set(viewer.tenant, asked);
    void runAll(viewer.tenant, asked);
  };

  return {
    start: async (viewer) => {
      const { tenant } = viewer;
      const all = await runnableIn(platform.database.sql, tenant);
      const lot = { viewer, runnables: all.filter(({ pact }) => mayEvaluate(viewer, "evaluate-pact", pact.organisationId)) };
      const running = lots.get(tenant);
      if (running) add(running, lot);
      else if (lot.runnables.length > 0) begin(lot);
      else return null;
      return reruns.get(tenant) ?? null;
    },
    of: (tenant) => reruns.get(tenant) ?? null,
  };
};
