import type { Translate } from "../../../../messages/index.ts";
import { formatDate } from "../../../../ui/index.ts";
import type { PactLife } from "../../life/pact-life.ts";

/**
 * When the pact itself was voted or signed, as its parties recorded it: a day or the first and the last, and how many acts that
 * makes; undefined when none is told. Votes against are left to the table of parties.
 */
export const actDays = (t: Translate, { acts }: PactLife, act: "votes" | "signatures"): string | undefined => {
  const [{ deliberations, signatures }] = acts;
  const told = act === "votes" ? [...deliberations.values()].filter(({ approves }) => approves) : [...signatures.values()];
  const days = told.map(({ on }) => on).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return t(`papers.fact.${act}`, {
    count: days.length,
    span: first === last ? "day" : "days",
    first: formatDate(first),
    last: formatDate(last),
  });
};
