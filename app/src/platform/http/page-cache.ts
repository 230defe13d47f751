import { createHash } from "node:crypto";
import { type Clock, systemClock } from "../clock.ts";
import { type Coding, encode } from "./coding.ts";

/** A page as it goes out, rendered and compressed once. */
export type KeptPage = {
  readonly status: number;
  readonly etag: string;
  /** Sent with it, in place of those every page has. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<Coding, Uint8Array<ArrayBuffer>>>;
};
export type Rendered = {
  readonly html: string;
  readonly status: number;
  readonly tags: readonly string[];
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** When what it says ceases to be so by the clock alone: not kept beyond. */
  readonly until?: Date | undefined;
};

export type PageCache = {
  readonly get: (key: string) => KeptPage | undefined;
  /** Renders a page and keeps it, unless something it shows changed meanwhile. Concurrent calls for one key render once. */
  readonly render: (key: string, render: () => Promise<Rendered>) => Promise<KeptPage>;
  /** Forgets the pages that carry one of these tags. */
  readonly drop: (tags: readonly string[]) => void;
  /** While changes made on other nodes may be missed, nothing is kept. */
  readonly suspend: () => void;
  readonly resume: () => void;
};

type Entry = { readonly page: KeptPage; readonly tags: readonly string[]; readonly size: number; readonly until: number };

const compress = ({ html, status, headers = {} }: Rendered): KeptPage => {
  const text = Buffer.from(html);
  return {
    status,
    headers,
    etag: `"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"`,
    body: { identity: encode(text, "identity"), gzip: encode(text, "gzip"), br: encode(text, "br") },
  };
};

/** Keeps the most recently asked pages within `budget` bytes of all codings together. */
export const createPageCache = (budget = 64e6, clock: Clock = systemClock): PageCache => {
  const kept = new Map<string, Entry>();
  const pending = new Map<string, { readonly since: number; readonly page: Promise<KeptPage> }>();
  const droppedAt = new Map<string, number>();
  let epoch = 0;
  let weight = 0;
  let suspended = false;

  const forget = (key: string): void => {
    weight -= kept.get(key)?.size ?? 0;
    kept.delete(key);
  };
  const keep = (key: string, entry: Entry): void => {
    forget(key);
    kept.set(key, entry);
    weight += entry.size;
    for (const oldest of kept.keys()) {
      if (weight <= budget) break;
      forget(oldest);
    }
  };
  const isFresh = (tags: readonly string[], since: number): boolean => tags.every((tag) => (droppedAt.get(tag) ?? 0) <= since);
  const clear = (): void => {
    kept.clear();
    pending.clear();
    weight = 0;
  };

  return {
    get: (key) => {
      const entry = kept.get(key);
      if (!entry) return undefined;
      if (entry.until <= clock().getTime()) {
        forget(key);
        return undefined;
      }
      kept.delete(key);
      kept.set(key, entry);
      return entry.page;
    },
    render: (key, render) => {
      const under = pending.get(key);
      if (under && under.since === epoch) return under.page;
      const since = epoch;
      const page = render().then((rendered) => {
        const made = compress(rendered);
        if (!suspended && rendered.status === 200 && isFresh(rendered.tags, since)) {
          const { identity, gzip, br } = made.body;
          const size = identity.length + gzip.length + br.length + key.length;
          keep(key, { page: made, tags: rendered.tags, size, until: rendered.until?.getTime() ?? Number.POSITIVE_INFINITY });
        }
        return made;
      });
      const mine = { since, page };
      pending.set(key, mine);
      const done = (): void => {
        if (pending.get(key) === mine) pending.delete(key);
      };
      page.then(done, done);
      return page;
    },
    drop: (tags) => {
      if (tags.length === 0) return;
      epoch++;
      for (const tag of tags) droppedAt.set(tag, epoch);
      const gone = new Set(tags);
      for (const [key, entry] of kept) if (entry.tags.some((tag) => gone.has(tag))) forget(key);
    },
    suspend: () => {
      suspended = true;
      epoch++;
      clear();
    },
    resume: () => {
      epoch++;
      clear();
      suspended = false;
    },
  };
};
