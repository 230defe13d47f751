import type { Translate } from "../../../../messages/index.ts";
import type { Standing } from "../standing.ts";
import { verdicts } from "../verdict.ts";

/** How many stand at each verdict, in words; `none` when there is nothing to count. */
export const countWords = (t: Translate, standings: readonly Pick<Standing, "judgement">[]): string => {
  const said = verdicts.flatMap((verdict) => {
    const count = standings.filter(({ judgement }) => judgement.verdict === verdict).length;
    return count === 0 ? [] : [t(`tracked.count.${verdict}`, { count })];
  });
  return said.length === 0 ? "none" : said.join(", ");
};
