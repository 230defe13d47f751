import { createHash } from "node:crypto";
import { ok, type Result, refuse } from "@levier/kernel";

type Typed = Readonly<Record<string, string>>;

export const BOUNDS = {
  title: { least: 5, most: 160 },
  body: { least: 20, most: 5000 },
  comment: { least: 2, most: 2000 },
  authorName: { least: 2, most: 120 },
  organisation: { least: 0, most: 160 },
} as const;
type TextField = keyof typeof BOUNDS;

/** A field that is not as asked: empty, shorter or longer than its bounds by so many characters. */
export type TextFault = {
  readonly field: TextField;
  readonly code: "empty" | "too-short" | "too-long";
  readonly length: number;
  readonly bound: number;
};

const faultOf = (field: TextField, text: string): TextFault[] => {
  const { least, most } = BOUNDS[field];
  const { length } = text;
  if (length > most) return [{ field, code: "too-long", length, bound: most }];
  if (length >= least) return [];
  return [{ field, code: length === 0 ? "empty" : "too-short", length, bound: least }];
};

const lineIn = (typed: Typed, field: string): string => (typed[field] ?? "").replace(/\s+/g, " ").trim();
/** Line breaks are of one kind: a browser sends two characters where a person typed one. */
const textIn = (typed: Typed, field: string): string =>
  (typed[field] ?? "")
    .replaceAll("\r\n", "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();

type Signed = { readonly authorName: string; readonly organisation: string | null };

const signedIn = (typed: Typed): Signed => ({
  authorName: lineIn(typed, "authorName"),
  organisation: lineIn(typed, "organisation") || null,
});

const faultsOfSigned = ({ authorName, organisation }: Signed): TextFault[] => [
  ...faultOf("authorName", authorName),
  ...faultOf("organisation", organisation ?? ""),
];

/** A submission as its form was filled; every fault at once. */
export const readSubmission = (typed: Typed): Result<Signed & { readonly title: string; readonly body: string }, readonly TextFault[]> => {
  const [title, body, signed] = [lineIn(typed, "title"), textIn(typed, "body"), signedIn(typed)];
  const faults = [...faultOf("title", title), ...faultOf("body", body), ...faultsOfSigned(signed)];
  return faults.length === 0 ? ok({ title, body, ...signed }) : refuse(faults);
};

/** A comment as its form was filled. */
export const readComment = (typed: Typed): Result<Signed & { readonly body: string }, readonly TextFault[]> => {
  const [body, signed] = [textIn(typed, "comment"), signedIn(typed)];
  const faults = [...faultOf("comment", body), ...faultsOfSigned(signed)];
  return faults.length === 0 ? ok({ body, ...signed }) : refuse(faults);
};

const LINK =
  /\b(?:https?:\/\/|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|info|biz|ru|cn|shop|xyz|top|online|site|io|fr|eu)\/\S*|<a\s[^>]*href/gi;

/** How many links a text holds, written with or without their scheme. */
export const linksIn = (text: string): number => [...text.matchAll(LINK)].length;

/** More links than this are told to moderators. */
export const MANY_LINKS = 2;

/** The same for two texts that differ by capitals, accents, spaces and punctuation alone. */
export const fingerprintOf = (text: string): string => {
  const words = text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  return createHash("sha256").update(words.join(" ")).digest("base64url");
};

/** A text without the words that a mail program would turn into links: whoever reads it has not shown that they wrote it. */
export const withoutAddresses = (text: string): string => text.replace(/\S*(?::\/\/|@|[\p{L}\p{N}]\.\p{L}{2,})\S*/gu, "…");
