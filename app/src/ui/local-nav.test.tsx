import { expect, it } from "vitest";
import { type LocalEntry, LocalNav } from "./local-nav.tsx";
import { plainPage } from "./page-context.tsx";
import { renderPage } from "./render.tsx";

const entries: LocalEntry[] = [
  { href: "/p/a", label: "Texte" },
  { href: "/p/a/actions", label: "Actions" },
  {
    href: "/p/a/life",
    label: "Vie",
    under: [
      { href: "/p/a/life", label: "Votes" },
      { href: "/p/a/contracts", label: "Contrats" },
    ],
  },
];

/** The links of the page at an address: those marked as where one is, and all of them. */
const linksAt = (path: string) => {
  const html = renderPage(plainPage({ path }), <LocalNav label="Pages" entries={entries} />);
  const links = [...html.matchAll(/<a href="([^"]*)"(?: aria-current="(\w+)")?>/g)].map(([, href, current]) => ({ href, current }));
  return { count: links.length, current: links.filter(({ current }) => current).map(({ href, current }) => [href, current]) };
};

it("marks the page itself, whatever the address asks besides", () => {
  expect(linksAt("/p/a?page=3")).toEqual({ count: 3, current: [["/p/a", "page"]] });
});

it("marks the nearest entry above a page that it does not name", () => {
  expect(linksAt("/p/a/actions/7")).toEqual({ count: 3, current: [["/p/a/actions", "true"]] });
});

it("marks nothing on a page that stands under none of them", () => {
  expect(linksAt("/submissions/mine?token=x")).toEqual({ count: 3, current: [] });
});

it("opens the second level where one of its pages is open", () => {
  expect(linksAt("/p/a/contracts")).toEqual({
    count: 5,
    current: [
      ["/p/a/life", "true"],
      ["/p/a/contracts", "page"],
    ],
  });
  expect(linksAt("/p/a/life").current).toEqual([
    ["/p/a/life", "page"],
    ["/p/a/life", "page"],
  ]);
});
