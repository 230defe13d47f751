import type { ReactNode } from "react";
import type { Translate } from "../../../../messages/index.ts";
import { formatEuros, useT } from "../../../../ui/index.ts";
import { isAid, moneyOf, moneyStatuses } from "../../financing/financing-plan.ts";
import { committedAhead } from "../../financing/money-ahead.ts";
import { type MoneyByStatus, moneyByStatus } from "../../financing/money-by-status.ts";
import { type KeptLine, planOf } from "../action-sheet.ts";
import { originWords, shareWords } from "../plan-words.ts";
import type { SheetView } from "../sheet-view.ts";
import { EditLink } from "./sheet-form.tsx";

const Money = ({ sums }: { sums: MoneyByStatus }) => {
  const t = useT();
  return moneyStatuses.map((status) => (
    <td key={status} className="n" data-label={t(`sheets.plan.${status}`)}>
      {formatEuros(sums[status])}
    </td>
  ));
};

type RowProps = { readonly heading: ReactNode; readonly sums: MoneyByStatus; readonly bounds?: string; readonly isPart?: boolean };

const Row = ({ heading, sums, bounds, isPart = false }: RowProps) => {
  const t = useT();
  return (
    <tr className={isPart ? "sub" : undefined}>
      <th scope="row">{heading}</th>
      <Money sums={sums} />
      <td className="n" data-label={t("sheets.plan.bounds")}>
        {bounds}
      </td>
    </tr>
  );
};

const YearRow = ({ year }: { year: MoneyByStatus & { readonly year: number } }) => {
  const t = useT();
  return <Row isPart heading={<span className="soft">{t("sheets.plan.year", { year: String(year.year) })}</span>} sums={year} />;
};

/** The rate of a line and what bounds it: « 65,6 % (au plus 60 %), plafond de 2 000 000 € ». */
const boundsWords = (t: Translate, line: KeptLine, base: number | null): string => {
  const { maximumRate, ceiling } = line;
  const rate = base === null || base === 0 || !isAid(line) ? null : shareWords(moneyOf(line, "planned") / base);
  const most = maximumRate === null ? null : t("sheets.plan.most", { maximum: shareWords(maximumRate) });
  const bounded = [rate, most].filter((part) => part !== null).join(" ");
  const capped = ceiling === null ? null : t("sheets.plan.capped", { ceiling: formatEuros(ceiling) });
  return [bounded, capped].filter((part) => part !== null && part !== "").join(", ");
};

type LineProps = { readonly line: KeptLine; readonly base: number | null; readonly act: ReactNode; readonly today: string };

const LineRows = ({ line, base, act, today }: LineProps) => {
  const t = useT();
  const { financer, type, form, years, countedIn } = line;
  const sums = moneyByStatus([line]);
  const origin = originWords(t, line);
  const ahead = committedAhead(line, today);
  const named = t(`sheets.type.${type}`);
  // Nobody grants itself what it brings of its own.
  const isPlain = form === "grant" && (type === "own-funds" || type === "public-own-funds");
  const kind = isPlain ? named : t("sheets.plan.kind", { type: named, form: t(`sheets.form.${form}`) });
  const heading = (
    <>
      {financer} <small>{countedIn === null ? kind : `${kind}, ${t("sheets.plan.countedIn", { contract: countedIn })}`}</small> {act}{" "}
      {origin !== null && <small className="line">{origin}</small>}
      {ahead.length > 0 && (
        <strong className="line">{t("sheets.plan.ahead", { years: ahead.map(String).join(", "), count: ahead.length })}</strong>
      )}
    </>
  );
  return (
    <tbody>
      <Row heading={heading} sums={sums} bounds={boundsWords(t, line, base)} />
      {years.length > 1 && years.map((year) => <YearRow key={year.year} year={year} />)}
    </tbody>
  );
};

/** Years that any line tells, with the sums of all lines. */
const byYear = (lines: readonly KeptLine[]): readonly (MoneyByStatus & { readonly year: number })[] => {
  const years = [...new Set(lines.flatMap((line) => line.years.map(({ year }) => year)))].sort((a, b) => a - b);
  return years.map((year) => {
    const inYear = lines.map((line) => ({ ...line, years: line.years.filter((one) => one.year === year) }));
    return { year, ...moneyByStatus(inYear) };
  });
};

/** What each financer brings: planned, committed and paid, year by year when there are several, and all of them together. */
export const PlanTable = ({ view, mayEdit, today }: { view: SheetView; mayEdit: boolean; today: string }) => {
  const t = useT();
  const { sheet } = view;
  const { lines } = sheet;
  const { totalCost, eligibleBase } = sheet.fields;
  const plan = planOf(sheet);
  const totals = moneyByStatus(plan.lines);
  const years = byYear(lines);
  const heads = ["sheets.plan.planned", "sheets.plan.committed", "sheets.plan.paid", "sheets.plan.bounds"] as const;
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
        </tr>
      </thead>
      {lines.map((line) => (
        <LineRows
          key={line.id}
          line={line}
          today={today}
          base={eligibleBase ?? totalCost}
          act={
            mayEdit && (
              <EditLink view={view} edit={`line-${line.id}`} label={t("sheets.plan.changeWhat", { financer: line.financer })}>
                {t("sheets.plan.change")}
              </EditLink>
            )
          }
        />
      ))}
      <tbody>
        <Row heading={<strong>{t("sheets.plan.total")}</strong>} sums={totals} />
        {years.length > 1 && years.map((year) => <YearRow key={year.year} year={year} />)}
      </tbody>
    </table>
  );
};
