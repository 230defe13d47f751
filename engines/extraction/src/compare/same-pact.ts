import { readPartialDate } from "@levier/kernel";
import type { ComparisonPoint, Finding, Stated } from "./comparison.ts";

type PactMark = ComparisonPoint["fields"][number];

/** Perimeters that hold many pacts each: sharing one does not make two texts speak of one pact. */
const WIDE = new Set(["region", "departement"]);

const isWide = ({ parts }: Stated): boolean => typeof parts["kind"] === "string" && WIDE.has(parts["kind"]);

const sides = (findings: readonly Finding[], keep: (value: Stated) => boolean) => {
  const kept = findings.filter(({ first, second }) => [first, second].some((value) => value !== null && keep(value)));
  return {
    both: kept.filter(({ kind }) => kind === "confirms").length,
    first: kept.filter(({ first }) => first !== null).length,
    second: kept.filter(({ second }) => second !== null).length,
  };
};

/** Both sides name some, and none in common. */
const isApart = ({ both, first, second }: ReturnType<typeof sides>): boolean => both === 0 && first > 0 && second > 0;

const REASONS: Readonly<Record<PactMark, string>> = {
  pactType: "another type of pact",
  territories: "other territories",
  signedOn: "signed in another month",
  signatories: "other parties",
};

/** Two texts on one signature may be a day or two apart, not a season. */
const isOtherMonth = ({ kind, first, second }: Finding): boolean => {
  const [a, b] = [first, second].map((side) => readPartialDate(String(side?.parts["value"] ?? "")));
  const differ = (one: number | null | undefined, other: number | null | undefined): boolean =>
    typeof one === "number" && typeof other === "number" && one !== other;
  return kind === "contradicts" && (differ(a?.year, b?.year) || differ(a?.month, b?.month));
};

/** As many values of the first, of which the second takes up none at all, are no chance. */
const ENOUGH = 3;

const isUnrelated = (findings: readonly Finding[]): boolean =>
  findings.length >= ENOUGH && findings.every(({ first, second }) => first === null || second === null);

/**
 * Whether the two sides seem to speak of different pacts: other territories, or no territory shared and another type, day or
 * parties. `fields` is empty where the second takes up nothing the first says.
 */
export const pointsOn = (findings: readonly Finding[]): ComparisonPoint[] => {
  const of = (field: PactMark): Finding[] => findings.filter((finding) => finding.field === field);
  const territories = sides(of("territories"), (value) => !isWide(value));
  const isElsewhere = isApart(territories);
  const isOfType = of("pactType").some(({ kind }) => kind === "contradicts");
  const isOfOthers = isApart(sides(of("signatories"), () => true));
  const isOfDay = of("signedOn").some(isOtherMonth);
  const isSamePlace = territories.both > 0;
  if (!isElsewhere && (isSamePlace || !(isOfType || isOfDay || isOfOthers)))
    return isUnrelated(findings) ? [{ code: "maybe-another-pact", fields: [], why: "maybe another pact: nothing in common" }] : [];
  const fields: PactMark[] = [
    ...(isOfType ? (["pactType"] as const) : []),
    ...(isElsewhere ? (["territories"] as const) : []),
    ...(isOfDay ? (["signedOn"] as const) : []),
    ...(isOfOthers ? (["signatories"] as const) : []),
  ];
  return [{ code: "maybe-another-pact", fields, why: `maybe another pact: ${fields.map((field) => REASONS[field]).join(", ")}` }];
};
