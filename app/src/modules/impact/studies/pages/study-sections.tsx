import { dayInParis } from "@levier/kernel";
import { Button, type Column, FoldedTable, formatDate, Pairs, PostForm, useT } from "../../../../ui/index.ts";
import type { Study, StudyPanel, StudyRun } from "../study.ts";
import { type StudyPlan, studyPlan } from "../study-plan.ts";
import { planWords } from "../study-words.ts";
import { Digest } from "./digest.tsx";

/** Days from one day to another; none when it is not after. */
const daysAfter = (day: string, since: string): number => Math.max(0, Math.round((Date.parse(day) - Date.parse(since)) / 86_400_000));

export const PlanSection = ({ study }: { readonly study: Study }) => {
  const t = useT();
  const { plan, planHash, registeredAt, registeredBy } = study;
  const words = planWords(t, plan);
  const fields: readonly (keyof StudyPlan)[] = studyPlan.keyof().options;
  const on = registeredAt === null ? null : dayInParis(registeredAt);
  return (
    <>
      <p>
        {on === null
          ? t("studies.plan.draft")
          : t("studies.plan.registered", { on: formatDate(on), by: registeredBy ?? "", after: daysAfter(on, plan.signedOn) })}
      </p>
      <Pairs
        pairs={fields.filter((field) => field !== "question").map((field) => ({ label: t(`studies.plan.${field}`), value: words[field] }))}
      />
      {planHash !== null && (
        <p className="soft">
          {t("studies.plan.hash")} <Digest of={planHash} />
        </p>
      )}
    </>
  );
};

type RunsProps = {
  readonly address: string;
  readonly study: Study;
  readonly runs: readonly StudyRun[];
  readonly panels: readonly StudyPanel[];
};

const Deviations = ({ study, run }: { readonly study: Study; readonly run: StudyRun }) => {
  const t = useT();
  if (run.deviations.length === 0) return t("studies.runs.asPlanned");
  const [planned, done] = [planWords(t, study.plan), planWords(t, run.done)];
  return (
    <ul>
      {run.deviations.map(({ field, because }) => (
        <li key={field}>
          {t("studies.runs.deviation", { field: t(`studies.plan.${field}`), planned: planned[field], done: done[field], because })}
        </li>
      ))}
    </ul>
  );
};

export const RunsSection = ({ address, study, runs, panels }: RunsProps) => {
  const t = useT();
  const columns: Column<StudyRun>[] = [
    {
      label: t("studies.runs.column.version"),
      heading: true,
      cell: ({ version }) => <a href={`${address}/runs/${version}.json`}>{t("studies.runs.version", { version })}</a>,
    },
    { label: t("studies.runs.column.on"), selfEvident: true, cell: ({ createdAt }) => formatDate(dayInParis(createdAt)) },
    { label: t("studies.column.verdict"), selfEvident: true, cell: ({ result }) => t(`studies.verdict.${result.verdict.code}`) },
    { label: t("studies.runs.column.panel"), cell: ({ panelId }) => panels.find(({ id }) => id === panelId)?.name },
    { label: t("studies.runs.column.deviations"), cell: (run) => <Deviations study={study} run={run} /> },
  ];
  return (
    <>
      <FoldedTable
        caption={t("studies.runs.caption")}
        captionUnseen
        columns={columns}
        rows={runs}
        rowKey={({ id }) => id}
        empty={t("studies.runs.none")}
      />
      {runs.length > 0 && (
        <p>
          <a href={`${address}/redo`}>{t("studies.runs.redo")}</a>
        </p>
      )}
    </>
  );
};

export const PanelsSection = ({ address, runs, panels, leads }: Omit<RunsProps, "study"> & { readonly leads: boolean }) => {
  const t = useT();
  const used = new Set(runs.map(({ panelId }) => panelId));
  const columns: Column<StudyPanel>[] = [
    {
      label: t("studies.panels.column.name"),
      heading: true,
      cell: ({ id, name }) => <a href={`${address}/panels/${id}.csv`}>{name}</a>,
    },
    { label: t("studies.panels.column.source"), cell: ({ source }) => source },
    { label: t("studies.panels.column.vintage"), cell: ({ vintage }) => vintage ?? t("studies.panels.noVintage") },
    { label: t("studies.panels.column.sha"), cell: ({ sha256 }) => <Digest of={sha256} /> },
  ];
  return (
    <>
      <FoldedTable
        caption={t("studies.panels.caption")}
        captionUnseen
        columns={columns}
        rows={panels}
        rowKey={({ id }) => id}
        empty={t("studies.panels.none")}
      />
      {leads &&
        panels
          .filter(({ id }) => !used.has(id))
          .map(({ id, name }) => (
            <PostForm key={id} action={address} hidden={{ form: `rerun-${id}`, act: "rerun", panelId: id }} id={`rerun-${id}-panelId`}>
              <Button kind="main" label={t("studies.panels.rerunOf", { name })}>
                {t("studies.panels.rerun")}
              </Button>
            </PostForm>
          ))}
    </>
  );
};
