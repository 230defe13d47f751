import { ok, type Result, refuse } from "@levier/kernel";
import { and, desc, eq, isNull } from "drizzle-orm";
import { canonical } from "../../../platform/audit/canonical.ts";
import type { Write } from "../../../platform/write.ts";
import { type HeldRefusal, holdPact } from "../../pacts/index.ts";
import { study, studyPanel, studyRun, studySetAside } from "./studies.tables.ts";
import type { RunResult } from "./study.ts";
import { type Deviation, differences, planHash, type StudyPlan } from "./study-plan.ts";

export type StudyRefusal =
  | HeldRefusal
  | { readonly code: "gone" }
  | { readonly code: "changed-since"; readonly revision: number }
  /** A registered plan changes no more. */
  | { readonly code: "registered"; readonly on: string }
  | { readonly code: "not-registered" }
  /** A file that the study does not have. */
  | { readonly code: "panel-gone" }
  /** A file that was set aside answers nothing until it is taken back. */
  | { readonly code: "panel-aside"; readonly name: string; readonly because: string; readonly by: string; readonly at: Date }
  | { readonly code: "because-lacking" }
  /** What is done otherwise than planned is told with its reason. */
  | { readonly code: "deviation-unexplained"; readonly field: keyof StudyPlan };

type About = { readonly pactId: string; readonly id: string };

/** A study of a pact that nobody else writes until the transaction ends, or why there is none. */
export const holdStudy = async (write: Write, { pactId, id }: About) => {
  const held = await holdPact(write, pactId);
  if (!held.ok) return held;
  const [found] = await write.sql
    .select()
    .from(study)
    .where(and(eq(study.tenantId, write.tenant), eq(study.pactId, pactId), eq(study.id, id)));
  return found ? ok({ found, slug: held.value.slug }) : refuse({ code: "gone" } as const);
};

/** Why a file of a study is set aside, with its name; null where it is not. */
export const asideOf = async (write: Pick<Write, "sql" | "tenant">, studyId: string, panelId: string) => {
  const { because, setBy: by, setAt: at } = studySetAside;
  const [found] = await write.sql
    .select({ id: studySetAside.id, name: studyPanel.name, because, by, at })
    .from(studySetAside)
    .innerJoin(studyPanel, and(eq(studyPanel.tenantId, studySetAside.tenantId), eq(studyPanel.id, studySetAside.panelId)))
    .where(
      and(
        ...[eq(studySetAside.tenantId, write.tenant), eq(studySetAside.studyId, studyId), eq(studySetAside.panelId, panelId)],
        isNull(studySetAside.backAt),
      ),
    );
  return found ?? null;
};

/** Starts a study, or changes one that is not registered yet. The same form sent twice starts one. */
export const writeStudy = async (
  write: Write,
  input: About & { readonly revision: number; readonly plan: StudyPlan; readonly isPublic: boolean },
): Promise<Result<null, StudyRefusal>> => {
  const { pactId, id, revision, plan, isPublic } = input;
  const held = await holdStudy(write, input);
  if (!held.ok && held.error.code !== "gone") return held;
  if (!held.ok) {
    if (revision > 0) return held;
    const pact = await holdPact(write, pactId);
    if (!pact.ok) return pact;
    const row = { id, pactId, plan, isPublic, planHash: null, registeredAt: null, registeredBy: null, revision: 1 };
    await write.insert(study, [{ ...row, createdAt: write.now, updatedAt: write.now }]);
    write.touch("studies", `pact:${pact.value.slug}`);
    return ok(null);
  }
  const { found, slug } = held.value;
  if (found.registeredAt !== null) return refuse({ code: "registered", on: found.registeredAt.toISOString() });
  const isSame = found.isPublic === isPublic && planHash(found.plan) === planHash(plan);
  if (isSame) return ok(null);
  if (found.revision !== revision) return refuse({ code: "changed-since", revision: found.revision });
  await write.update(study, id, { plan, isPublic, revision: revision + 1, updatedAt: write.now });
  write.touch("studies", `pact:${slug}`);
  return ok(null);
};

/** Freezes the plan of a study, and keeps what it is known by. Twice is once. */
export const registerStudy = async (
  write: Write,
  input: About & { readonly revision: number; readonly by: string },
): Promise<Result<{ readonly planHash: string }, StudyRefusal>> => {
  const held = await holdStudy(write, input);
  if (!held.ok) return held;
  const { found, slug } = held.value;
  if (found.planHash !== null) return ok({ planHash: found.planHash });
  if (found.revision !== input.revision) return refuse({ code: "changed-since", revision: found.revision });
  const hash = planHash(found.plan);
  const kept = { planHash: hash, registeredAt: write.now, registeredBy: input.by, revision: found.revision + 1, updatedAt: write.now };
  await write.update(study, input.id, kept);
  write.touch("studies", `pact:${slug}`);
  return ok({ planHash: hash });
};

/** Keeps a run as the next version, with what it did otherwise than the plan, each with its reason. Twice is once, however near. */
export const keepRun = async (
  write: Write,
  input: About & {
    readonly runId: string;
    readonly panelId: string;
    readonly done: StudyPlan;
    readonly because: Readonly<Partial<Record<keyof StudyPlan, string>>>;
    readonly result: RunResult;
    readonly engine: string;
    readonly by: string;
  },
): Promise<Result<{ readonly version: number }, StudyRefusal>> => {
  const held = await holdStudy(write, input);
  if (!held.ok) return held;
  const { found, slug } = held.value;
  if (found.registeredAt === null) return refuse({ code: "not-registered" });
  const { pactId, id, runId, panelId, done, because, result, engine, by } = input;
  const aside = await asideOf(write, id, panelId);
  if (aside) return refuse({ code: "panel-aside", ...aside });
  const fields = differences(found.plan, done);
  const unexplained = fields.find((field) => (because[field] ?? "").trim() === "");
  if (unexplained !== undefined) return refuse({ code: "deviation-unexplained", field: unexplained });
  const deviations = fields.map(
    (field): Deviation => ({ field, planned: found.plan[field], done: done[field], because: because[field] ?? "" }),
  );
  const kept = await write.sql
    .select({ id: studyRun.id, version: studyRun.version, panelId: studyRun.panelId, engine: studyRun.engine, done: studyRun.done })
    .from(studyRun)
    .where(and(eq(studyRun.tenantId, write.tenant), eq(studyRun.studyId, id)))
    .orderBy(desc(studyRun.version));
  const asked = canonical({ panelId, engine, done });
  const same = kept.find((run) => run.id === runId || canonical({ panelId: run.panelId, engine: run.engine, done: run.done }) === asked);
  if (same) return ok({ version: same.version });
  const version = (kept[0]?.version ?? 0) + 1;
  const run = { id: runId, pactId, studyId: id, panelId, version, done, deviations, result, engine, runBy: by, createdAt: write.now };
  await write.insert(studyRun, [run]);
  write.touch("studies", `pact:${slug}`);
  return ok({ version });
};
