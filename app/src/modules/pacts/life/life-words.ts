import type { MessageKey, Translate } from "../../../messages/index.ts";
import { formatDate } from "../../../ui/index.ts";
import { amendmentsIn } from "./amendments-in.ts";
import type { LifeFailure } from "./live-pact.ts";
import { type Deliberation, heirsIn, type LifeEvent, type LifeState, type PactLife, type Signature } from "./pact-life.ts";
import type { FormFault } from "./read-event.ts";

/** A party that came by an event taken back since has no name any more. */
const nameIn = (t: Translate, { parties }: PactLife, id: string): string =>
  parties.find((party) => party.id === id)?.name ?? t("life.party.takenBack");

export const voteWords = (t: Translate, { approves, on, body, number }: Deliberation): string =>
  t("life.parties.voted", { approves: approves ? "yes" : "no", date: formatDate(on), body: body ?? "none", number: number ?? "none" });

export const signatureWords = (t: Translate, { on, signer, role, otherRoles, place }: Signature): string =>
  t("life.parties.signed", {
    date: formatDate(on),
    signer: signer ?? "none",
    role: role ?? "none",
    otherRoles: otherRoles ?? "none",
    place: place ?? "none",
  });

/** Where a pact stands, in a sentence. */
export const standingWords = (t: Translate, state: LifeState): string => t("life.now", { code: state, state: t(`life.state.${state}`) });

/** The amendments in force, by their numbers. */
export const amendedWords = (t: Translate, { events }: PactLife): string => {
  const numbers = amendmentsIn(events).flatMap(({ number, inForceOn }) => (inForceOn === null ? [] : String(number)));
  const named = new Intl.ListFormat("fr", { type: "conjunction" }).format(numbers);
  return t("life.amended", { count: numbers.length, numbers: named });
};

/** Where a pact stands, its amendments, and who has left it. */
export const lifeSummary = (t: Translate, life: PactLife): string =>
  [
    standingWords(t, life.state),
    amendedWords(t, life),
    ...life.parties.flatMap(({ name, leftOn }) => (leftOn === null ? [] : t("life.left", { name, date: formatDate(leftOn) }))),
  ].join(" ");

/** One event in a sentence. */
export const eventWords = (t: Translate, life: PactLife, event: LifeEvent): string => {
  switch (event.kind) {
    case "begin":
      return t("life.event.begin", { state: t(`life.state.${event.state}`), count: event.parties.length });
    case "join":
      return t("life.event.join", { name: event.party.name });
    case "succeed":
      return t("life.event.succeed", {
        name: nameIn(t, life, event.party),
        heir: heirsIn(event)
          .map(({ name }) => name)
          .join(", "),
        count: heirsIn(event).length,
        reason: event.reason,
      });
    case "leave":
      return t("life.event.leave", { name: nameIn(t, life, event.party), reason: event.reason });
    case "deliberate": {
      const { approves, number } = event.deliberation;
      return t("life.event.deliberate", {
        name: nameIn(t, life, event.party),
        approves: approves ? "yes" : "no",
        number: number ?? "none",
      });
    }
    case "sign":
      return t("life.event.sign", { name: nameIn(t, life, event.party) });
    case "drop-amendment":
    case "close":
      return t(`life.event.${event.kind}`, { reason: event.reason });
    case "replace":
      return t("life.event.replace", { successor: event.successor });
    default:
      return t(`life.event.${event.kind}`);
  }
};

/** A refusal as the person refused reads it: the value, and the mend. */
export const lifeRefusalWords = (t: Translate, refusal: LifeFailure): string => {
  const key: MessageKey = `life.refusal.${refusal.code}`;
  switch (refusal.code) {
    case "not-now":
      return t(key, {
        event: refusal.event === "begin" ? t("life.follow.title") : t(`life.act.${refusal.event}`),
        state: t(`life.state.${refusal.state}`),
      });
    case "not-voted-yet":
      return t(key, { parties: refusal.parties.join(", ") });
    case "party-gone":
    case "already-signed":
      return t(key, { party: refusal.party, on: formatDate(refusal.on) });
    case "before":
      return t(key, { on: formatDate(refusal.on), after: formatDate(refusal.after) });
    case "too-few-parties":
      return t(key, { parties: refusal.parties });
    case "unknown-party":
    case "party-already-there":
    case "no-assembly":
      return t(key, { party: refusal.party });
    default:
      return t(key);
  }
};

const FIELDS = [
  "on",
  "party",
  "name",
  "body",
  "number",
  "approves",
  "place",
  "signer",
  "role",
  "otherRoles",
  "reason",
  "successor",
  "successorId",
  "state",
] as const;

export const faultWords = (t: Translate, { field, value }: FormFault): string => {
  const known = FIELDS.find((one) => one === field);
  const named = known ? t(`life.field.${known}`) : field;
  return value.trim() === "" ? t("life.refusal.formEmpty", { field: named }) : t("life.refusal.form", { field: named, value });
};
