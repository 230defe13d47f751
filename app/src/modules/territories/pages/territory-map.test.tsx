import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { plainPage } from "../../../ui/index.ts";
import { type PageContext, PageProvider } from "../../../ui/page-context.tsx";
import type { NamedTerritory, TerritoryMap as TerritoryMapData } from "../map-of.ts";
import { TerritoryMap } from "./territory-map.tsx";

const place = (code: NamedTerritory["code"], name: string): NamedTerritory => ({ code, name });
const est = place("reg-00", "Est inventé");
const map = (changes: Partial<TerritoryMapData>): TerritoryMapData => ({
  about: [place("epci-000000001", "CA du Gué")],
  shown: [place("epci-000000001", "CA du Gué")],
  within: [est],
  level: "epci",
  drawing: { viewBox: "0 0 9 9", layers: [{ class: "me", d: "M0 0l1 0 1 1z" }] },
  credit: { text: "Essai", licence: "Libre", url: "https://example.org", vintage: "2026" },
  ...changes,
});
const html = (changes: Partial<TerritoryMapData>, viewer: PageContext["viewer"] = null): string =>
  renderToStaticMarkup(
    <PageProvider page={plainPage({ viewer })}>
      <TerritoryMap map={map(changes)} />
    </PageProvider>,
  ).replaceAll("\u00a0", " ");

describe("what a map says in words", () => {
  it.each([
    [{}, "CA du Gué parmi les intercommunalités de la région Est inventé."],
    [
      { within: [est, place("reg-01", "Ouest inventé")] },
      "CA du Gué parmi les intercommunalités des régions Est inventé et Ouest inventé.",
    ],
    [{ about: [place("com-00001", "Gué")] }, "Gué : CA du Gué, parmi les intercommunalités de la région Est inventé."],
    [
      { about: [est], shown: [place("dep-00", "Rive")], within: [], level: "departement" as const },
      "Est inventé parmi les départements de la France métropolitaine.",
    ],
    [
      { about: [place("dep-00", "Rive")], shown: [place("dep-00", "Rive")], level: "departement" as const },
      "Rive parmi les départements de la région Est inventé.",
    ],
    [
      { shown: [place("dep-00", "Rive")], level: "departement" as const },
      "CA du Gué : département Rive, parmi les départements de la région Est inventé.",
    ],
    [
      { about: Array.from({ length: 9 }, (_, n) => place(`epci-00000000${n}`, `CC ${n}`)), shown: [] },
      "9 territoires parmi les intercommunalités de la région Est inventé.",
    ],
  ])("is one sentence, the same for who sees it and who does not (%#)", (changes, sentence) => {
    const said = html(changes);
    expect(said).toContain(`aria-label="${sentence}"`);
    expect(said).toContain(`<figcaption>${sentence}`);
    expect(said).toContain("Contours : Essai, édition 2026, Libre.");
  });

  const missing = { missing: { reason: "source-not-loaded" as const, command: "npx levier data pull x" } };
  const bare = { ...missing, drawing: null, credit: null };

  it("names what is missing, with a map or without", () => {
    expect(html(missing)).toContain("Contours de l’intercommunalité non chargés");
    expect(html(bare)).toContain("Contours non chargés : aucune carte.");
  });

  it("says what is drawn in the place of a territory that is no more", () => {
    const by = [place("epci-000000001", "CA du Gué"), place("epci-000000002", "CC du Pont")];
    const said = renderToStaticMarkup(
      <PageProvider page={plainPage({ viewer: null })}>
        <TerritoryMap map={map({})} formers={[{ name: "CC de la Rive", by }]} />
      </PageProvider>,
    ).replaceAll("\u00a0", " ");
    expect(said).toContain("CC de la Rive n’existe plus : la carte montre à sa place CA du Gué et CC du Pont, qui tiennent");
  });

  it("names the command that would load it to those who work here alone", () => {
    const member = { name: "Camille Rive", space: "Ligerie" };
    for (const shown of [missing, bare]) {
      expect(html(shown, member)).toContain(missing.missing.command);
      expect(html(shown)).not.toContain("npx");
    }
  });
});
