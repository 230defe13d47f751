import { isMessageKey, type Translate } from "../../../messages/index.ts";
import { type FormError, formatDate } from "../../../ui/index.ts";
import { keptSince } from "../kept-since.ts";
import type { SheetFault } from "../sheets/read-sheet.ts";
import type { CommitmentRefusal } from "./judge-commitments.ts";
import type { Pledge } from "./pledge.ts";

/** What a field of a form said and how to mend it, for that field. */
export const faultError = (t: Translate, { field, value }: SheetFault): FormError => {
  const key = `bonds.fault.${field}`;
  const named = `bonds.field.${field}`;
  const label = isMessageKey(named) ? t(named) : field;
  const message = t(value.trim() === "" ? "bonds.fault.empty" : "bonds.fault.unusable", { field: label, value });
  return { field, message: isMessageKey(key) ? `${message} ${t(key)}` : message };
};

/** The charter a commitment is chosen in, which one of it, for which years. */
export const charterWords = (t: Translate, { charter, charterItem, years }: Pick<Pledge, "charter" | "charterItem" | "years">): string =>
  t("bonds.chosen", { charter: charter ?? "", item: charterItem ?? "none", years: years.length === 0 ? "none" : years.join(", ") });

type Named = { readonly id: string; readonly name: string };
const LABELS: Readonly<Record<string, string>> = { memberIds: "members", towardsMemberIds: "towardsMembers" };

const fieldWords = (t: Translate, members: readonly Named[]) => (field: string, value: unknown) => {
  const key = `bonds.field.${LABELS[field] ?? field}`;
  const label = isMessageKey(key) ? t(key) : null;
  if (label === null) return null;
  if (Array.isArray(value))
    return { label, words: value.map((one) => members.find(({ id }) => id === one)?.name ?? String(one)).join(", ") };
  if (typeof value !== "string") return { label, words: "" };
  const status = `bonds.status.${value}`;
  if (field === "status" && isMessageKey(status)) return { label, words: t(status) };
  return { label, words: field === "dueOn" ? formatDate(value) : value };
};

/** `members`: the parties by their names. */
export const commitmentError = (t: Translate, refusal: CommitmentRefusal, onParty: string, members: readonly Named[]): FormError => {
  switch (refusal.code) {
    case "party-left":
      return { field: onParty, message: t("bonds.refusal.party-left", { party: refusal.party, on: formatDate(refusal.on) }) };
    case "not-a-party":
    case "not-yours":
      return { field: onParty, message: t(`bonds.refusal.${refusal.code}`) };
    case "changed-since":
      return { field: "what", message: t("bonds.refusal.changed-since", { now: keptSince(t, refusal, fieldWords(t, members)) }) };
    case "towards-itself":
      return { field: "towards", message: t("bonds.refusal.towards-itself") };
    default:
      return { field: "acts", message: t(`bonds.refusal.${refusal.code}`) };
  }
};
