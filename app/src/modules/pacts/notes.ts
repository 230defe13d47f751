import type { Citation, Source } from "./pact.schema.ts";

/** A passage quoted, or what a person said of a value they entered; numbered in the order the page meets them. */
export type Note = { readonly number: number; readonly quote: string | null; readonly said: string | null };
export type NotedSource = { readonly number: number; readonly source: Source; readonly notes: readonly Note[] };

/** Where a value comes from: a note, or a source as a whole. */
export type Reference = { readonly kind: "note" | "source"; readonly number: number };

export type Notes = {
  readonly sources: readonly NotedSource[];
  readonly of: (citations: readonly Citation[]) => readonly Reference[];
};

const keyOf = ({ source, quote, note }: Citation): string | null =>
  quote === null && note === null ? null : JSON.stringify([source, quote, note]);

/**
 * Numbers the passages that a page shows. A passage is shown once, under its source, however many values rest on it; sources
 * that this page does not cite are left out.
 */
export const notesOf = (sources: readonly Source[], shown: Iterable<readonly Citation[]>): Notes => {
  const numbers = new Map<string, number>();
  const bySource = new Map<string, Note[]>();
  for (const citation of [...shown].flat()) {
    const notes = bySource.get(citation.source) ?? [];
    bySource.set(citation.source, notes);
    const key = keyOf(citation);
    if (key === null || numbers.has(key)) continue;
    numbers.set(key, numbers.size + 1);
    notes.push({ number: numbers.size, quote: citation.quote, said: citation.note });
  }
  const cited = sources
    .filter(({ id }) => bySource.has(id))
    .map((source, position) => ({ number: position + 1, source, notes: bySource.get(source.id) ?? [] }));
  const sourceNumber = new Map(cited.map(({ number, source }) => [source.id, number]));
  const referenceOf = (citation: Citation): Reference | null => {
    const key = keyOf(citation);
    const note = key === null ? undefined : numbers.get(key);
    if (note !== undefined) return { kind: "note", number: note };
    const source = sourceNumber.get(citation.source);
    return source === undefined ? null : { kind: "source", number: source };
  };
  return {
    sources: cited,
    of: (citations) => {
      const found = citations.map(referenceOf).filter((reference) => reference !== null);
      return found.filter((one, at) => found.findIndex(({ kind, number }) => kind === one.kind && number === one.number) === at);
    },
  };
};
