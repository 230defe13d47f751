import { type DraftPact, extract, type Gazetteer } from "@levier/extraction";
import { MAX_PAGES, type SentDocument } from "../../../app/src/modules/drafting/documents/document.ts";
import { readDocument } from "../../../app/src/modules/drafting/documents/read-document.ts";
import { type Chance, chanceOf } from "./chance.ts";
import { faultsOf } from "./check-draft.ts";
import { docxOf, htmlOf, pdfOf } from "./make-documents.ts";
import { encoded, mutatedBytes } from "./mutate-bytes.ts";
import { mutatedText } from "./mutate-text.ts";
import { repetitiveText } from "./repetitions.ts";

const LIMITS = { maxUpload: 15e6, maxPages: MAX_PAGES };

/** Milliseconds that any text may take besides, and those for each million of its bytes. */
const LEAST = 1000;
const PER_MEGABYTE = 10_000;

/** One round in so many reads a text whose one line is ten megabytes long. */
const HUGE_EVERY = 10_000;
const HUGE = 10e6;

/** One round in so many reads a long text that says the same again and again, for the time it takes alone. */
const REPETITIVE_EVERY = 100;

/** What a round came to: a draft, a refusal by its code, or what does not hold. */
export type Outcome = { readonly ended: "read" | "refused" } | { readonly fault: string };

/** Processor time of this thread, in milliseconds. */
const timeOf = async <T>(task: () => T | Promise<T>): Promise<{ readonly value: T; readonly spent: number }> => {
  const before = process.threadCpuUsage();
  const value = await task();
  const { user, system } = process.threadCpuUsage(before);
  return { value, spent: (user + system) / 1000 };
};

const isTooSlow = (spent: number, bytes: number): boolean => spent > LEAST + (PER_MEGABYTE * bytes) / 1e6;

/** What a text of very many values holds, each held against all of it, would take far longer to check than to read. */
const readOnce = async (text: string, gazetteer: Gazetteer): Promise<Outcome> => {
  const { value: read, spent } = await timeOf(() => extract(text, { gazetteer, name: "round.txt" }));
  const bytes = Buffer.byteLength(text);
  if (isTooSlow(spent, bytes)) return { fault: `${Math.round(spent)} ms for ${bytes} bytes` };
  return { ended: read.ok ? "read" : "refused" };
};

const readTwice = async (text: string, gazetteer: Gazetteer): Promise<Outcome> => {
  const options = { gazetteer, name: "round.txt" };
  const { value: first, spent } = await timeOf(() => extract(text, options));
  const bytes = Buffer.byteLength(text);
  if (isTooSlow(spent, bytes)) return { fault: `${Math.round(spent)} ms for ${bytes} bytes` };
  if (!first.ok) return { ended: "refused" };
  const draft: DraftPact = first.value;
  const [fault] = faultsOf(draft, text);
  if (fault !== undefined) return { fault };
  if (text.length < HUGE && JSON.stringify(extract(text, options)) !== JSON.stringify(first))
    return { fault: "the same text gave another draft" };
  return { ended: "read" };
};

const documentOf = async (kind: number, text: string, chance: Chance): Promise<SentDocument> => {
  if (kind === 0) return { name: "a.docx", bytes: await docxOf(text, chance) };
  if (kind === 1) return { name: "a.pdf", bytes: pdfOf(text) };
  return { name: chance.pick(["a.html", "a.txt", "a"]), bytes: encoded(htmlOf(text, chance), chance) };
};

/** A document of another format than text, whole or damaged, read twice, then what it says. */
const readOther = async (sent: SentDocument, gazetteer: Gazetteer): Promise<Outcome> => {
  const { value: document, spent } = await timeOf(() => readDocument(sent.bytes, sent.name, LIMITS));
  if (isTooSlow(spent, sent.bytes.length)) return { fault: `${Math.round(spent)} ms to open ${sent.bytes.length} bytes of ${sent.name}` };
  const again = await readDocument(sent.bytes, sent.name, LIMITS);
  if (JSON.stringify(again) !== JSON.stringify(document)) return { fault: "the same document gave another text" };
  return document.ok ? readTwice(document.value.text, gazetteer) : { ended: "refused" };
};

/** One round, all of it decided by its seed. */
export const runRound = async (seed: number, round: number, seeds: readonly string[], gazetteer: Gazetteer): Promise<Outcome> => {
  const chance = chanceOf(seed + round);
  if (round % REPETITIVE_EVERY === REPETITIVE_EVERY / 2 + 1) return readOnce(repetitiveText(chance, seeds), gazetteer);
  const text = mutatedText(chance, seeds);
  if (round % HUGE_EVERY === HUGE_EVERY / 2) {
    const line = `${text.replace(/\s+/g, " ")} `;
    return readTwice(line.repeat(Math.ceil(HUGE / line.length)).slice(0, HUGE), gazetteer);
  }
  const kind = chance.below(32);
  if (kind < 3) {
    const document = await documentOf(kind, text, chance);
    return readOther(chance.happens(0.6) ? { ...document, bytes: mutatedBytes(document.bytes, chance) } : document, gazetteer);
  }
  return kind < 7 ? readOther({ name: "a.txt", bytes: encoded(text, chance) }, gazetteer) : readTwice(text, gazetteer);
};
