import { isMessageKey, type Translate } from "../../../messages/index.ts";
import { type FormError, formatInstant, formatNumber } from "../../../ui/index.ts";
import type { SheetFault } from "../../pacts/index.ts";
import type { BallotRefusal } from "./cast-ballot.ts";
import { compare, type Fraction, fraction } from "./fraction.ts";
import type { ElectorFault } from "./read-electors.ts";
import type { Vote } from "./vote.ts";
import type { Quorum } from "./vote-rules.ts";
import type { VoteRefusal } from "./write-vote.ts";

/** `value` rounded to so many decimals, half away from zero. */
const rounded = ({ n, d }: Fraction, decimals: number): Fraction => {
  const scale = 10n ** BigInt(decimals);
  return fraction((2n * n * scale + d) / (2n * d), scale);
};

const MOST_DECIMALS = 12;

const decimalWords = (value: Fraction, decimals: number): string => {
  const { n, d } = rounded(value, decimals);
  const scale = 10n ** BigInt(decimals);
  const whole = (n * scale) / d;
  const digits = String(whole % scale)
    .padStart(decimals, "0")
    .replace(/0+$/, "");
  return `${formatNumber(Number(whole / scale))}${decimals > 0 && digits !== "" ? `,${digits}` : ""}`;
};

/** A number with two decimals at most. */
export const numberWords = (value: Fraction): string => decimalWords(value, 2);

/** « 57,5 % », with as many decimals as it takes to stand on its own side of what it is held against. */
export const percentWords = (share: Fraction, against: Fraction | null = null): string => {
  const percent = fraction(share.n * 100n, share.d);
  const limit = against && fraction(against.n * 100n, against.d);
  const side = limit === null ? 0 : compare(percent, limit);
  let decimals = 1;
  while (limit !== null && decimals < MOST_DECIMALS && compare(rounded(percent, decimals), limit) !== side) decimals++;
  return `${decimalWords(percent, decimals)}\u00a0%`;
};

/** « absolue : plus de la moitié des voix exprimées ». A simple majority is reckoned on nothing else than its two sides. */
export const majorityWords = (t: Translate, { majority, basis }: Pick<Vote, "majority" | "basis">): string => {
  const words = t(`votes.majority.${majority}`);
  return majority === "simple" ? words : t("votes.rules.majority", { majority: words, basis });
};

export const quorumWords = (t: Translate, { share, of, isStrict }: Quorum): string =>
  t("votes.rules.quorum", { share: percentWords(share), of, strict: isStrict ? "yes" : "no" });

const labelOf = (t: Translate, field: string): string => {
  const key = `votes.field.${field}`;
  return isMessageKey(key) ? t(key) : field;
};

/** What a field of a form said and how to mend it, for that field. */
export const voteFault = (t: Translate, { field, value }: SheetFault): FormError => {
  const mend = `votes.fault.${field}`;
  const message = t(value.trim() === "" ? "bonds.fault.empty" : "bonds.fault.unusable", { field: labelOf(t, field), value });
  return { field, message: isMessageKey(mend) ? `${message} ${t(mend)}` : message };
};

export const electorFault = (t: Translate, { line, isTwice }: ElectorFault): FormError =>
  isTwice ? { field: "electors", message: t("votes.fault.twice", { value: line }) } : voteFault(t, { field: "electors", value: line });

export const voteError = (t: Translate, refusal: VoteRefusal): FormError => {
  switch (refusal.code) {
    case "pact-not-found":
    case "pact-withdrawn":
      return { field: "acts", message: t(`bonds.refusal.${refusal.code}`) };
    case "college-taken":
      return { field: "name", message: t("votes.refusal.college-taken", { name: refusal.name }) };
    case "elector-elsewhere":
      return { field: "electors", message: t("votes.refusal.elector-elsewhere", { name: refusal.name }) };
    case "address-taken":
      return { field: "email", message: t("votes.refusal.address-taken") };
    case "no-address":
    case "has-voted":
      return { field: "electorId", message: t(`votes.refusal.${refusal.code}`) };
    case "reason-missing":
      return { field: "why", message: t("votes.refusal.reason-missing") };
    default:
      return { field: "acts", message: t(`votes.refusal.${refusal.code}`) };
  }
};

export const ballotError = (t: Translate, refusal: BallotRefusal): string => {
  switch (refusal.code) {
    case "too-early":
      return t("votes.ballot.tooEarly", { at: formatInstant(refusal.at) });
    case "too-late":
      return t("votes.ballot.tooLate", { at: formatInstant(refusal.at) });
    case "already-voted":
      return t("votes.ballot.already");
    case "link-replaced":
      return t("votes.ballot.replaced");
    case "cancelled":
      return t("votes.ballot.cancelled");
    default:
      return t("votes.ballot.notYours");
  }
};
