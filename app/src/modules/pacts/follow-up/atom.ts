import { xmlText } from "../../../platform/papers/formats/xml.ts";

/** One entry of a feed. `id` is a URI that never changes. */
export type AtomEntry = { readonly id: string; readonly title: string; readonly updated: Date; readonly href: string };

export type AtomFeed = {
  readonly id: string;
  readonly title: string;
  readonly updated: Date;
  readonly author: string;
  /** Address of the feed, and of the page it tells of. */
  readonly self: string;
  readonly page: string;
  readonly language: string;
  /** The newest first. */
  readonly entries: readonly AtomEntry[];
};

const element = (name: string, text: string): string => `<${name}>${xmlText(text)}</${name}>`;

const entryOf = ({ id, title, updated, href }: AtomEntry): string =>
  [
    "<entry>",
    element("id", id),
    element("title", title),
    element("updated", updated.toISOString()),
    `<link rel="alternate" type="text/html" href="${xmlText(href)}"/>`,
    "</entry>",
  ].join("");

/** An Atom document (RFC 4287): a feed with its identifier, title, date and author, which its entries share. */
export const atomDocument = ({ id, title, updated, author, self, page, language, entries }: AtomFeed): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xmlText(language)}">`,
    element("id", id),
    element("title", title),
    element("updated", updated.toISOString()),
    `<author>${element("name", author)}</author>`,
    `<link rel="self" type="application/atom+xml" href="${xmlText(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${xmlText(page)}"/>`,
    ...entries.map(entryOf),
    "</feed>",
    "",
  ].join("\n");
