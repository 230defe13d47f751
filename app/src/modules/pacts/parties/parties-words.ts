import { isMessageKey, type Translate } from "../../../messages/index.ts";
import { type FormError, formatDate } from "../../../ui/index.ts";
import { type KeptChange, keptSince } from "../kept-since.ts";
import type { SheetFault } from "../sheets/read-sheet.ts";
import { type Committee, meetingsAt } from "./committee.ts";
import type { PactFrame } from "./pact-frame.ts";
import { type PartyProfile, partyRoles } from "./party-profile.ts";
import type { PartiesRefusal } from "./write-parties.ts";

const labelOf = (t: Translate, field: string): string => {
  const key = `parties.field.${field}`;
  return isMessageKey(key) ? t(key) : field;
};

/** What a field of a form said and how to mend it, for that field. */
export const partiesFault = (t: Translate, { field, value }: SheetFault): FormError => {
  const mend = `parties.fault.${field}`;
  const message = t(value.trim() === "" ? "bonds.fault.empty" : "bonds.fault.unusable", { field: labelOf(t, field), value });
  return { field, message: isMessageKey(mend) ? `${message} ${t(mend)}` : message };
};

const wordsOf = (t: Translate, kindOf: "kind" | "committeeKind") => (field: string, value: unknown) => {
  if (field === "toldId") return null;
  const label = labelOf(t, field);
  if (Array.isArray(value)) {
    const said =
      field === "roles" ? partyRoles.flatMap((role) => (value.includes(role) ? t(`parties.role.${role}`) : [])) : value.map(formatDate);
    return { label, words: said.join(", ") };
  }
  if (typeof value === "number") return { label, words: String(value) };
  if (typeof value !== "string") return { label, words: "" };
  const kind = `parties.${kindOf}.${value}`;
  if (field === "kind" && isMessageKey(kind)) return { label, words: t(kind) };
  return { label, words: field.endsWith("On") ? formatDate(value) : value };
};

const nowWords = (t: Translate, overtaken: KeptChange<Readonly<Record<string, unknown>>>): string =>
  keptSince(t, overtaken, wordsOf(t, "metOn" in overtaken.now ? "committeeKind" : "kind"));

export const partiesError = (t: Translate, refusal: PartiesRefusal): FormError => {
  switch (refusal.code) {
    case "siren-taken":
      return { field: "siren", message: t("parties.refusal.siren-taken", { party: refusal.party }) };
    case "already-there":
      return { field: "name", message: t("parties.refusal.already-there", { name: refusal.name }) };
    case "changed-since":
      return { field: "acts", message: t("parties.refusal.changed-since", { now: nowWords(t, refusal) }) };
    case "not-a-party":
    case "not-yours":
    case "gone":
      return { field: "acts", message: t(`bonds.refusal.${refusal.code}`) };
    default:
      return { field: "acts", message: t(`bonds.refusal.${refusal.code}`) };
  }
};

const joined = (parts: readonly (string | null)[], between = ", "): string | null => {
  const said = parts.filter((part) => part !== null);
  return said.length === 0 ? null : said.join(between);
};

/** What it is and its SIREN, in groups of three digits. */
export const identityWords = (t: Translate, { kind, siren }: Pick<PartyProfile, "kind" | "siren">): string | null =>
  joined([
    kind === null ? null : t(`parties.kind.${kind}`),
    siren === null ? null : t("parties.siren", { siren: siren.replace(/(\d{3})(?=\d)/g, "$1\u00a0") }),
  ]);

export const rolesWords = (t: Translate, { roles }: Pick<PartyProfile, "roles">): string | null =>
  joined(roles.map((role) => t(`parties.role.${role}`)));

/** A referent of a party; null when nobody is told. */
export const referentWords = (profile: PartyProfile, which: "political" | "technical"): string | null =>
  joined([profile[`${which}Name`], profile[`${which}Function`], profile[`${which}Contact`]]);

export const spanWords = (t: Translate, { sinceOn, untilOn }: Pick<PartyProfile, "sinceOn" | "untilOn">): string | null =>
  joined([
    sinceOn === null ? null : t("parties.since", { date: formatDate(sinceOn) }),
    untilOn === null ? null : t("parties.until", { date: formatDate(untilOn) }),
  ]);

/** How many times a body has met, when last, and when next; null when no meeting is told. */
export const meetingsWords = (t: Translate, committee: Pick<Committee, "metOn">, today: string): string | null => {
  const { held, last, next } = meetingsAt(committee, today);
  return joined([
    last === null ? null : t("parties.met", { count: held, date: formatDate(last) }),
    next === null ? null : t("parties.meets", { date: formatDate(next) }),
  ]);
};

/** The protocol as a document of its own, without its address; null when none is told. */
export const protocolWords = (
  t: Translate,
  { protocolTitle, protocolOn }: Pick<PactFrame, "protocolTitle" | "protocolOn">,
): string | null =>
  protocolOn === null ? null : t("parties.protocolOf", { title: protocolTitle ?? "none", date: formatDate(protocolOn) });
