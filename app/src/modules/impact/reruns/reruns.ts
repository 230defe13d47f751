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
  /** Starts, apart from who asks; one that is under way is told as it stands. Null where there is nothing to run. */
  readonly start: (viewer: Viewer) => Promise<Rerun | null>;
  /** The last one of a space since the program started; null where there was none. */
  readonly of: (tenant: string) => Rerun | null;
};

type Answer = { readonly kind: "added" | "same" } | ({ readonly kind: "refused" } & RefusedRerun);

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

  const refused = ({ study, pact }: Runnable, sentence: string): Answer => ({
    ...{ kind: "refused", slug: pact.slug, studyId: study.id, question: study.plan.question, sentence },
  });

  const runAgain = async (viewer: Viewer, runnable: Runnable): Promise<Answer> => {
    const { study, pact, panel, last } = runnable;
    const because = Object.fromEntries((last?.deviations ?? []).map((one) => [one.field, one.because]));
    const asked = { panelId: panel.id, done: last?.done ?? study.plan, because, once: null };
    const at = { desk: { head: { tenantId: viewer.tenant, id: pact.id } }, study, by: viewer.organisation.name };
    const ran = await runOnce({ t, needs, evaluate }, at, asked, (operation) => ({
      ...{ tenant: viewer.tenant, actor: viewer.account, operation, thread: pact.id },
    }));
    return ran.ok ? { kind: ran.value } : refused(runnable, ran.error.message);
  };

  const runAll = async (viewer: Viewer, runnables: readonly Runnable[]): Promise<void> => {
    const { tenant } = viewer;
    const change = (changed: (rerun: Rerun) => Rerun): void => {
      const rerun = reruns.get(tenant);
      if (rerun) reruns.set(tenant, changed(rerun));
    };
    await workAll(runnables, {
      lanes: WORKERS,
      work: (runnable) => runAgain(viewer, runnable),
      failed: (runnable, cause) => {
        platform.log.error("study rerun failed", cause, { study: runnable.study.id });
        return refused(runnable, t("studies.rerun.failed"));
      },
      told: (answer) => change((rerun) => withAnswer(rerun, answer)),
    });
    change((rerun) => ({ ...rerun, endedAt: platform.clock() }));
  };

  const underWay = (tenant: string): Rerun | null => {
    const rerun = reruns.get(tenant);
    return rerun && rerun.endedAt === null ? rerun : null;
  };

  return {
    start: async (viewer) => {
      const { tenant } = viewer;
      const all = await runnableIn(platform.database.sql, tenant);
      const runnables = all.filter(({ pact }) => mayEvaluate(viewer, "evaluate-pact", pact.organisationId));
      const running = underWay(tenant);
      if (running || runnables.length === 0) return running;
      const rerun: Rerun = { total: runnables.length, done: 0, added: 0, same: 0, refused: [], startedAt: platform.clock(), endedAt: null };
      reruns.set(tenant, rerun);
      void runAll(viewer, runnables);
      return rerun;
    },
    of: (tenant) => reruns.get(tenant) ?? null,
  };
};
