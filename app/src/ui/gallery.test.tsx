import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { describe, expect, it } from "vitest";
import { PostForm } from "./form.tsx";
import { plainPage } from "./page-context.tsx";
import { renderPage } from "./render.tsx";
import { Table } from "./table.tsx";
import { galleryPages } from "./testing/gallery-pages.tsx";
import { release } from "./testing/words.ts";

type Element = DefaultTreeAdapterTypes.Element;

const isElement = (node: DefaultTreeAdapterTypes.Node): node is Element => "tagName" in node;

const elementsIn = (html: string): readonly Element[] => {
  const found: Element[] = [];
  const walk = (node: DefaultTreeAdapterTypes.Node): void => {
    if (isElement(node)) found.push(node);
    if ("childNodes" in node) node.childNodes.forEach(walk);
  };
  walk(parse(html));
  return found;
};

const attribute = (element: Element, name: string): string | undefined => element.attrs.find((one) => one.name === name)?.value;
const all = (elements: readonly Element[], ...tags: readonly string[]) => elements.filter(({ tagName }) => tags.includes(tagName));

describe.each(Object.entries(galleryPages()))("the %s page of the gallery", (_, html) => {
  const elements = elementsIn(html);
  const ids = elements.map((element) => attribute(element, "id")).filter((id) => id !== undefined);

  it("has one h1, and ids that are all there once", () => {
    expect(all(elements, "h1")).toHaveLength(1);
    expect(ids).not.toContain("");
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("leads every inner link, label and description to something", () => {
    const inner = all(elements, "a").flatMap((link) => attribute(link, "href")?.match(/^#(.*)/)?.[1] ?? []);
    const labelled = all(elements, "label").map((label) => attribute(label, "for"));
    const described = elements.flatMap((element) => attribute(element, "aria-describedby")?.split(" ") ?? []);
    for (const target of [...inner, ...labelled, ...described]) expect(ids).toContain(target);
  });

  it("names every control", () => {
    const labelled = new Set(all(elements, "label").map((label) => attribute(label, "for")));
    const controls = all(elements, "input", "select", "textarea").filter((control) => attribute(control, "type") !== "hidden");
    for (const control of controls)
      expect(labelled.has(attribute(control, "id")) || attribute(control, "aria-label") !== undefined).toBe(true);
  });

  it("carries no script and no style of its own, which the security policy refuses", () => {
    expect(all(elements, "script", "style")).toEqual([]);
    for (const element of elements) expect(element.attrs.filter(({ name }) => name === "style" || name.startsWith("on"))).toEqual([]);
  });

  it("protects every posted form", () => {
    const posted = all(elements, "form").filter((form) => attribute(form, "method") === "post");
    expect(html.match(/name="csrf" value="token"/g) ?? []).toHaveLength(posted.length);
  });
});

it("keeps the text under review to the letter, paragraph by paragraph, at the offsets it gives", () => {
  const words = (node: DefaultTreeAdapterTypes.Node): string =>
    "value" in node ? node.value : "childNodes" in node ? node.childNodes.map(words).join("") : "";
  const paragraphs = all(elementsIn(galleryPages().review), "p").filter((element) => attribute(element, "data-start") !== undefined);
  expect(paragraphs.length).toBeGreaterThan(1);
  for (const paragraph of paragraphs) {
    const start = Number(attribute(paragraph, "data-start"));
    const said = words(paragraph);
    expect(release.text.slice(start, start + said.length)).toBe(said);
  }
});

describe("parts", () => {
  it("refuses to draw a posted form on a page that has no token", () => {
    const draw = () => renderPage(plainPage(), <PostForm action="/x">{null}</PostForm>);
    expect(draw).toThrow(/form token/);
  });

  it("says what to do next instead of drawing a table without rows", () => {
    const html = renderPage(plainPage(), <Table caption="c" columns={[]} rows={[]} rowKey={() => 0} empty="e" />);
    expect(html).toContain("<p>e</p>");
    expect(html).not.toContain("<table");
  });
});
