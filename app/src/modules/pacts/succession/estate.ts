import { bareName } from "../bare-name.ts";
import type { Contribution, Pledge } from "../commitments/pledge.ts";
import { moneyOf } from "../financing/financing-plan.ts";
import { isLineOf } from "../financing/parity.ts";
import { heirsIn, type LifeParty, type PactLife } from "../life/pact-life.ts";
import type { ActionSheet, KeptLine } from "../sheets/action-sheet.ts";

export type LeftLine = { readonly action: string; readonly line: KeptLine };

/** What a party holds in a pact: what is still to do, which someone may take over, and what is done, which stays its own. */
export type Estate = {
  readonly openPledges: readonly Pledge[];
  readonly closedPledges: readonly Pledge[];
  /** Lines of financing plans of which something is still to be paid. */
  readonly openLines: readonly LeftLine[];
  readonly paidLines: readonly LeftLine[];
  readonly ownedActions: readonly ActionSheet["action"][];
  readonly contributions: readonly Contribution[];
};

export type NamedParty = { readonly id: string; readonly name: string };
type Held = {
  readonly pledges: readonly Pledge[];
  readonly contributions: readonly Contribution[];
  readonly sheets: readonly ActionSheet[];
};

/** Whether an action is a party's: tied to it, or under its name. */
export const isOwnedBy = ({ id, name }: NamedParty, { fields: { ownerMemberId, owner } }: ActionSheet): boolean =>
  ownerMemberId === id || (ownerMemberId === null && owner !== null && bareName(owner) === bareName(name));

/** A commitment that is neither kept nor given up. */
export const isOpen = ({ status }: Pledge): boolean => status === "open" || status === "under-way";

/** A line of which all that was planned has been paid: a line that plans nothing has nothing paid either, and stays open. */
const isPaid = (line: KeptLine): boolean => moneyOf(line, "planned") > 0 && moneyOf(line, "paid") >= moneyOf(line, "planned");

export const estateOf = (party: NamedParty, { pledges, contributions, sheets }: Held): Estate => {
  const own = pledges.filter(({ memberIds }) => memberIds.includes(party.id));
  const lines = sheets.flatMap(({ action, lines: all }) =>
    all.filter((line) => isLineOf(line, party)).map((line) => ({ action: action.label, line })),
  );
  const isLive = ({ stage }: ActionSheet): boolean => stage !== "done" && stage !== "abandoned";
  return {
    openPledges: own.filter(isOpen),
    closedPledges: own.filter((pledge) => !isOpen(pledge)),
    openLines: lines.filter(({ line }) => !isPaid(line)),
    paidLines: lines.filter(({ line }) => isPaid(line)),
    ownedActions: sheets.filter((sheet) => isOwnedBy(party, sheet) && isLive(sheet)).map(({ action }) => action),
    contributions: contributions.filter(({ memberId }) => memberId === party.id),
  };
};

/** A sheet whose open lines, and which is its own if it is still live, are in the name of the heir; null when nothing of it changes. */
export const inNameOf = (party: NamedParty, heir: NamedParty, sheet: ActionSheet): Pick<ActionSheet, "fields" | "lines"> | null => {
  const moved = estateOf(party, { pledges: [], contributions: [], sheets: [sheet] });
  if (moved.openLines.length + moved.ownedActions.length === 0) return null;
  const open = new Set(moved.openLines.map(({ line }) => line.id));
  return {
    fields: moved.ownedActions.length > 0 ? { ...sheet.fields, owner: heir.name, ownerMemberId: heir.id } : sheet.fields,
    lines: sheet.lines.map((line) => (open.has(line.id) ? { ...line, financer: heir.name, memberId: heir.id } : line)),
  };
};

/** A party that left, with who took its place when one did, and what it still had to do then. */
export type GoneParty = { readonly party: LifeParty; readonly heir: string | null; readonly estate: Estate };

/** The parties that left a pact, with what is still in their name. */
export const goneParties = ({ parties, events }: Pick<PactLife, "parties" | "events">, held: Held): GoneParty[] =>
  parties
    .filter(({ leftOn }) => leftOn !== null)
    .map((party) => {
      const succession = events.findLast((event) => event.kind === "succeed" && event.party === party.id);
      const heirs = succession?.kind === "succeed" ? heirsIn(succession).map(({ name }) => name) : [];
      return { party, heir: heirs.length > 0 ? heirs.join(", ") : null, estate: estateOf(party, held) };
    });
