import { isMessageKey, type Translate } from "../../../messages/index.ts";
import { type FormError, formatDate, formatEuros } from "../../../ui/index.ts";
import type { Parity } from "../financing/parity.ts";
import { keptSince } from "../kept-since.ts";
import type { SheetFault, Typed } from "../sheets/read-sheet.ts";
import type { ClauseStanding } from "./clause.ts";
import { partyFields } from "./read-clause.ts";
import type { ClauseRefusal } from "./write-clause.ts";

const list = new Intl.ListFormat("fr", { type: "conjunction" });

type Named = Pick<ClauseStanding, "parties">;

const namesOf = ({ parties }: Named, ids: readonly string[]): string =>
  list.format(ids.map((id) => parties.find((party) => party.id === id)?.name ?? id));

/** Who bound themselves: « Région et État ». */
export const partiesWords = (standing: Named): string => list.format(standing.parties.map(({ name }) => name));

/** What a clause is about. */
export const scopeWords = (t: Translate, { axis }: Pick<ClauseStanding, "axis">): string => {
  if (axis === null) return t("money.parity.whole");
  return typeof axis === "string" ? t("money.parity.onAxis", { axis }) : t("money.parity.axisGone");
};

/** A clause in a line: who, on what, in which words. */
export const clauseWords = (t: Translate, standing: ClauseStanding): string =>
  t("money.parity.inLine", { parties: partiesWords(standing), scope: scopeWords(t, standing), says: standing.clause.says });

/** Who is ahead and by how much, that they are equal, or why nothing can be said. */
export const verdictWords = (t: Translate, standing: Named, { verdict }: Pick<Parity, "verdict">): string => {
  if (verdict.kind === "missing")
    return t("money.parity.missing", { count: verdict.without.length, parties: namesOf(standing, verdict.without) });
  if (verdict.kind !== "unequal") return t(`money.parity.${verdict.kind}`);
  const lacks = verdict.behind.map(({ party, lacks: sum }) =>
    t("money.parity.lacks", { sum: formatEuros(sum), party: namesOf(standing, [party]) }),
  );
  return t("money.parity.ahead", { count: verdict.ahead.length, parties: namesOf(standing, verdict.ahead), lacks: list.format(lacks) });
};

/** The control of the form in which a value was given, the last of those that hold it. */
const fieldWith = (typed: Typed, value: string): string => partyFields(typed).findLast(({ id }) => id === value)?.field ?? "party-1";

const fieldWords =
  (t: Translate, { parties, axes }: Pick<Extract<ClauseRefusal, { code: "changed-since" }>, "parties" | "axes">) =>
  (field: string, value: unknown) => {
    if (field === "axisId") {
      const axis = value === null ? t("money.field.wholePact") : (axes.find(({ id }) => id === value)?.name ?? t("money.parity.axisGone"));
      return { label: t("money.field.axis"), words: axis };
    }
    if (Array.isArray(value))
      return {
        label: t("money.field.parties"),
        words: list.format(value.map((id) => parties.find((one) => one.id === id)?.name ?? String(id))),
      };
    return { label: t(field === "says" ? "money.field.says" : "money.field.saidIn"), words: typeof value === "string" ? value : "" };
  };

export const clauseError = (t: Translate, refusal: ClauseRefusal, typed: Typed): FormError => {
  switch (refusal.code) {
    case "party-alone":
      return { field: partyFields(typed)[0]?.field === "party-1" ? "party-2" : "party-1", message: t("money.refusal.party-alone") };
    case "party-unknown":
      return { field: fieldWith(typed, refusal.value), message: t("money.refusal.party-unknown", { value: refusal.value }) };
    case "party-twice":
      return { field: fieldWith(typed, refusal.value), message: t("money.refusal.party-twice", { party: refusal.party }) };
    case "party-left": {
      const { party, on, value } = refusal;
      return { field: fieldWith(typed, value), message: t("money.refusal.party-left", { party, on: formatDate(on) }) };
    }
    case "axis-unknown":
      return { field: "axis", message: t("money.refusal.axis-unknown", { value: refusal.value }) };
    case "changed-since":
      return { field: "says", message: t("money.refusal.changed-since", { now: keptSince(t, refusal, fieldWords(t, refusal)) }) };
    default:
      return { field: "acts", message: t(`money.refusal.${refusal.code}`) };
  }
};

/** A field of the form of a clause that says nothing usable. */
export const clauseFaultWords = (t: Translate, { field, value }: SheetFault): FormError => {
  const key = `money.field.${field}`;
  const named = isMessageKey(key) ? t(key) : field;
  return { field, message: t(value.trim() === "" ? "bonds.fault.empty" : "money.refusal.too-long", { field: named }) };
};
