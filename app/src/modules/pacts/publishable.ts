import { isRecord, ok, type Result, refuse } from "@levier/kernel";
import { type PactContent, pactContent } from "./pact.schema.ts";

export const missingParts = ["title", "pact-type", "source", "substance"] as const;
/** `substance`: at least one territory, signatory, axis, action or commitment. */
export type MissingPart = (typeof missingParts)[number];

export type Unpublishable =
  | { readonly code: "incomplete"; readonly missing: readonly MissingPart[] }
  | { readonly code: "invalid-content"; readonly field: string; readonly value: unknown; readonly why: string };

const isEmpty = (value: unknown): boolean => value === undefined || value === null || (Array.isArray(value) && value.length === 0);

const partOf = (input: Readonly<Record<string, unknown>>, name: string): unknown => {
  const value = input[name];
  return typeof value === "object" && value !== null && "value" in value ? value.value : value;
};

const isSaid = (value: unknown): boolean => !isEmpty(value) && !(typeof value === "string" && value.trim() === "");

/** What a pact still lacks before it can be published; empty when it can. */
export const missingFor = (input: Readonly<Record<string, unknown>>): MissingPart[] => {
  const said: Readonly<Record<MissingPart, boolean>> = {
    title: isSaid(partOf(input, "title")),
    "pact-type": isSaid(partOf(input, "pactType")),
    source: !isEmpty(input["sources"]),
    substance: ["territories", "signatories", "axes", "actions", "commitments"].some((list) => !isEmpty(input[list])),
  };
  return missingParts.filter((part) => !said[part]);
};

const at = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined), input);

/** Reads a content to publish, and says exactly what is missing or where it is wrong. */
export const readPublishable = (input: unknown): Result<PactContent, Unpublishable> => {
  const missing = isRecord(input) ? missingFor(input) : [...missingParts];
  if (missing.length > 0) return refuse({ code: "incomplete", missing });
  // A file of the API tells what became of a pact as well: that is followed, not published.
  const { followUp: _, swot: __, ...told } = isRecord(input) ? input : {};
  const parsed = pactContent.safeParse(told);
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  const path = issue?.path ?? [];
  return refuse({ code: "invalid-content", field: path.map(String).join("."), value: at(input, path), why: issue?.message ?? "" });
};
