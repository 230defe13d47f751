import type { Citation, Contact, PactContent, Party } from "./pact.schema.ts";
import { contentOf, type StoredPact } from "./stored-pact.ts";

type Flags = Readonly<Record<string, unknown>>;

const withoutQuotes = (citations: readonly Citation[]): Citation[] =>
  citations.map((citation) => ({ ...citation, quote: null, start: null, end: null }));

/** A partner named through a person who is not public keeps its organisation alone; an attendee goes with the person. */
const shownParty = (party: Party, isPublic: boolean, keepsOrganisation: boolean): Party[] => {
  if (isPublic) return [party];
  if (!keepsOrganisation || party.organisation === null) return [];
  return [{ ...party, name: null, role: null, citations: withoutQuotes(party.citations) }];
};

const shownContact = (contact: Contact, flags: Flags): Contact[] => {
  if (flags["isPublic"] !== true) return [];
  const phones = flags["arePhonesPublic"] === true ? contact.phones : [];
  const emails = flags["areEmailsPublic"] === true ? contact.emails : [];
  return [{ ...contact, phones, emails }];
};

const personalOf = ({
  signatories,
  attendees,
  partners,
  contacts,
}: Pick<PactContent, "signatories" | "attendees" | "partners" | "contacts">): string[] => [
  ...[...signatories, ...attendees, ...partners, ...contacts].flatMap(({ name }) => (name === null ? [] : [name])),
  ...contacts.flatMap(({ phones, emails }) => [...phones, ...emails]),
];

const bare = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/[^\p{L}\p{N}@]/gu, "")
    .toLowerCase();

/** Takes out of every citation the passages that say what stays hidden, wherever they stand in the content. */
const scrub = (value: unknown, hidden: readonly string[]): unknown => {
  if (Array.isArray(value)) return value.map((inner) => scrub(inner, hidden));
  if (typeof value !== "object" || value === null) return value;
  if ("quote" in value && typeof value.quote === "string") {
    const quote = bare(value.quote);
    if (hidden.some((text) => quote.includes(text))) return { ...value, quote: null, start: null, end: null };
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, scrub(inner, hidden)]));
};

const scrubbed = <T>(content: T, hidden: readonly string[]): T => {
  // Scrubbing nulls quotes and offsets, which are nullable wherever they stand: the shape stays.
  return hidden.length === 0 ? content : (scrub(content, hidden) as T);
};

/** What the public may read of a stored pact: the page, the API and the exports show this and nothing else. */
export const publicContent = (stored: StoredPact): PactContent => {
  const whole = contentOf(stored);
  const { rows } = stored;
  const flag = (list: "attendees" | "partners", position: number): boolean => rows[list][position]?.["isPublic"] === true;
  const shown: PactContent = {
    ...whole,
    attendees: whole.attendees.flatMap((party, position) => shownParty(party, flag("attendees", position), false)),
    partners: whole.partners.flatMap((party, position) => shownParty(party, flag("partners", position), true)),
    contacts: whole.contacts.flatMap((contact, position) => shownContact(contact, rows.contacts[position] ?? {})),
  };
  const open = new Set(personalOf(shown).map(bare));
  const hidden = personalOf(whole)
    .map(bare)
    .filter((text) => text !== "" && !open.has(text));
  return scrubbed(shown, hidden);
};
