import type { GoldItem } from "./corpus.ts";
import type { JudgedDetail } from "./judgement.ts";
import type { Facts } from "./sameness.ts";
import { fold, likeness } from "./wording.ts";

type Same = (got: string, want: string) => boolean;

const alike: Same = (got, want) => got === want || likeness(got, want) >= 0.6;
const sameWord: Same = (got, want) => fold(got) === fold(want);
const equal: Same = (got, want) => got === want;

type Wanted = readonly [name: string, of: (facts: Facts) => string | number | null | undefined, same: Same];

const wanted: Readonly<Record<string, readonly Wanted[]>> = {
  signatories: [
    ["signatory role", ({ role }) => role, alike],
    ["signatory organisation", ({ organisation }) => organisation, alike],
  ],
  territories: [["territory kind", ({ kind }) => kind, sameWord]],
  amounts: [
    ["amount kind", ({ kind }) => kind, sameWord],
    ["amount payer", ({ payer }) => payer, alike],
  ],
  indicators: [
    ["indicator kind", ({ kind }) => kind, sameWord],
    ["indicator unit", ({ unit }) => unit, alike],
  ],
  actions: [
    ["target unit", ({ target }) => target?.unit, alike],
    ["action axis", ({ axis }) => axis, equal],
  ],
};

/** The details of a right item that the annotation has, each right or wrong. */
export const judgeDetails = (field: string, shown: Facts, gold: GoldItem): readonly JudgedDetail[] =>
  (wanted[field] ?? []).flatMap(([name, of, same]) => {
    const [got, want] = [of(shown), of(gold)];
    if (want == null) return [];
    return [{ name, right: got != null && same(String(got), String(want)), got: String(got ?? "—"), want: String(want) }];
  });
