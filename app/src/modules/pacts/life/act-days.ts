import type { Translate } from "../../../messages/index.ts";
import { formatDate } from "../../../ui/index.ts";
import type { PactLife } from "./pact-life.ts";

/**
 * When the pact itself was voted or signed, as its parties recorded it: a day or the first and the last, and how many acts that
 * makes; undefined when none is told. Votes against are left to the table of parties.
 */
export const actDays = (t: Translate, { acts }: Pick<PactLife, "acts">, act: "votes" | "signatures"): string | undefined => {
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

/**
 * The same, when it is not the day that the text tells, `2026-03-14` or the month or year alone; undefined when both agree. A pact
 * followed once it was voted or signed tells no vote nor signature of its own.
 */
export const otherActDays = (t: Translate, life: PactLife, act: "votes" | "signatures", told: string): string | undefined => {
  const [{ deliberations, signatures }] = life.acts;
  const recorded = {
    deliberations: new Map([...deliberations].filter(([, { body }]) => body !== null)),
    signatures: new Map([...signatures].filter(([, { signer }]) => signer !== null)),
  };
  const votes = [...recorded.deliberations.values()].filter(({ approves }) => approves);
  const differs = (act === "votes" ? votes : [...recorded.signatures.values()]).some(({ on }) => !on.startsWith(told));
  return differs ? actDays(t, { acts: [recorded] }, act) : undefined;
};
