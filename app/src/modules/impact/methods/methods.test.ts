import { fileURLToPath } from "node:url";
import { createElement, type ReactElement } from "react";
import { describe, expect, it } from "vitest";
import { plainPage } from "../../../ui/index.ts";
import { renderPage } from "../../../ui/render.tsx";
import { inferenceKinds, methods } from "../evaluate/options.ts";
import { testRun } from "../story/study-told.testing.ts";
import { inferenceOfRun, methodsOfRun } from "./guides-of-run.ts";
import { guideAddress, guideIds, isGuide, methodTextAddress, methodTextOf } from "./method-guides.ts";
import { MethodPage } from "./pages/method-page.tsx";
import { MethodTextPage } from "./pages/method-text-page.tsx";
import { MethodsPage } from "./pages/methods-page.tsx";
import { methodTexts } from "./read-method-text.ts";

const texts = methodTexts(fileURLToPath(new URL("../../../../..", import.meta.url)));
const render = (path: string, view: ReactElement) => [path, renderPage(plainPage({ path }), view)] as const;
const textPage = (name: string) => createElement(MethodTextPage, { name, text: texts.read(name) ?? "", names: texts.names });
const pages = new Map([
  render("/impact/methods", createElement(MethodsPage, { texts })),
  ...guideIds.map((id) => render(guideAddress(id), createElement(MethodPage, { id }))),
  ...texts.names.map((name) => render(methodTextAddress(name), textPage(name))),
]);
const pageAt = (address: string): string => pages.get(address) ?? "";
const linksIn = (html: string): string[] => [...html.matchAll(/ href="([^"]+)"/g)].map(([, href = ""]) => href);
const idsIn = (html: string): string[] => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id = ""]) => id);

describe("the pages of methods", () => {
  it("are there for each method and each inference that a plan may name, with the page of the project that each stands on", () => {
    const asked = [...methods, ...inferenceKinds.filter((kind) => kind !== "none")];
    expect(asked.filter((one) => !isGuide(one))).toEqual([]);
    expect(guideIds.filter((id) => !texts.names.includes(methodTextOf(id)))).toEqual([]);
    expect(guideIds.filter((id) => !linksIn(pageAt("/impact/methods")).includes(guideAddress(id)))).toEqual([]);
    expect(texts.names.filter((name) => !linksIn(pageAt("/impact/methods")).includes(methodTextAddress(name)))).toEqual([]);
  });

  it.each(guideIds)("say of %s what it asks, takes for granted, is held on, and lead to its whole page", (id) => {
    const page = pageAt(guideAddress(id));
    expect(idsIn(page)).toEqual(expect.arrayContaining(["compares", "assumes", "avoid", "held", "reference"]));
    expect(linksIn(page)).toContain(methodTextAddress(methodTextOf(id)));
    expect(linksIn(pageAt(methodTextAddress(methodTextOf(id))))).toContain(guideAddress(id));
  });

  it("lead nowhere that is not there, headings included", () => {
    const astray = [...pages].flatMap(([at, html]) =>
      linksIn(html)
        .filter((href) => href.startsWith("#") || href.startsWith("/impact/methods"))
        .filter((href) => {
          const [path = "", anchor] = href.split("#");
          const page = path === "" ? html : pages.get(path);
          return page === undefined || (anchor !== undefined && !idsIn(page).includes(anchor));
        })
        .map((href) => `${at} → ${href}`),
    );
    expect(astray).toEqual([]);
    expect(linksIn(pageAt(methodTextAddress("evaluation-choose")))).toContain("/impact/methods/docs/evaluation-inference#the-matrix");
  });

  it("set a page of the project as any page: one title, ids that are there once, tables, code, nothing left in Markdown", () => {
    for (const name of texts.names) {
      const page = pageAt(methodTextAddress(name));
      const ids = idsIn(page);
      expect([name, page.match(/<h1/g)?.length, new Set(ids).size]).toEqual([name, 1, ids.length]);
      expect([name, page.replace(/<code>[\s\S]*?<\/code>/g, "").match(/\*\*|\]\(|\|---|&amp;#|undefined/g)]).toEqual([name, null]);
    }
    const matrix = pageAt(methodTextAddress("evaluation-inference"));
    expect(matrix).toContain('<th scope="row"><code>jackknife</code></th>');
    expect(matrix).toContain('<div lang="en">');
    expect(pageAt(methodTextAddress("evaluation-predictors"))).toMatch(/<pre class="command"><code>npx levier evaluate basque\.csv/);
  });

  it("keep the words of a link that leads out of them, and no more", () => {
    const choose = pageAt(methodTextAddress("evaluation-choose"));
    expect(choose).toContain("the territories most alike");
    expect(linksIn(choose).filter((href) => href.endsWith(".md"))).toEqual([]);
  });

  it("are light, and ask for no script", () => {
    for (const html of pages.values()) {
      expect(html).not.toContain("<script");
      expect(Buffer.byteLength(html)).toBeLessThan(60_000);
    }
  });
});

it("a run is explained by the method that gave it: what an option made of it, and how its controls were chosen", () => {
  const { result } = testRun();
  expect(methodsOfRun(result)).toEqual(["sdid"]);
  expect(inferenceOfRun(result)).toBe("placebo");
  expect(methodsOfRun({ ...result, method: "sc", augmented: { penalty: 1, adjustment: 0 } })).toEqual(["augmented"]);
  const twoWay = { eventStudy: [], preTrend: null, decomposition: null };
  expect(methodsOfRun({ ...result, method: "did", twoWay })).toEqual(["two-way"]);
  expect(methodsOfRun({ ...result, method: "did", matching: { kind: "nearest", balance: [] } })).toEqual(["matching", "did"]);
  expect(inferenceOfRun({ ...result, inference: { ...result.inference, kind: "none" } })).toBeNull();
});
