import { excludedOf, typeExcluded } from "./plan-lines.ts";
import type { StudyPlan } from "./study-plan.ts";

/** Another pact of the space, with the lines of the territories that are to be left out because of it. */
export type OtherPact = { readonly slug: string; readonly title: string; readonly names: readonly string[]; readonly lines: string };

const FIELD = "other-";

/** Sent by a form that lists other pacts: a box that is not ticked is not sent. */
export const SHOWN = "others-shown";

/** The field of a form that leaves out the territories of a pact. */
export const otherField = (slug: string): string => `${FIELD}${slug}`;
export const isOtherField = (name: string): boolean => name.startsWith(FIELD);

/** Territories of a pact, each with why it is left out, as a line takes them. */
export const otherLines = (units: readonly string[], because: string): string => typeExcluded(units.map((unit) => ({ unit, because })));

/** What a form leaves out because of the pacts that are ticked, but for what is treated itself. */
export const othersOf = (typed: Readonly<Record<string, string>>, treated: StudyPlan["treated"]): StudyPlan["exclude"] =>
  Object.entries(typed)
    .filter(([name]) => isOtherField(name))
    .flatMap(([name, lines]) => excludedOf(lines.replaceAll("\r", "")).map((one) => ({ ...one, pact: name.slice(FIELD.length) })))
    .filter(({ unit }) => treated.every((one) => one.unit !== unit));

/** The same as a form sends it. */
export const typeOthers = (exclude: StudyPlan["exclude"]): Record<string, string> => {
  const slugs = new Set(exclude.flatMap(({ pact }) => pact ?? []));
  return Object.fromEntries([...slugs].map((slug) => [otherField(slug), typeExcluded(exclude.filter(({ pact }) => pact === slug))]));
};

/** Pacts that a form lists: those known, and those that the plan names, as it left out their territories, whatever they have become. */
export const listedPacts = (known: readonly OtherPact[], exclude: StudyPlan["exclude"]): readonly OtherPact[] => {
  const typed = typeOthers(exclude);
  const asPlanned = (slug: string, found?: OtherPact): OtherPact => {
    const lines = typed[otherField(slug)] ?? "";
    if (found?.lines === lines) return found;
    return { slug, title: found?.title ?? slug, names: exclude.filter(({ pact }) => pact === slug).map(({ unit }) => unit), lines };
  };
  const named = new Set(exclude.flatMap(({ pact }) => pact ?? []));
  const gone = [...named].filter((slug) => known.every((one) => one.slug !== slug));
  return [...known.map((one) => (named.has(one.slug) ? asPlanned(one.slug, one) : one)), ...gone.map((slug) => asPlanned(slug))];
};
