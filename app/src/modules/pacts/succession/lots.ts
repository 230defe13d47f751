import { bareName } from "../bare-name.ts";
import type { Contribution, Pledge } from "../commitments/pledge.ts";
import { type LifeParty, type PactLife, present } from "../life/pact-life.ts";
import { type Bequest, type Bequests, contributionDefault, type Lot } from "./bequests.ts";
import { isOpen } from "./estate.ts";

/** One who may take the place of a party. */
export type Heir = Omit<LifeParty, "leftOn">;

/** A territory that succeeds the one that goes with a party, with its part when it is known. */
export type HeirTerritory = { readonly name: string; readonly part: number | null };

/** The one who takes the place of a party: one that is there, by its identifier or its name, else a new one that votes as it did. */
export const heirAmong = (
  life: PactLife,
  gone: Pick<LifeParty, "deliberates">,
  { heir, named }: { readonly heir: string | null; readonly named: string | null },
  newId: () => string,
): Heir | null => {
  const there = present(life).find(({ id, name }) => (heir === null ? bareName(name) === bareName(named ?? "") : id === heir));
  if (there) return { id: there.id, name: there.name, deliberates: there.deliberates };
  return heir === null && named !== null ? { id: newId(), name: named, deliberates: gone.deliberates } : null;
};

type Given = {
  readonly life: PactLife;
  readonly gone: LifeParty;
  readonly heir: Heir;
  readonly successors: readonly HeirTerritory[];
  readonly bequests: Bequests;
  readonly pledges: readonly Pledge[];
  readonly contributions: readonly Contribution[];
  readonly newId: () => string;
};

/** By thing, who takes it over: nobody where it stays. `heirs`: all who take the place of the party, the first of them first. */
export type Lots = { readonly lots: ReadonlyMap<string, readonly Lot[]>; readonly heirs: readonly [Heir, ...Heir[]] };

/** Whether what a party brought may be shared: it goes to several, and the part of each is known. */
export const howOf = (successors: readonly HeirTerritory[]): "heir" | "split" =>
  successors.length > 1 && successors.every(({ part }) => part !== null) ? "split" : "heir";

/** Who takes over each thing that a party holds; null when one who is named is not of the pact. `how` says what goes without saying. */
export const lotsOf = (given: Given, how: Parameters<typeof contributionDefault>[1]): Lots | null => {
  const { life, gone, heir, successors, bequests, pledges, contributions, newId } = given;
  const heirs: [Heir, ...Heir[]] = [heir];
  const territory = (name: string): Heir | null => {
    const known = heirs.find((one) => bareName(one.name) === bareName(name));
    const taker = known ?? heirAmong(life, gone, { heir: null, named: name }, newId);
    if (taker && !heirs.some(({ id }) => id === taker.id)) heirs.push(taker);
    return taker;
  };
  const takersOf = (bequest: Bequest): readonly Lot[] | null => {
    if (bequest.kind === "stays") return [];
    if (bequest.kind === "heir") return [{ heir, part: 1 }];
    if (bequest.kind === "party") {
      const taker = present(life).find(({ id }) => id === bequest.id && id !== gone.id);
      return taker ? [{ heir: taker, part: 1 }] : null;
    }
    const named = bequest.kind === "new" ? successors.slice(bequest.place, bequest.place + 1) : successors;
    const lots = named.flatMap(({ name, part }): Lot[] => {
      const taker = territory(name);
      return taker ? [{ heir: taker, part: part ?? 1 }] : [];
    });
    return lots.length > 0 ? lots : null;
  };
  const lots = new Map<string, readonly Lot[]>();
  const own = [
    ...pledges.filter((pledge) => isOpen(pledge) && pledge.memberIds.includes(gone.id)).map(({ id }) => ({ id, kind: "heir" as const })),
    ...contributions
      .filter(({ memberId }) => memberId === gone.id)
      .map((contribution) => ({ id: contribution.id, kind: contributionDefault(contribution, how) })),
  ];
  for (const { id, kind } of own) {
    const takers = takersOf(bequests.get(id) ?? { kind });
    if (takers === null) return null;
    lots.set(id, takers);
  }
  return { lots, heirs };
};
