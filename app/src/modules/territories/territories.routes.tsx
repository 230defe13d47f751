import { Hono } from "hono";
import type { Env } from "../../platform/http/env.ts";
import { pageAsked } from "../../platform/http/page-asked.ts";
import type { PublicView } from "../../platform/http/pages.ts";
import type { Viewer } from "../../platform/http/viewer.ts";
import type { Platform } from "../../platform/platform.ts";
import type { FormerTerritory } from "../../sources/official-geography/former.ts";
import type { Territory } from "../../sources/official-geography/territory.ts";
import { isTerritoryCode, type TerritoryCode } from "../../sources/official-geography/territory-code.ts";
import { addressRefusals } from "./address-refusals.tsx";
import { figuresCsv } from "./diagnosis/figures-csv.ts";
import type { NamedTerritory, TerritoryMap } from "./map-of.ts";
import { ActivitiesPage, tellsActivities } from "./pages/activities-page.tsx";
import { addressFollowing, PAGE_SIZE } from "./pages/address.ts";
import { FiguresPage } from "./pages/figures-page.tsx";
import { MOST_MEMBERS } from "./pages/members.tsx";
import { type Member, MembersPage } from "./pages/members-page.tsx";
import { type PerimeterRow, TerritoriesPage } from "./pages/territories-page.tsx";
import { TerritoryPage } from "./pages/territory-page.tsx";
import type { PerimeterContent } from "./perimeter.ts";
import { isJoined } from "./perimeter-address.ts";
import type { PerimeterOperation } from "./ports.ts";
import { territoryFigures, territoryPage } from "./territories.slots.ts";
import type { Territories } from "./territories.ts";
import { writtenTerritory } from "./written-territory.ts";

const memberOf = (member: Territory): Member => ({ code: member.code, name: member.name, population: countOf(member) });

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
    const { page, pages, offset } = pageAsked(asked, total, PAGE_SIZE);
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
    const { page, pages, offset } = pageAsked(asked, await perimeters.total(), PAGE_SIZE);
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

  const mapOf = async (territory: Territory): Promise<TerritoryMap | null> =>
    territories.mapOfTerritories(isJoined(territory.code) ? await territories.listed(territory.members) : [territory]);

  /** Territories that are no more, which an address named and this one follows; any other code says nothing. */
  const followedBy = ({ code, members }: Territory, asked: string | undefined): readonly FormerTerritory[] =>
    (asked ?? "").split(",").flatMap((written) => {
      const former = isTerritoryCode(written) ? geography.former(written) : null;
      const isHere = former?.successors.some((one) => one.code === code || members.includes(one.code)) === true;
      return isHere ? [former] : [];
    });

  const territoryView = async (territory: Territory, followed: string | undefined): Promise<PublicView> => {
    const members = await territories.listed(territory.members);
    const slots = await platform.slots.render(territoryPage, { territory });
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
          map={(await territories.closerMapOf(territory)) ?? (await mapOf(territory))}
          followed={followedBy(territory, followed)}
          members={members
            .map(memberOf)
            .sort((a, b) => (b.population ?? 0) - (a.population ?? 0))
            .slice(0, MOST_MEMBERS)}
          portrait={await territories.diagnosisOf(territory)}
          slots={slots.views}
        />
      ),
      tags: [`territory:${territory.code}`, ...slots.tags],
      until: figuresUntil(),
    };
  };

  const refusals = addressRefusals(platform, territories);

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

  const membersView = async (territory: Territory, asked: string | undefined): Promise<PublicView> => {
    const { page, pages, offset } = pageAsked(asked, territory.members.length, PAGE_SIZE);
    const shown = await territories.listed(territory.members.slice(offset, offset + PAGE_SIZE));
    return {
      view: <MembersPage territory={territory} members={shown.map(memberOf)} page={page} pages={pages} />,
      tags: [`territory:${territory.code}`],
    };
  };

  return new Hono<Env>()
    .get("/territories/:code/members", async (c, next) => {
      const territory = await writtenTerritory(territories, c.req.param("code"));
      if (territory === null || territory.members.length === 0) return next();
      return platform.pages.keep(c, () => membersView(territory, c.req.query("page")));
    })
    .get("/territories/:code/activities", async (c, next) => {
      const territory = await writtenTerritory(territories, c.req.param("code"));
      const diagnosis = territory && (await territories.diagnosisOf(territory));
      if (!diagnosis || !tellsActivities(diagnosis)) return next();
      return platform.pages.keep(c, () =>
        Promise.resolve({
          view: <ActivitiesPage code={territory.code} name={territory.fullName} diagnosis={diagnosis} />,
          tags: [`territory:${territory.code}`],
          until: figuresUntil(),
        }),
      );
    })
    .get("/territories/:code/figures", async (c, next) => {
      const territory = await writtenTerritory(territories, c.req.param("code"));
      const page = territory && (await figuresView(territory));
      return page ? platform.pages.keep(c, () => Promise.resolve(page)) : next();
    })
    .get("/territories/:code/figures.csv", async (c, next) => {
      const territory = await writtenTerritory(territories, c.req.param("code"));
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
      const read = await territories.read(written);
      if (!read.ok) return refusals.show(c, written, read.error);
      const { territory, followed } = read.value;
      const [former] = followed;
      // One that several hold today, asked alone, is no perimeter that anyone meant.
      if (former && isJoined(territory.code) && !/[+,]/.test(written)) return refusals.former(c, former, territory);
      // A bare code, a former territory's, codes in another order lead to the one address; it says what it follows.
      if (territory.code !== written) return c.redirect(addressFollowing(territory.code, followed), 301);
      return platform.pages.keep(c, () => territoryView(territory, c.req.query("followed")));
    })
    .get("/territories/:code/:part", async (c, next) => {
      // Whatever was asked of it, a code that names nothing is told so.
      const written = c.req.param("code");
      const read = await territories.read(written);
      return read.ok ? next() : refusals.show(c, written, read.error);
    });
};
