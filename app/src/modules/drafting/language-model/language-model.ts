import type { ModelSettings } from "../../../platform/config.ts";
import { askModel } from "./ask-model.ts";
import type { ModelFailure } from "./model-failure.ts";
import { modelMessages } from "./model-messages.ts";
import { type Proposals, readAnswer } from "./read-answer.ts";
import { textWindows } from "./text-windows.ts";

/** What a model proposed for a text: how many parts it was cut in, how many were answered, and all that was said of them. */
export type ModelAnswer = {
  readonly parts: number;
  readonly answered: number;
  /** Why the first part that was asked about and not answered was not. */
  readonly failure: ModelFailure | null;
  readonly proposals: Proposals;
};

export type LanguageModel = {
  readonly name: string;
  /** Where texts are sent, as shown to people. */
  readonly host: string;
  /** What it may take for one document. */
  readonly seconds: number;
  /** Never rejects, and takes no longer than the settings allow: what did not answer is counted. */
  readonly propose: (text: string) => Promise<ModelAnswer>;
};

/** Parts asked about at once: enough to gain time, not to weigh on a server that others use. */
const AT_ONCE = 2;

/** A document of more parts has its first ones read: some eighty pages. */
const MOST_PARTS = 24;

/** Fields of an answer, and values of a field, that are looked at: beyond, it is no pact that was read, and each costs time. */
const MOST = 1000;

const listOf = (held: unknown): readonly unknown[] => (Array.isArray(held) ? held.slice(0, MOST) : [held]);

const bounded = (answer: Proposals): Proposals =>
  Object.fromEntries(
    Object.entries(answer)
      .slice(0, MOST)
      .map(([field, held]) => [field, listOf(held)]),
  );

const merge = (answers: readonly Proposals[]): Proposals => {
  const merged = new Map<string, unknown[]>();
  for (const [field, held] of answers.flatMap(Object.entries)) {
    const list = merged.get(field) ?? [];
    merged.set(field, list);
    list.push(...listOf(held));
  }
  return Object.fromEntries(merged);
};

/** A model behind an OpenAI-compatible address, read as one reads a stranger: nothing it says is taken on its word. */
export const languageModel = (settings: ModelSettings): LanguageModel => ({
  name: settings.name,
  host: new URL(settings.url).host,
  seconds: settings.seconds,
  propose: async (text) => {
    const windows = textWindows(text);
    const signal = AbortSignal.timeout(settings.seconds * 1000);
    const answers = new Map<number, Proposals>();
    let failure: ModelFailure | null = null;
    const waiting = windows.slice(0, MOST_PARTS).entries();
    const ask = async (): Promise<void> => {
      for (const [part, window] of waiting) {
        const said = await askModel(settings, modelMessages(window), signal);
        const read = said.ok ? readAnswer(said.value) : said;
        if (read.ok) answers.set(part, bounded(read.value));
        else failure ??= read.error;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, ask));
    // In the order of the text, whichever came first: the same answers make the same draft.
    const inOrder = [...answers].sort(([a], [b]) => a - b).map(([, answer]) => answer);
    return { parts: windows.length, answered: inOrder.length, failure, proposals: merge(inOrder) };
  },
});
