import { type Context, Hono } from "hono";
import type { Env } from "../../../platform/http/env.ts";
import type { Platform } from "../../../platform/platform.ts";
import { addressRefusals } from "../address-refusals.tsx";
import type { Territories } from "../territories.ts";
import { MOST_COMPARED } from "./compare-address.ts";
import { comparisonCsv } from "./comparison-csv.ts";
import { type Candidate, ComparisonPage } from "./comparison-page.tsx";
import { readCompared } from "./read-compared.ts";

/** Longest question read; what follows names no place. */
const LONGEST_QUERY = 200;
const MOST_FOUND = 8;

/** The comparison of several territories, for anyone. */
export const comparisonRoutes = ({ pages }: Pick<Platform, "pages">, territories: Territories): Hono<Env> => {
  const { geography } = territories;
  const { sentence, tooMany } = addressRefusals({ pages }, territories);

  const candidates = async (query: string): Promise<readonly Candidate[]> => {
    if (query === "") return [];
    const { hits } = territories.search(query, { limit: MOST_FOUND });
    const named = await territories.perimeters.search(query, MOST_FOUND);
    return [
      ...hits.map(({ territory: { code, name, kind, departments } }) => ({
        code,
        name,
        kind,
        place: departments
          .map((department) => geography.find(department)?.name ?? "")
          .slice(0, 2)
          .join(", "),
      })),
      ...named.map(({ slug, name, kind }) => ({ code: `set-${slug}` as const, name, kind, place: "" })),
    ].slice(0, MOST_FOUND);
  };

  const asked = (c: Context<Env>) => readCompared((c.req.queries("codes") ?? []).join(), territories);

  return new Hono<Env>()
    .get("/territories/compare", async (c) => {
      const { territories: compared, refused, beyond } = await asked(c);
      const query = (c.req.query("q") ?? "").trim().slice(0, LONGEST_QUERY);
      const refusals = [
        ...refused.map(({ written, refusal }) => sentence(written, refusal)),
        ...(beyond.length > 0 ? [tooMany(beyond, MOST_COMPARED)] : []),
      ];
      const found = (await candidates(query)).filter(({ code }) => compared.every((one) => one.code !== code));
      return pages.show(
        c,
        <ComparisonPage
          territories={compared}
          refusals={refusals}
          comparison={await territories.compare(compared)}
          query={query}
          found={found}
        />,
        refused.length > 0 && compared.length === 0 ? 404 : 200,
      );
    })
    .get("/territories/compare.csv", async (c, next) => {
      const { territories: compared } = await asked(c);
      if (compared.length === 0) return next();
      c.header("content-type", "text/csv; charset=utf-8");
      c.header("content-disposition", 'attachment; filename="comparaison.csv"');
      return c.body(comparisonCsv(await territories.compare(compared)));
    });
};
