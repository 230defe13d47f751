import { and, eq, inArray } from "drizzle-orm";
import type { Write } from "../../../platform/write.ts";
import { authorNews, textAuthor } from "./submissions.tables.ts";

/** A step that authors are told of. `step` names it, so that each is told once; `words` are one sentence. */
export type AuthorStep = { readonly step: string; readonly words: string; readonly address: string };

/** Keeps a step for the authors of submissions who asked to be told; they read it in the digest of the day, once. */
export const tellAuthors = async (
  write: Write,
  ids: readonly string[],
  { step, words, address }: AuthorStep,
  newId: () => string,
): Promise<void> => {
  if (ids.length === 0) return;
  const authors = await write.sql
    .select({ id: textAuthor.id })
    .from(textAuthor)
    .where(and(eq(textAuthor.tenantId, write.tenant), inArray(textAuthor.id, [...ids]), eq(textAuthor.wantsNews, true)));
  if (authors.length === 0) return;
  const about = { tenantId: write.tenant, step, words, address, createdAt: write.now, toldAt: null };
  await write.sql
    .insert(authorNews)
    .values(authors.map(({ id }) => ({ id: newId(), textId: id, ...about })))
    .onConflictDoNothing();
};
