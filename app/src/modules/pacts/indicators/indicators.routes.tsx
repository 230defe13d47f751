import { type Context, Hono } from "hono";
import { translator } from "../../../messages/index.ts";
import type { Env } from "../../../platform/http/env.ts";
import type { FormError } from "../../../ui/index.ts";
import { isTerritoryCode, territoryAddress } from "../../territories/index.ts";
import { type Desk, deskRoutes, type Said } from "../desk.tsx";
import { leadsPact, signInFirst } from "../open-pact.tsx";
import { loadPact } from "../pacts.repository.ts";
import type { Pacts } from "../ports.ts";
import { publicContent } from "../public-content.ts";
import { type BindRefusal, bindFigure } from "./bind-figure.ts";
import { boundFigures } from "./bound-figures.ts";
import { diagnosisOfCode, freshFigures } from "./fresh-figures.ts";
import { pactsOfSpace } from "./pacts-of-space.ts";
import { ChoosePactPage } from "./pages/choose-pact-page.tsx";
import { PactFiguresPage } from "./pages/pact-figures-page.tsx";

/** Official figures as indicators of a pact: those that are bound, what is known of them today, and how to bind another. */
export const indicatorsRoutes = (needs: Pacts): Hono<Env> => {
  const { platform, territories, can } = needs;
  const { sql } = platform.database;
  const t = translator("fr");

  const words = (refusal: BindRefusal): string => {
    switch (refusal.code) {
      case "figure-unknown":
        return t("indicators.refusal.figure-unknown", { value: refusal.value });
      case "figure-missing":
        return t("indicators.refusal.figure-missing", { label: refusal.label, reason: t(`diagnosis.missing.${refusal.reason}`) });
      case "already-bound":
        return t("indicators.refusal.already-bound", { label: refusal.label });
      case "too-many-indicators":
        return t("indicators.refusal.too-many-indicators", { most: refusal.most });
      case "pact-not-found":
        return t("pacts.refusal.notFound");
      case "pact-withdrawn":
        return t("pacts.refusal.withdrawn");
    }
  };

  const show = async ({ c, head, leads }: Desk, said: Said) => {
    const content = publicContent(await loadPact(sql, head));
    const bound = boundFigures(content);
    const asked = said.typed["territory"] ?? c.req.query("territory") ?? "";
    return (
      <PactFiguresPage
        slug={head.slug}
        title={head.title}
        bound={bound}
        fresh={await freshFigures(t, territories, bound)}
        territories={content.territories.flatMap(({ code, name }) => (code === null ? [] : [{ code, name }]))}
        diagnosis={leads ? await diagnosisOfCode(territories, asked) : null}
        figure={said.typed["figure"] ?? c.req.query("figure") ?? ""}
        mayBind={leads}
        errors={said.errors}
      />
    );
  };

  const bind = async (
    { head }: Desk,
    { typed, writing }: { typed: Readonly<Record<string, string>>; writing: (operation: string) => Parameters<typeof platform.write>[0] },
  ): Promise<FormError | null> => {
    const { territory = "", figure = "" } = typed;
    const diagnosis = await diagnosisOfCode(territories, territory);
    if (!diagnosis) return { field: "acts", message: t("indicators.refusal.territory-unknown", { value: territory }) };
    const address = `${platform.config.origin}/territories/${territory}/figures`;
    const input = { pactId: head.id, diagnosis, figure, address, newId: platform.newId, t };
    const done = await platform.write(writing("pact.figure"), (write) => bindFigure(write, input));
    return done.ok ? null : { field: "acts", message: words(done.error) };
  };

  const choose = async (c: Context<Env, "/territories/:code/indicators">): Promise<Response> => {
    const { viewer } = c.var;
    if (!viewer) return signInFirst(c, c.req.path);
    const code = c.req.param("code");
    const territory = isTerritoryCode(code) ? await territories.find(code) : null;
    if (!territory) return c.redirect(`/territories/${encodeURIComponent(code)}`, 302);
    const pacts = (await pactsOfSpace(sql, viewer.tenant)).filter((head) => leadsPact(can, viewer, head));
    const address = territoryAddress(territory.code);
    return platform.pages.show(c, <ChoosePactPage code={territory.code} address={address} name={territory.fullName} pacts={pacts} />);
  };

  return new Hono<Env>().get("/territories/:code/indicators", choose).route(
    "/",
    deskRoutes(needs, "/figures", {
      show,
      acts: { bind },
      forbidden: t("indicators.refusal.forbidden"),
      may: ({ leads }) => leads,
    }),
  );
};
