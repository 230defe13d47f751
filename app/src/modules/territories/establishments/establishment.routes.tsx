import { dayInParis, sirenOfSiret } from "@levier/kernel";
import { type Context, Hono } from "hono";
import { translator } from "../../../messages/index.ts";
import type { Env } from "../../../platform/http/env.ts";
import { textFields } from "../../../platform/http/forms.ts";
import type { PageStatus } from "../../../platform/http/pages.ts";
import { isTerritoryCode } from "../../../sources/official-geography/territory-code.ts";
import type { NamedTerritory } from "../map-of.ts";
import { establishmentAddress } from "./filter/filter-address.ts";
import { type Dossier, EstablishmentPage } from "./pages/establishment-page.tsx";
import { NotLoadedPage } from "./pages/not-loaded-page.tsx";
import { type Said, SILENT } from "./pages/said.ts";
import { UnknownEstablishmentPage } from "./pages/unknown-establishment-page.tsx";
import type { Establishments } from "./ports.ts";
import { teamActs } from "./team/act-on-establishment.ts";
import { readTeam, type Team } from "./team/read-team.ts";
import { contactsOf, labelsOn, notesOf } from "./team/team.repository.ts";
import { refusedForm, writeAsTeam } from "./team/write-as-team.ts";

/** One establishment: public, with what the team of who asks keeps of it. */
export const establishmentRoutes = (needs: Establishments): Hono<Env> => {
  const { platform, register, territories, namesOf } = needs;
  const { sql } = platform.database;
  const t = translator("fr");

  const dossierOf = async (siret: string, team: Team, today: string): Promise<Dossier> => {
    const { tenant } = team.viewer;
    const notes = await notesOf(sql, tenant, siret);
    const authors = [...new Set(notes.flatMap(({ author }) => author ?? []))];
    return {
      team,
      notes,
      names: await namesOf(tenant, authors),
      labels: (await labelsOn(sql, tenant, [siret])).get(siret) ?? [],
      contacts: await contactsOf(sql, tenant, siret, today),
    };
  };

  const communeOf = (code: string): { readonly commune: NamedTerritory | null; readonly epci: NamedTerritory | null } => {
    const { geography } = territories;
    const typed = `com-${code}`;
    if (!isTerritoryCode(typed)) return { commune: null, epci: null };
    const [holder] = geography.former(typed)?.successors ?? [];
    const commune = geography.find(holder?.code ?? typed);
    const epci = commune?.epci ? geography.find(commune.epci) : null;
    return { commune: commune && { code: commune.code, name: commune.name }, epci: epci && { code: epci.code, name: epci.name } };
  };

  const isKnownTo = ({ labels, notes, contacts, team }: Dossier, siret: string): boolean =>
    labels.length + notes.length + contacts.length > 0 || team.favourites.has(siret);

  const show = async (c: Context<Env>, siret: string, said: Said = SILENT, asked: PageStatus = 200): Promise<Response> => {
    const edition = register.edition();
    if (!edition) return platform.pages.show(c, <NotLoadedPage territory={null} />);
    const today = dayInParis(platform.clock());
    const [establishment = null] = await register.find([siret]);
    const team = await readTeam(needs, c.var.viewer);
    const dossier = team && (await dossierOf(siret, team, today));
    // A number that nobody knows gets no page to write on; one that closed keeps what the team wrote.
    const isShown = establishment !== null || (dossier !== null && isKnownTo(dossier, siret));
    return platform.pages.show(
      c,
      <EstablishmentPage
        siret={siret}
        establishment={establishment}
        edition={edition}
        {...communeOf(establishment?.commune ?? "")}
        dossier={isShown ? dossier : null}
        today={today}
        said={said}
      />,
      asked === 200 && establishment === null ? 404 : asked,
    );
  };

  /** The SIRET of an address; a page that refuses it for any other text. */
  const siretOf = (c: Context<Env>): { readonly siret: string } | Response => {
    const written = c.req.param("siret") ?? "";
    const siret = written.replaceAll(/[\s\u00a0\u202f.]/g, "");
    if (sirenOfSiret(siret) === null)
      return platform.pages.show(
        c,
        <UnknownEstablishmentPage sentence={t("establishments.one.notASiret", { value: written.slice(0, 100) })} />,
        404,
      );
    return siret === written ? { siret } : c.redirect(establishmentAddress(siret), 301);
  };

  return new Hono<Env>()
    .get("/establishments/:siret", async (c) => {
      const read = siretOf(c);
      return read instanceof Response ? read : show(c, read.siret);
    })
    .post("/establishments/:siret", async (c) => {
      const read = siretOf(c);
      if (read instanceof Response) return read;
      const { siret } = read;
      const team = await readTeam(needs, c.var.viewer);
      if (!team) return c.redirect(`/sign-in?next=${encodeURIComponent(establishmentAddress(siret))}`, 303);
      const typed = textFields(await c.req.formData());
      const name = typed["act"] ?? "";
      const asked = Object.hasOwn(teamActs, name) ? teamActs[name] : undefined;
      const act = asked?.act({ siret, typed, today: dayInParis(platform.clock()) }) ?? null;
      const refused = await writeAsTeam(needs, team, asked?.operation ?? "", act);
      if (refused) return show(c, siret, refusedForm(t, typed, refused), refused.status);
      return c.redirect(establishmentAddress(siret), 303);
    });
};
