import { isRecord, type Span } from "@levier/kernel";
import { claimReader } from "./claim-reader.ts";
import { claims, isProposedField, type ProposedField } from "./claims.ts";
import type { ProposalReason, ProposalRefusal } from "./proposal-refusal.ts";
import { type QuotableText, quotableText } from "./quotable-text.ts";
import { type TakenSpans, takenSpans } from "./taken-spans.ts";

/** A draft with the values admitted, how many they are, and each proposal that was not with the reason. */
export type Admission<D> = { readonly draft: D; readonly admitted: number; readonly refusals: readonly ProposalRefusal[] };

/** What a model proposes is never shown as surer than this: neither its word nor its own estimate is evidence. */
const CONFIDENCE = 0.5;

/** Characters of a passage that a person would underline; it holds words, a sign that says what is counted, or a date. */
const SHORTEST = 4;
const LONGEST = 500;

/** Beyond, it is no pact that was read; each costs a search through the text. */
const MOST = 500;

const singleFields: ReadonlySet<string> = new Set<ProposedField>([
  "title",
  "pactType",
  "pactName",
  "place",
  "publishedOn",
  "signedOn",
  "votedOn",
  "period",
]);

type Proposal = { readonly field: string; readonly given: unknown };

const listed = (proposals: unknown): Proposal[] =>
  isRecord(proposals)
    ? Object.entries(proposals).flatMap(([field, held]) =>
        (Array.isArray(held) ? held : [held])
          .filter((given) => given !== null && given !== undefined)
          .map((given: unknown) => ({ field, given })),
      )
    : [];

const quoteOf = (given: unknown): string => (isRecord(given) && typeof given["quote"] === "string" ? given["quote"] : "");

const passageOf = (quote: string, text: QuotableText): Span | ProposalReason => {
  const length = quote.trim().length;
  if (length < SHORTEST || length > LONGEST || !/\p{L}|€|%|\d[./-]\d/u.test(quote)) return "quote-not-a-passage";
  return text.locate(quote) ?? "quote-absent";
};

/** The value that a proposal adds to its field, or why it adds none. */
const admit = ({ field, given }: Proposal, text: QuotableText, taken: TakenSpans): object | ProposalReason => {
  if (!isProposedField(field)) return "unknown-field";
  if (!isRecord(given)) return "malformed";
  if (singleFields.has(field) && taken.isFilled(field)) return "already-read";
  const passage = passageOf(quoteOf(given), text);
  if (typeof passage === "string") return passage;
  const reader = claimReader(given, text, passage);
  const claimed = claims[field](reader, text.text);
  const refused = reader.refused();
  if (refused) return refused;
  if (!claimed) return "malformed";
  if (taken.meets(field, reader.keys)) return "already-read";
  const item = { ...claimed, evidence: [passage], confidence: CONFIDENCE, origin: "model" };
  taken.add(field, item, reader.keys);
  return item;
};

/**
 * Adds to a draft what a language model proposes, where the text bears it out: `proposals` is an object whose fields are those
 * of a draft pact, each value with a `quote`. A proposal enters only if its quote stands in the text to the letter and says what
 * the value is known by, and if the rules did not read that passage, that name or that field already; its other parts enter
 * where the quote says them. Nothing the rules read changes. Anything may be given: what is no proposal is refused, not thrown.
 */
export const admitProposals = <D extends { readonly pact: object }>(text: string, draft: D, proposals: unknown): Admission<D> => {
  const given = listed(proposals);
  const quotable = quotableText(text);
  const taken = takenSpans(text, draft.pact);
  const added: Record<string, object | readonly object[]> = {};
  const refusals: ProposalRefusal[] = [];
  let admitted = 0;
  for (const proposal of given.slice(0, MOST)) {
    const { field } = proposal;
    const item = admit(proposal, quotable, taken);
    if (typeof item === "string") {
      refusals.push({ field: field.slice(0, 40), reason: item, quote: quoteOf(proposal.given).slice(0, 120) });
      continue;
    }
    admitted++;
    const held: unknown = added[field] ?? Reflect.get(draft.pact, field);
    added[field] = singleFields.has(field) ? item : [...(Array.isArray(held) ? held : []), item];
  }
  if (given.length > MOST) refusals.push({ field: "", reason: "too-many", quote: "" });
  return { draft: admitted === 0 ? draft : { ...draft, pact: { ...draft.pact, ...added } }, admitted, refusals };
};
