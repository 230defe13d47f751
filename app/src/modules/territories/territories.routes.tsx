import { type Context, Hono } from "hono";
import { translator } from "../../messages/index.ts";
import type { Env } from "../../platform/http/env.ts";
import type { PublicView } from "../../platform/http/pages.ts";
import type { Viewer } from "../../platform/http/viewer.ts";
import type { Platform } from "../../platform/platform.ts";
import type { Territory } from "../../sources/official-geography/territory.ts";
import {
  isTerritoryCode,
  parseTerritoryCode,
  type TerritoryCode,
  type TerritoryCodeRefusal,
} from "../../sources/official-geography/territory-code.ts";
import { figuresCsv } from "./diagnosis/figures-csv.ts";
import type { NamedTerritory } from "./map-of.ts";
import { PAGE_SIZE, pageAsked, territoryAddress } from "./pages/address.ts";
import { FiguresPage } from "./pages/figures-page.tsx";
import { type PerimeterRow, TerritoriesPage } from "./pages/territories-page.tsx";
import { TerritoryPage } from "./pages/territory-page.tsx";
import { UnknownTerritoryPage } from "./pages/unknown-territory-page.tsx";
import type { PerimeterContent } from "./perimeter.ts";
import type { PerimeterOperation } from "./ports.ts";
import { codeRefusals } from "./territories.errors.ts";
import { territoryFigures, territoryPage } from "./territories.slots.ts";
import type { Territories } from "./territories.ts";

const countOf = ({ population }: Territory): number | null => ("missing" in population ? null : population.count.value);

/** A command may load public data while the program runs: pages of figures are not kept for longer than this, in milliseconds. */
const FIGURES_KEPT = 10 * 60_000;

/** Longest question read; what follows names no place. */
const LONGEST_QUERY = 200;

export const territoriesRoutes = (
  platform: Pick<Platform, "clock" | "pages" | "slots">,
  territories: Territories,
  { can }: PerimeterOperation,
): Hono<Env> => {
  const { geography, perimeters } = territories;
  const t = translator("fr");
  const named = (codes: readonly TerritoryCode[]): NamedTerritory[] =>
    codes.flatMap((code) => geography.find(code) ?? []).map(({ code, name }) => ({ code, name }));

  const rowOf = ({ slug, name, kind, members }: PerimeterContent): PerimeterRow => ({
    code: `set-${slug}`,
    name,
    kind,
    members: members.length,
  });

  const figuresUntil = (): Date => new Date(platform.clock().getTime() + FIGURES_KEPT);

  const searchView = async (query: string, asked: string | undefined): Promise<PublicView> => {
    const { total } = territories.search(query, { limit: 0 });
    const { page, pages, offset } = pageAsked(asked, total);
    const { hits } = territories.search(query, { limit: PAGE_SIZE, offset });
    const rows = hits.map(({ territory, via }) => ({
      ...territory,
      departments: named(territory.departments),
      population: countOf(territory),
      via,
    }));
    return {
      view: (
        <TerritoriesPage
          year={geography.year}
          query={query}
          results={{ rows, total }}
          mayCreate={false}
          regions={[]}
          perimeters={page === 1 ? (await perimeters.search(query, PAGE_SIZE)).map(rowOf) : []}
          page={page}
          pages={pages}
        />
      ),
      tags: [],
    };
  };

  const listView = async (asked: string | undefined, viewer: Viewer | null): Promise<PublicView> => {
    const { page, pages, offset } = pageAsked(asked, await perimeters.total());
    const rows = (await perimeters.list({ limit: PAGE_SIZE, offset })).map(rowOf);
    return {
      view: (
        <TerritoriesPage
          year={geography.year}
          query=""
          results={null}
          regions={geography.list("reg")}
          perimeters={rows}
          mayCreate={viewer !== null && can(viewer, "create-perimeter", viewer.organisation.id)}
          page={page}
          pages={pages}
        />
      ),
      tags: ["perimeters"],
    };
  };

  const territoryView = async (territory: Territory, asked: string | undefined): Promise<PublicView> => {
    const { page, pages, offset } = pageAsked(asked, territory.members.length);
    const shown = territory.members.slice(offset, offset + PAGE_SIZE).flatMap((code) => geography.find(code) ?? []);
    const slots = await platform.slots.render(territoryPage, { territory });
    const diagnosis = page === 1 ? await territories.diagnosisOf(territory) : null;
    const set = territory.code.startsWith("set-") ? await perimeters.find(territory.code.slice("set-".length)) : null;
    return {
      view: (
        <TerritoryPage
          territory={territory}
          geography={geography}
          departments={named(territory.departments)}
          regions={named(territory.regions)}
          epci={(territory.epci && named([territory.epci])[0]) ?? null}
          source={set?.source ?? null}
          map={(await territories.closerMapOf(territory)) ?? territories.mapOfTerritories([territory])}
          members={shown.map((member) => ({ code: member.code, name: member.name, population: countOf(member) }))}
          page={page}
          pages={pages}
          portrait={diagnosis}
          slots={slots.views}
        />
      ),
      tags: [`territory:${territory.code}`, ...slots.tags],
      until: figuresUntil(),
    };
  };

  const unknown = (c: Context<Env>, sentence: string, candidates: readonly TerritoryCode[], query: string, isFormer = false): Response =>
    platform.pages.show(c, <UnknownTerritoryPage {...{ sentence, query, isFormer }} candidates={named(candidates)} />, 404);

  const refusal = (c: Context<Env>, error: TerritoryCodeRefusal): Response => {
    const candidates = error.reason === "ambiguous-code" ? error.candidates.filter((code) => geography.find(code) !== null) : [];
    return unknown(
      c,
      t(codeRefusals[error.reason].message, { value: error.value, candidates: candidates.join(", ") }),
      candidates,
      error.value,
    );
  };

  /** The official territory or the named set that an address writes in its one form; null for any other. */
  const writtenTerritory = async (written: string): Promise<Territory | null> => {
    const territory = isTerritoryCode(written) ? await territories.find(written) : null;
    return territory?.code === written ? territory : null;
  };

  const figuresView = async (territory: Territory): Promise<PublicView | null> => {
    const diagnosis = await territories.diagnosisOf(territory);
    const slots = await platform.slots.render(territoryFigures, { territory });
    return (
      diagnosis && {
        view: <FiguresPage code={territory.code} name={territory.fullName} diagnosis={diagnosis} slots={slots.views} />,
        tags: [`territory:${territory.code}`, ...slots.tags],
        until: figuresUntil(),
      }
    );
  };

  return new Hono<Env>()
    .get("/territories/:code/figures", async (c, next) => {
      const territory = await writtenTerritory(c.req.param("code"));
      const page = territory && (await figuresView(territory));
      return page ? platform.pages.keep(c, () => Promise.resolve(page)) : next();
    })
    .get("/territories/:code/figures.csv", async (c, next) => {
      const territory = await writtenTerritory(c.req.param("code"));
      const diagnosis = territory && (await territories.diagnosisOf(territory));
      if (!diagnosis) return next();
      c.header("content-type", "text/csv; charset=utf-8");
      c.header("content-disposition", `attachment; filename="${diagnosis.territory.code}.csv"`);
      return c.body(figuresCsv(diagnosis));
    })
    .get("/territories", async (c) => {
      const query = (c.req.query("q") ?? "").trim().slice(0, LONGEST_QUERY);
      if (query === "") return platform.pages.keep(c, () => listView(c.req.query("page"), c.var.viewer));
      // Any number of questions may be asked: their answers are quick to make, and not worth the room of the pages that are kept.
      const { view } = await searchView(query, c.req.query("page"));
      return platform.pages.show(c, view);
    })
    .get("/territories/:code", async (c) => {
      const written = c.req.param("code");
      const code = parseTerritoryCode(written);
      if (!code.ok) return refusal(c, code.error);
      const territory = await territories.find(code.value);
      const former = territory ? null : geography.former(code.value);
      if (former) {
        const year = former.lastYear === null ? "none" : String(former.lastYear + 1);
        const holders = former.successors.map((successor) => successor.code);
        return unknown(c, t("territories.refusal.former", { name: former.name, year }), holders, "", true);
      }
      if (!territory)
        return unknown(c, t("territories.refusal.unknown", { value: code.value, year: String(geography.year) }), [], code.value);
      // A bare code, or a former commune's, leads to the one address of the territory.
      if (territory.code !== written) return c.redirect(territoryAddress(territory.code), 301);
      return platform.pages.keep(c, () => territoryView(territory, c.req.query("page")));
    });
};
