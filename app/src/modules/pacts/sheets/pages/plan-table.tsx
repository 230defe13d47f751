import type { ReactNode } from "react";
import { formatEuros, useT } from "../../../../ui/index.ts";
import { isPublic, moneyOf, moneyStatuses, totalOf } from "../../financing/financing-plan.ts";
import { type KeptLine, planOf } from "../action-sheet.ts";
import { shareWords } from "../plan-words.ts";
import type { SheetView } from "../sheet-view.ts";
import { EditLink } from "./sheet-form.tsx";

type Sums = Readonly<Record<(typeof moneyStatuses)[number], number>>;

const Money = ({ sums }: { sums: Sums }) => {
  const t = useT();
  return moneyStatuses.map((status) => (
    <td key={status} className="n" data-label={t(`sheets.figure.${status}`)}>
      {formatEuros(sums[status])}
    </td>
  ));
};

type RowProps = {
  readonly heading: ReactNode;
  readonly sums: Sums;
  readonly rate?: string;
  readonly ceiling?: string;
  readonly act?: ReactNode;
};

const Row = ({ heading, sums, rate, ceiling, act }: RowProps) => {
  const t = useT();
  return (
    <tr>
      <th scope="row">{heading}</th>
      <Money sums={sums} />
      <td className="n" data-label={t("sheets.plan.rate")}>
        {rate}
      </td>
      <td className="n" data-label={t("sheets.plan.ceiling")}>
        {ceiling}
      </td>
      {act !== undefined && <td>{act}</td>}
    </tr>
  );
};

type LineProps = { readonly line: KeptLine; readonly base: number | null; readonly act?: ReactNode };

const LineRows = ({ line, base, act }: LineProps) => {
  const t = useT();
  const { financer, type, form, years, maximumRate, ceiling, countedIn } = line;
  const sums = { planned: moneyOf(line, "planned"), committed: moneyOf(line, "committed"), paid: moneyOf(line, "paid") };
  const rate = base === null || base === 0 || !isPublic(line) ? "" : shareWords(sums.planned / base);
  const bounded = maximumRate === null ? rate : t("sheets.plan.rateOf", { rate, maximum: shareWords(maximumRate) });
  const kind = t("sheets.plan.kind", { type: t(`sheets.type.${type}`), form: t(`sheets.form.${form}`) });
  const heading = (
    <>
      {financer} <small>{kind}</small>
      {countedIn !== null && <small>, {t("sheets.plan.countedIn", { contract: countedIn })}</small>}
    </>
  );
  return (
    <tbody>
      <Row heading={heading} sums={sums} rate={bounded.trim()} ceiling={ceiling === null ? "" : formatEuros(ceiling)} act={act} />
      {years.length > 1 &&
        years.map((year) => (
          <Row
            key={year.year}
            heading={<span className="soft">{t("sheets.plan.year", { year: String(year.year) })}</span>}
            sums={year}
            {...(act === undefined ? {} : { act: "" })}
          />
        ))}
    </tbody>
  );
};

/** Years that any line tells, with the sums of all lines. */
const byYear = (lines: readonly KeptLine[]): readonly (Sums & { readonly year: number })[] => {
  const years = [...new Set(lines.flatMap((line) => line.years.map(({ year }) => year)))].sort((a, b) => a - b);
  return years.map((year) => {
    const inYear = lines.map((line) => ({ ...line, years: line.years.filter((one) => one.year === year) }));
    return { year, planned: totalOf(inYear, "planned"), committed: totalOf(inYear, "committed"), paid: totalOf(inYear, "paid") };
  });
};

/** What each financer brings: planned, committed and paid, year by year when there are several, and all of them together. */
export const PlanTable = ({ view, mayEdit }: { view: SheetView; mayEdit: boolean }) => {
  const t = useT();
  const { sheet } = view;
  const { lines } = sheet;
  const { totalCost, eligibleBase } = sheet.fields;
  const plan = planOf(sheet);
  const totals = {
    planned: totalOf(plan.lines, "planned"),
    committed: totalOf(plan.lines, "committed"),
    paid: totalOf(plan.lines, "paid"),
  };
  const years = byYear(lines);
  const act = mayEdit ? { act: "" } : {};
  const heads = [
    "sheets.figure.planned",
    "sheets.figure.committed",
    "sheets.figure.paid",
    "sheets.plan.rate",
    "sheets.plan.ceiling",
  ] as const;
  return (
    <table className="rows">
      <caption>
        {t("sheets.plan.caption")}. {t("sheets.plan.linesNote", { base: eligibleBase === null ? "total" : "base" })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t("sheets.plan.financer")}</th>
          {heads.map((head) => (
            <th key={head} scope="col" className="n">
              {t(head)}
            </th>
          ))}
          {mayEdit && <td />}
        </tr>
      </thead>
      {lines.map((line) => (
        <LineRows
          key={line.id}
          line={line}
          base={eligibleBase ?? totalCost}
          {...(mayEdit
            ? {
                act: (
                  <EditLink view={view} edit={`line-${line.id}`} label={t("sheets.plan.changeWhat", { financer: line.financer })}>
                    {t("sheets.plan.change")}
                  </EditLink>
                ),
              }
            : {})}
        />
      ))}
      <tbody>
        <Row heading={<strong>{t("sheets.plan.total")}</strong>} sums={totals} {...act} />
        {years.length > 1 &&
          years.map((year) => (
            <Row
              key={year.year}
              heading={<span className="soft">{t("sheets.plan.year", { year: String(year.year) })}</span>}
              sums={year}
              {...act}
            />
          ))}
      </tbody>
    </table>
  );
};
