import type { Span } from "@levier/kernel";
import type { Gold } from "./corpus.ts";
import { overlap, placesOf } from "./passages.ts";

type FieldOf = (field: string, spans: readonly Span[]) => string;

/** Tells which field the annotation has on a passage: the one asked about before the others, `nothing` when it has none. */
export const fieldOn = (gold: Gold, flatText: string): FieldOf => {
  const annotated = Object.entries(gold).flatMap(([field, found]) =>
    [found ?? []].flat().map(({ evidence }) => ({ field, spans: placesOf(flatText, evidence) })),
  );
  return (field, spans) => {
    const there = annotated.filter((each) => overlap(spans, each.spans) >= 0.5).map((each) => each.field);
    return there.includes(field) ? `${field}, another value` : (there[0] ?? "nothing");
  };
};
