import type { Contribution, Pledge } from "../commitments/pledge.ts";
import { type SharedTerritory, type Splits, shareOut, splitsInForce } from "../commitments/territory-shares.ts";
import { type PactLife, present } from "../life/pact-life.ts";
import type { ActionSheet } from "../sheets/action-sheet.ts";
import { isBequestField } from "./bequests.ts";
import { carrySplits, holdingsOf, splitsWith } from "./carry-shares.ts";
import { estateOf } from "./estate.ts";
import { heirAmong, howOf } from "./lots.ts";
import { type SuccessionPlan, takersOf } from "./plan-succession.ts";
import type { AskedSuccession } from "./read-succession.ts";
import type { PartyChange, PreviewProps } from "./succession-preview.tsx";

type Given = {
  readonly asked: AskedSuccession;
  readonly plan: SuccessionPlan;
  readonly all: readonly SharedTerritory[];
  readonly splits: Splits;
  readonly life: PactLife;
  readonly sheets: readonly ActionSheet[];
  readonly pledges: readonly Pledge[];
  readonly contributions: readonly Contribution[];
  readonly typed: Readonly<Record<string, string>>;
};

/** A successor that is not of the pact yet has no identifier: its place among them stands for it while it is shown. */
const placeholder = (place: number): string => `successor ${place}`;

const partyIn = ({ asked: { party: id, heir, day }, plan, life, ...held }: Given): PartyChange | null => {
  const party = life.parties.find((one) => one.id === id);
  if (!party || heir === null) return null;
  const named = heir.kind === "new" ? (plan.successors[heir.place]?.successor ?? "") : null;
  const taker = heirAmong(life, party, { heir: heir.kind === "party" ? heir.id : null, named }, () => "");
  return {
    name: party.name,
    heir: taker?.name ?? "",
    id: party.id,
    left: estateOf(party, held),
    how: howOf(plan.successors.map(({ successor, part }) => ({ name: successor, part }))),
    successors: plan.successors.map(({ successor }) => successor),
    others: present(life).filter((one) => one.id !== party.id && one.id !== taker?.id),
    isLate: (life.events.at(-1)?.on ?? "") > day,
  };
};

/** What would be written, without writing it. */
export const previewOf = (given: Given): Omit<PreviewProps, "slug"> => {
  const { asked, plan, all, splits, sheets, typed } = given;
  const takers = takersOf(plan.successors, placeholder);
  const isCarried = asked.carries && !plan.isRetold;
  const carried = isCarried ? carrySplits(splits, plan.from.id, takers) : splits;
  const come = plan.successors.flatMap(({ territory, successor }, place) =>
    territory === null ? [{ id: placeholder(place), name: successor, code: null, mergers: [], isHeir: true }] : [],
  );
  const then = [...all.filter(({ id }) => id !== plan.from.id), ...come];
  const names = new Map([...all, ...come].map(({ id, name }) => [id, name]));
  const ids = [...names.keys()];
  const [before, after] = [shareOut(sheets, ids, splitsInForce(all, splits)), shareOut(sheets, ids, splitsInForce(then, carried))];
  const concerned = [plan.from.id, ...takers.map(({ id }) => id)];
  return {
    day: asked.day,
    plan,
    carries: asked.carries,
    splits: splitsWith(splits, plan.from.id).map(([action, split]) => ({
      action: action === null ? null : (sheets.find((sheet) => sheet.action.id === action)?.action.label ?? null),
      before: split,
      after: (action === null ? carried.ofPact : carried.ofAction.get(action)) ?? split,
    })),
    money: concerned.map((id) => ({
      name: names.get(id) ?? id,
      before: before.territories.get(id),
      after: after.territories.get(id),
    })),
    party: partyIn(given),
    typed,
    nameOf: (territory) => names.get(territory) ?? territory,
    hidden: {
      ...Object.fromEntries(Object.entries(typed).filter(([name]) => !["csrf", "act", "form"].includes(name) && !isBequestField(name))),
      seen: holdingsOf(splits, plan.from.id),
    },
  };
};
