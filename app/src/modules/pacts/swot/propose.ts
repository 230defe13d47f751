import type { Diagnosis } from "../../territories/index.ts";
import type { ActivityWords } from "./figure-of.ts";
import type { Proposal, Rule, RuleName } from "./proposal.ts";
import { dependence } from "./rules/dependence.ts";
import { difference } from "./rules/difference.ts";
import { diversification } from "./rules/diversification.ts";
import { growth } from "./rules/growth.ts";
import { nationalTrend } from "./rules/national-trend.ts";
import { specialisation } from "./rules/specialisation.ts";

/** The rules, each told in docs/methods/swot.md, in the order their lines are proposed. */
export const rules: Readonly<Record<RuleName, Rule>> = {
  difference,
  growth,
  dependence,
  specialisation,
  "national-trend": nationalTrend,
  diversification,
};

/** Every line that the figures of a territory allow. */
export const propose = (diagnosis: Diagnosis, words: ActivityWords): readonly Proposal[] =>
  Object.values(rules).flatMap((rule) => rule(diagnosis, words));
