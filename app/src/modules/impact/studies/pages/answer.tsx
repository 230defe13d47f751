import { type Column, formatNumber, Table, useT } from "../../../../ui/index.ts";
import type { Evaluation } from "../../evaluate/evaluation.ts";
import type { Study, StudyRun } from "../study.ts";

/** A figure with as many digits as it deserves. */
const figure = (value: number, unit: string): string => formatNumber(Number(value.toPrecision(3)), unit);

const useRows = ({ estimate, interval, power }: Evaluation, unit: string) => {
  const t = useT();
  return [
    { label: t("studies.answer.estimate"), value: estimate === null ? null : figure(estimate, unit) },
    ...(interval === null
      ? []
      : [
          {
            label: t("studies.answer.interval", { level: interval.level }),
            value: `${figure(interval.low, "")} à ${figure(interval.high, unit)}`,
          },
        ]),
    ...(power === null
      ? []
      : [
          {
            label: t("studies.answer.smallest", { power: power.power }),
            value: figure(power.minimumDetectableEffect, unit),
          },
        ]),
  ];
};

/** What a study answers: its verdict in a sentence, then the figures it stands on, or why there is none. */
export const Answer = ({ study, run }: { readonly study: Study; readonly run: StudyRun | undefined }) => {
  const t = useT();
  if (!run) return <p>{t(study.registeredAt === null ? "studies.answer.notRegistered" : "studies.answer.none")}</p>;
  return <Found run={run} />;
};

const Found = ({ run }: { readonly run: StudyRun }) => {
  const t = useT();
  const { verdict, estimate } = run.result;
  const rows = useRows(run.result, run.done.outcome.unit);
  const columns: Column<(typeof rows)[number]>[] = [
    { label: t("studies.plan.column.field"), heading: true, cell: ({ label }) => label },
    { label: run.done.outcome.unit, numeric: true, cell: ({ value }) => value ?? t("studies.answer.unknown") },
  ];
  return (
    <>
      <p>
        <strong>{verdict.sentence}</strong>
      </p>
      {estimate !== null && (
        <Table caption={t("studies.answer.caption")} captionUnseen columns={columns} rows={rows} rowKey={({ label }) => label} />
      )}
    </>
  );
};
