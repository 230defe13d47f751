import type { Span } from "@levier/kernel";
import type { GoldItem } from "./corpus.ts";
import { overlap } from "./passages.ts";
import { dice, fold, likeness } from "./wording.ts";

/** What the items of all lists have between them, as a draft or the annotation gives it. */
export type Facts = { readonly [K in Exclude<keyof GoldItem, "evidence" | "emails">]?: GoldItem[K] } & {
  readonly emails?: readonly string[] | null | undefined;
};

/** An item with where it was read. */
export type Placed<T extends Facts> = { readonly facts: T; readonly spans: readonly Span[] };

type Same = (shown: Placed<Facts>, gold: Placed<GoldItem>) => boolean;
type Number = number | null | undefined;

const near = (a: Number, b: Number): boolean =>
  a == null || b == null ? a == null && b == null : Math.abs(a - b) <= Math.abs(b) * 0.005 + 1e-9;

const inPlace: Same = (shown, gold) => overlap(shown.spans, gold.spans) >= 0.5;

const samePerson: Same = (shown, gold) => (gold.facts.name ? dice(shown.facts.name, gold.facts.name) >= 0.8 : inPlace(shown, gold));

const sameSignatory: Same = (shown, gold) =>
  !gold.facts.name && gold.facts.organisation
    ? !shown.facts.name && likeness(shown.facts.organisation, gold.facts.organisation) >= 0.6
    : samePerson(shown, gold);

/** A town is never its intercommunality, though it lends it its name. */
const oneIsTown = ({ facts: { kind: a } }: Placed<Facts>, { facts: { kind: b } }: Placed<GoldItem>): boolean =>
  !!a && !!b && (a === "commune") !== (b === "commune");

const sameTerritory: Same = (shown, gold) =>
  likeness(shown.facts.name, gold.facts.name) >= 0.7 && dice(shown.facts.name, gold.facts.name) >= 0.4 && !oneIsTown(shown, gold);

const sameAxis: Same = (shown, gold) =>
  inPlace(shown, gold) &&
  (likeness(shown.facts.label, gold.facts.label) >= 0.3 || likeness(shown.facts.label, gold.facts.evidence.join(" ")) >= 0.5);

/** When an item shown is one that the annotation has, list by list. */
export const sameItem = {
  signatories: sameSignatory,
  attendees: samePerson,
  partners: (shown, gold) => likeness(shown.facts.organisation ?? shown.facts.name, gold.facts.organisation) >= 0.6,
  territories: sameTerritory,
  frameworks: (shown, gold) => fold(shown.facts.acronym) === fold(gold.facts.acronym),
  axes: sameAxis,
  actions: inPlace,
  amounts: (shown, gold) => near(shown.facts.valueEur, gold.facts.valueEur) && inPlace(shown, gold),
  indicators: (shown, gold) => near(shown.facts.value, gold.facts.value) && inPlace(shown, gold),
  commitments: inPlace,
  linkedContracts: (shown, gold) => inPlace(shown, gold) || likeness(shown.facts.name, gold.facts.name) >= 0.7,
  governance: inPlace,
  contacts: (shown, gold) => (shown.facts.emails ?? []).some((email) => gold.facts.emails?.includes(email)),
} satisfies Readonly<Record<string, Same>>;

type SameValue = (shown: string, gold: string) => boolean;
const equal: SameValue = (shown, gold) => shown === gold;

/** When a single value shown is the one that the annotation has. */
export const sameValue = {
  title: (shown, gold) => dice(shown, gold) >= 0.8,
  publishedOn: equal,
  signedOn: equal,
  votedOn: equal,
  pactType: equal,
  pactName: (shown, gold) => dice(shown, gold) >= 0.6,
  place: (shown, gold) => likeness(shown, gold) >= 0.5,
} satisfies Readonly<Record<string, SameValue>>;

type Target = NonNullable<GoldItem["target"]>;

/** Same number, both or neither repeated, due in the same year. */
export const sameTarget = (shown: Target, gold: Target): boolean =>
  near(shown.value, gold.value) &&
  (shown.frequency == null) === (gold.frequency == null) &&
  (shown.deadline ?? "").slice(0, 4) === (gold.deadline ?? "").slice(0, 4);
