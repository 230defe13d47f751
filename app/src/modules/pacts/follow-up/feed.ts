import { dayInParis } from "@levier/kernel";
import type { Translate } from "../../../messages/index.ts";
import type { Sql } from "../../../platform/database/database.ts";
import type { PactRow } from "../pacts.repository.ts";
import { type AtomFeed, atomDocument } from "./atom.ts";
import { newsOf } from "./news.ts";
import { newsWords } from "./news-words.ts";

const MOST = 100;

/** A tag URI (RFC 4151): it names a thing for good, whatever becomes of its address. */
const tagUri = (origin: string, { id, createdAt }: PactRow, rest: string): string =>
  `tag:${new URL(origin).hostname},${dayInParis(createdAt)}:pact/${id}${rest}`;

/** The feed of a pact, its last hundred news, and when it last changed. */
export const feedOf = async (
  sql: Sql,
  head: PactRow,
  { origin, t }: { readonly origin: string; readonly t: Translate },
): Promise<{ readonly xml: string; readonly updated: Date }> => {
  const { news, life } = await newsOf(sql, head, { after: 0, limit: MOST });
  const page = `${origin}/pacts/${head.slug}/follow-up`;
  const updated = news[0]?.at ?? head.createdAt;
  const feed: AtomFeed = {
    id: tagUri(origin, head, ""),
    title: t("followUp.feed.title", { title: head.title }),
    updated,
    author: head.organisationName,
    self: `${origin}/pacts/${head.slug}/feed.atom`,
    page,
    language: "fr",
    entries: news.map((one) => ({
      id: tagUri(origin, head, `/${one.sequence}`),
      title: newsWords(t, life, one),
      updated: one.at,
      href: one.kind === "stage" ? `${origin}/pacts/${head.slug}/actions/${one.actionId}` : page,
    })),
  };
  return { xml: atomDocument(feed), updated };
};
