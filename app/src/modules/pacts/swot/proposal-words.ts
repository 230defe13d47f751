import type { Translate } from "../../../messages/index.ts";
import { periodWords } from "../../territories/index.ts";
import { valueWords } from "./figure-lines.ts";
import type { Counterpart } from "./line.ts";
import type { Proposal } from "./proposal.ts";

const list = new Intl.ListFormat("fr", { type: "conjunction" });

/** « la région (10,1 %) et la France (9,8 %) ». */
const againstWords = (t: Translate, { figure, against }: Proposal, link: "of" | "than"): string =>
  list.format(
    against.map((counterpart: Counterpart) => {
      const compared = figure.comparisons.find((one) => one.with === counterpart);
      const value = compared === undefined ? "" : ` (${valueWords(t, compared.value, figure.unit)})`;
      return `${t(`swot.${link}.${counterpart}`)}${value}`;
    }),
  );

/**
 * The sentence that is proposed: the figure, its value and those it is established against. `here`: what the pact's territories are called,
 * so that a figure of the département that holds them says so.
 */
export const proposalWords = (t: Translate, proposal: Proposal, here: string): string => {
  const { rule, quadrant, side, figure, activity, leansOn } = proposal;
  const { label, unit } = figure;
  const value = valueWords(t, figure.value, unit);
  const place = figure.place === here ? "" : t("swot.says.place", { place: figure.place });
  switch (rule) {
    case "difference":
      return t("swot.says.difference", { label, value, side, against: againstWords(t, proposal, "of"), place });
    case "growth":
      return t("swot.says.growth", { label, value, side, against: againstWords(t, proposal, "than"), place });
    case "dependence":
      return t("swot.says.dependence", { value, against: againstWords(t, proposal, "than") });
    case "specialisation":
      return t("swot.says.specialisation", { activity: activity ?? label, value });
    case "diversification":
      return t("swot.says.diversification", { activity: activity ?? label, leansOn: list.format(leansOn) });
    case "national-trend": {
      const period = figure.period === null ? "" : periodWords(figure.period, t);
      return t(quadrant === "threat" ? "swot.says.trend.threat" : "swot.says.trend.opportunity", {
        activity: activity ?? label,
        value,
        period,
      });
    }
  }
};
