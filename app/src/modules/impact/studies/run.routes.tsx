import { Hono } from "hono";
import { translator } from "../../../messages/index.ts";
import type { Env } from "../../../platform/http/env.ts";
import type { Said } from "../../pacts/index.ts";
import type { Impact } from "../ports.ts";
import { isSetAside } from "./authoritative-run.ts";
import type { Evaluator } from "./evaluator.ts";
import { isOtherField, listedPacts, SHOWN } from "./other-pacts.ts";
import { RunPage } from "./pages/run-page.tsx";
import { readPlan, typedOf } from "./plan-form.ts";
import { otherPacts } from "./read-other-pacts.ts";
import { type RunAsked, runStudy } from "./run-study.ts";
import { panelsOf } from "./studies.repository.ts";
import { deskPage, openStudy } from "./studies-desk.tsx";
import { differences, type StudyPlan, studyPlan } from "./study-plan.ts";
import { planFault } from "./study-words.ts";

/** Fields of the form that a run may fill otherwise than the plan; the question, the measure and the signature stay what they are. */
const OPEN = [
  ...["treated", "from", "leastTimesAfter", "columnUnit", "columnTime", "columnOutcome"],
  ...["donors", "exclude", "method", "inference", "level", "replications", "seed"],
  ...["control", "estimator", "base", "anticipation", "covariates", "bands", "predictors"],
  ...["cohortColumn", "match", "matchOn", "matchCount"],
  ...["neighbours", "transform", "baseTime", "per"],
];

/** What was typed over the plan, as a whole plan. */
const doneOf = (plan: StudyPlan, typed: Readonly<Record<string, string>>) => {
  const isOpen = (name: string): boolean => OPEN.includes(name) || isOtherField(name);
  // A box that is not ticked is not sent: the form says that it showed them.
  const kept = Object.entries(typedOf(plan)).filter(([name]) => !(isOtherField(name) && SHOWN in typed));
  return readPlan({ ...Object.fromEntries(kept), ...Object.fromEntries(Object.entries(typed).filter(([name]) => isOpen(name))) });
};

/** The reason of each field that deviates: its own, else the one that is given for all. */
const becauseOf = (typed: Readonly<Record<string, string>>): RunAsked["because"] => {
  const said = (name: string): string => (typed[name] ?? "").trim().slice(0, 1000);
  return Object.fromEntries(studyPlan.keyof().options.map((field) => [field, said(`because-${field}`) || said("because")]));
};

/** A run that may differ from the plan, each difference with its reason. */
export const runRoutes = (needs: Impact, evaluate: Evaluator): Hono<Env> => {
  const { platform } = needs;
  const t = translator("fr");

  const changedIn = (plan: StudyPlan, { typed }: Said): readonly (keyof StudyPlan)[] => {
    const done = doneOf(plan, typed);
    return done.ok ? differences(plan, done.value) : studyPlan.keyof().options.filter((field) => `because-${field}` in typed);
  };

  const page = deskPage(needs, {
    closed: true,
    open: (c) => openStudy(needs, c),
    show: async ({ desk: { head }, study, leads }, said) => (
      <RunPage
        slug={head.slug}
        title={head.title}
        study={study}
        panels={(await panelsOf(platform.database.sql, head.tenantId, study.id)).filter((panel) => !isSetAside(panel))}
        once={said.typed["id"] ?? platform.newId()}
        others={listedPacts(await otherPacts({ sql: platform.database.sql, territories: needs.territories }, t, head), study.plan.exclude)}
        leads={leads}
        changed={changedIn(study.plan, said)}
        said={said}
      />
    ),
    acts: {
      run: async (room, { typed, writing }) => {
        const done = doneOf(room.study.plan, typed);
        if (!done.ok) return planFault(t, done.error);
        const asked = { panelId: typed["panelId"] ?? "", done: done.value, because: becauseOf(typed), once: typed["id"] ?? null };
        const error = await runStudy({ t, needs, evaluate }, room, asked, writing);
        return error ?? { to: `/pacts/${room.desk.head.slug}/studies/${room.study.id}#answer` };
      },
    },
  });

  return new Hono<Env>().get("/pacts/:slug/studies/:id/run", page.get).post("/pacts/:slug/studies/:id/run", page.post);
};
