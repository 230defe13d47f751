import type { DraftPact, Read } from "@levier/extraction";
import type { Span } from "@levier/kernel";
import { dateStands, numberStands, wordsStand } from "./supported.ts";

type Named = readonly (readonly [what: string, value: string | null])[];

const halfPair = (text: string, at: number): boolean =>
  /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at));

const faultOfSpan = (text: string, { start, end }: Span): string | null => {
  if (!Number.isInteger(start) || !Number.isInteger(end)) return "offsets that are no whole numbers";
  if (start < 0 || end > text.length || start >= end) return `offsets ${start}–${end} in a text of ${text.length}`;
  if (halfPair(text, start) || halfPair(text, end)) return `offsets ${start}–${end} that part a character`;
  return text.slice(start, end).trim() === "" ? "a passage of spaces" : null;
};

/** Every value that has passages, however deep, with its place: `pact.actions.3`. */
const readsIn = (value: unknown, path: string): { readonly path: string; readonly evidence: unknown }[] => {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, each]) => readsIn(each, `${path}.${key}`));
  return "evidence" in value ? [{ path, evidence: value.evidence }, ...inner] : inner;
};

const isSpan = (value: unknown): value is Span => typeof value === "object" && value !== null && "start" in value && "end" in value;

const faultsOfEvidence = (draft: DraftPact, text: string): string[] =>
  readsIn(draft, "draft").flatMap(({ path, evidence }) => {
    // A question may be about what the text does not say.
    const needed = path.startsWith("draft.questions") ? 0 : 1;
    if (!Array.isArray(evidence) || evidence.length < needed) return [`${path} has no passage`];
    return evidence.flatMap((span: unknown) => {
      const fault = isSpan(span) ? faultOfSpan(text, span) : "a passage without offsets";
      return fault === null ? [] : [`${path} has ${fault}`];
    });
  });

/** What is shown and cannot be read in the passages given for it. */
const faultsOfValues = ({ pact }: DraftPact, text: string): string[] => {
  const quoteOf = ({ evidence }: Read): string => evidence.map(({ start, end }) => text.slice(start, end)).join(" ");
  const unread = (field: string, read: Read, values: Named, within = quoteOf(read)): string[] =>
    values.flatMap(([what, value]) =>
      value === null || wordsStand(value, within) ? [] : [`${field} ${what} “${value}” is not in “${within.slice(0, 300)}”`],
    );
  const number = (field: string, read: Read, value: number | null, grain = 0): string[] =>
    value === null || numberStands(value, quoteOf(read), grain) ? [] : [`${field} ${value} is not in “${quoteOf(read).slice(0, 300)}”`];
  const { title, pactName, place, period, publishedOn, signedOn, votedOn } = pact;
  const dates = Object.entries({ publishedOn, signedOn, votedOn }).flatMap(([field, date]) => {
    if (date === null) return [];
    const yearFrom = (date.yearFrom ?? []).map(({ start, end }) => text.slice(start, end)).join(" ");
    const stands = date.precision === "month-relative" || dateStands(date.value, quoteOf(date), yearFrom);
    return stands ? [] : [`${field} ${date.value} is not in “${quoteOf(date)}” and “${yearFrom}”`];
  });
  return [
    ...Object.entries({ title, pactName, place }).flatMap(([field, read]) => (read ? unread(field, read, [["value", read.value]]) : [])),
    // « entre 2020 et 2023 » is 2020-2023: a period stands year by year.
    ...(period ? period.value.split("-") : []).flatMap((years) => (period ? unread("period", period, [["value", years]]) : [])),
    ...dates,
    ...[...pact.signatories, ...pact.attendees].flatMap((person) =>
      unread("person", person, [
        ["name", person.name],
        ["role", person.role],
        ["organisation", person.organisation],
      ]),
    ),
    ...pact.partners.flatMap((partner) => unread("partner", partner, [["organisation", partner.organisation]])),
    ...pact.territories.flatMap((territory) => unread("territory", territory, [["name", territory.name]])),
    ...pact.frameworks.flatMap((framework) => unread("framework", framework, [["acronym", framework.acronym]])),
    ...pact.axes.flatMap((axis) => unread("axis", axis, [["label", axis.label]])),
    ...pact.actions.flatMap((action) => [
      ...unread("action", action, [["label", action.label]]),
      ...number("target", action, action.target?.value ?? null),
    ]),
    ...pact.commitments.flatMap((commitment) => [
      ...unread("commitment", commitment, [["what", commitment.what]]),
      ...unread(
        "commitment",
        commitment,
        commitment.who.map((who) => ["who", who] as const),
        text,
      ),
    ]),
    ...pact.amounts.flatMap((amount) => [
      ...number("amount", amount, amount.valueEur, 0.01),
      ...unread(
        "amount",
        amount,
        [
          ["payer", amount.payer],
          ["label", amount.label],
        ],
        text,
      ),
    ]),
    ...pact.indicators.flatMap((indicator) => [
      ...number("indicator", indicator, indicator.value),
      ...unread("indicator", indicator, [["label", indicator.label]], text),
    ]),
    ...pact.governance.flatMap((governance) => unread("governance", governance, [["body", governance.body]])),
    ...pact.contacts.flatMap((contact) =>
      unread("contact", contact, [
        ["name", contact.name],
        ["organisation", contact.organisation],
        ...[...contact.phones, ...contact.emails].map((each) => ["address", each] as const),
      ]),
    ),
  ];
};

/** What a draft promises of the text it was read in and does not keep; empty when all holds. */
export const faultsOf = (draft: DraftPact, text: string): readonly string[] => {
  if (draft.source.text !== text) return ["the draft holds another text than the one given"];
  const faults = faultsOfEvidence(draft, text);
  return faults.length > 0 ? faults : faultsOfValues(draft, text);
};
