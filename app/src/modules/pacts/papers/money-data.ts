import { grossCostPerJob, netCostPerJob } from "../financing/cost-per-job.ts";
import { moneyStatuses } from "../financing/financing-plan.ts";
import { leverage, leverageDefinitions } from "../financing/leverage.ts";
import { pactMoneyOf } from "../money/pact-money.ts";
import { paidAction } from "../sheets/action-sheet.ts";
import type { PactFile } from "./pact-file.ts";

/** The money of a pact as data, as its page reckons it: each ratio named, by status; gross and net jobs under two names. */
export const moneyData = ({ sheets, clauses, totals, net }: Pick<PactFile, "sheets" | "clauses" | "totals" | "net">) => {
  const money = pactMoneyOf(sheets);
  const actions = money.sheets.map(paidAction);
  return {
    leverage: leverageDefinitions.flatMap((definition) => moneyStatuses.map((status) => leverage(money.lines, definition, status))),
    costPerJob: {
      gross: moneyStatuses.map((status) => grossCostPerJob(actions, status)),
      net: moneyStatuses.map((status) => netCostPerJob(actions, net, status)),
    },
    parity: clauses.map(({ clause, parties, axis, parities }) => ({
      says: clause.says,
      saidIn: clause.saidIn,
      axis,
      parties,
      standings: moneyStatuses.map((status) => parities[status]),
    })),
    announced: totals,
    countedElsewhere: money.doubles,
    perhapsCountedTwice: money.suspected,
  };
};
