import { createContext, type ReactNode, use } from "react";
import { type Locale, type Translate, translator } from "../messages/index.ts";

/** A form as it was sent: the path it goes to, and its fields. */
export type FilledForm = { readonly action: string; readonly fields: Readonly<Record<string, string>> };

/** What every view may know of the page it stands in, given once at the top. */
export type PageContext = {
  readonly locale: Locale;
  readonly t: Translate;
  /** Path and query of the page, to say where one is. */
  readonly path: string;
  /** Who is signed in, as shown in the header; null on a public page read without an account. */
  readonly viewer: { readonly name: string; readonly space: string } | null;
  /** Goes into every form as the hidden field `csrf`; null on a page that holds no form to post. */
  readonly csrf: string | null;
  /** What was typed in a form of this page before the session ended; null when nothing was. */
  readonly filled: FilledForm | null;
  /** The built stylesheet and fonts, and the address of an island's script by name. */
  readonly assets: Assets;
};

export type Assets = {
  readonly stylesheet: string;
  readonly fonts: readonly string[];
  readonly island: (name: string) => string;
  /** The address of a stylesheet that the pages of one subject ask for, by name. */
  readonly style: (name: string) => string;
};

const Context = createContext<PageContext | null>(null);

export const PageProvider = ({ page, children }: { page: PageContext; children: ReactNode }) => <Context value={page}>{children}</Context>;

export const usePage = (): PageContext => {
  const page = use(Context);
  if (!page) throw new Error("a view was rendered outside a page");
  return page;
};

export const useT = (): Translate => usePage().t;

/** A page as its tests need it: French, no one signed in, no built assets. */
export const plainPage = (changes: Partial<PageContext> = {}): PageContext => ({
  locale: "fr",
  t: translator("fr"),
  path: "/",
  viewer: null,
  csrf: null,
  filled: null,
  assets: { stylesheet: "/assets/levier.css", fonts: [], island: (name) => `/assets/${name}.js`, style: (name) => `/assets/${name}.css` },
  ...changes,
});
