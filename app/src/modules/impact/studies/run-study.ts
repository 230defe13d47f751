import { ok, type Result, refuse } from "@levier/kernel";
import type { Translate } from "../../../messages/index.ts";
import { canonical } from "../../../platform/audit/canonical.ts";
import { isUuid } from "../../../platform/is-uuid.ts";
import type { FormError } from "../../../ui/index.ts";
import type { Impact } from "../ports.ts";
import { engineVersion } from "./engine-version.ts";
import type { Evaluator } from "./evaluator.ts";
import { panelBytes, runsOf } from "./studies.repository.ts";
import type { Asked, StudyDesk } from "./studies-desk.tsx";
import { differences, type StudyPlan } from "./study-plan.ts";
import { panelError, studyError } from "./study-words.ts";
import { asideOf, keepRun } from "./write-study.ts";

export type RunAsked = {
  readonly panelId: string;
  readonly done: StudyPlan;
  /** Why, for each field that is not as planned. */
  readonly because: Readonly<Partial<Record<keyof StudyPlan, string>>>;
  /** The identifier that the form carries: sent twice, it runs once. */
  readonly once: string | null;
};

type Means = { readonly t: Translate; readonly needs: Impact; readonly evaluate: Evaluator };

/** A study, where it stands, and the organisation that runs it. */
type RunAt = Pick<StudyDesk, "study" | "by"> & { readonly desk: { readonly head: { readonly tenantId: string; readonly id: string } } };

/**
 * Runs a study on one of its panels and keeps what it gives as the next version, or finds that a version tells it already; else what
 * stands in the way.
 */
export const runOnce = async (
  { t, needs, evaluate }: Means,
  { desk, study, by }: RunAt,
  { panelId, done, because, once }: RunAsked,
  writing: Asked["writing"],
): Promise<Result<"added" | "same", FormError>> => {
  const { platform } = needs;
  const { sql } = platform.database;
  const { tenantId: tenant, id: pactId } = desk.head;
  if (study.registeredAt === null) return refuse(studyError(t, { code: "not-registered" }));
  const unexplained = differences(study.plan, done).find((field) => (because[field] ?? "").trim() === "");
  if (unexplained !== undefined) return refuse(studyError(t, { code: "deviation-unexplained", field: unexplained }));
  const aside = isUuid(panelId) ? await asideOf({ sql, tenant }, study.id, panelId) : null;
  if (aside) return refuse(studyError(t, { code: "panel-aside", ...aside }));
  const runs = await runsOf(sql, tenant, study.id);
  const isSame = (run: (typeof runs)[number]): boolean =>
    run.panelId === panelId && run.engine === engineVersion && canonical(run.done) === canonical(done);
  const runId = once !== null && isUuid(once) ? once : platform.newId();
  if (runs.some((run) => run.id === runId || isSame(run))) return ok("same");
  const bytes = await panelBytes(sql, tenant, study.id, panelId);
  if (!bytes) return refuse({ field: "panelId", message: t("studies.refusal.panel-gone") });
  const found = await evaluate({ kind: "evaluate", bytes, plan: done });
  if (!found.ok) return refuse(panelError(t, found.error, "panelId"));
  const result = found.value;
  if (result === null) throw new Error("a study was read but not evaluated");
  const kept = { pactId, id: study.id, runId, panelId, done, because, result, engine: engineVersion, by };
  const written = await platform.write(writing("study.run"), (write) => keepRun(write, kept));
  return written.ok ? ok("added") : refuse(studyError(t, written.error));
};

/** The same; null once a version tells it. */
export const runStudy = async (...asked: Parameters<typeof runOnce>): Promise<FormError | null> => {
  const ran = await runOnce(...asked);
  return ran.ok ? null : ran.error;
};
