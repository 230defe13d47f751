import type { Translate } from "../../../../messages/index.ts";
import { type Column, formatEuros } from "../../../../ui/index.ts";
import { type MoneyStatus, moneyStatuses } from "../../financing/financing-plan.ts";

type Sums = Readonly<Record<MoneyStatus, number>>;

/** One column for each status of the money, from planned to paid. */
export const moneyColumns = <Row extends Sums>(t: Translate): Column<Row>[] =>
  moneyStatuses.map((status) => ({ label: t(`sheets.plan.${status}`), numeric: true, cell: (row) => formatEuros(row[status]) }));
