import { dayInParis } from "@levier/kernel";
import { type Context, Hono } from "hono";
import { translator } from "../../../messages/index.ts";
import type { Env } from "../../../platform/http/env.ts";
import { textFields } from "../../../platform/http/forms.ts";
import type { PageStatus } from "../../../platform/http/pages.ts";
import { isUuid } from "../../../platform/is-uuid.ts";
import { ForbiddenPage } from "../pages/forbidden-page.tsx";
import { nameWords, numberWords } from "./establishment-words.ts";
import { withTeam } from "./list-establishments.ts";
import { ContactsPage } from "./pages/contacts-page.tsx";
import { DeskPage } from "./pages/desk-page.tsx";
import { type Said, SILENT } from "./pages/said.ts";
import type { Establishments } from "./ports.ts";
import { type TeamAct, teamActs } from "./team/act-on-establishment.ts";
import { readTeam, type Team } from "./team/read-team.ts";
import { typedIn } from "./team/read-typed.ts";
import { findContacts, nextSteps } from "./team/team.repository.ts";
import { refusedForm, writeAsTeam } from "./team/write-as-team.ts";
import { removeLabel, renameLabel } from "./team/write-labels.ts";

const MOST_STEPS = 50;
const MOST_CONTACTS = 100;

/** What a team follows, over all its territories: for the members of its space alone. */
export const teamRoutes = (needs: Establishments): Hono<Env> => {
  const { platform, register } = needs;
  const { sql } = platform.database;
  const t = translator("fr");
  const today = (): string => dayInParis(platform.clock());

  const member = async (c: Context<Env>): Promise<Team | Response> => {
    if (!c.var.viewer) {
      const { pathname, search } = new URL(c.req.url);
      return c.redirect(`/sign-in?next=${encodeURIComponent(pathname + search)}`, 303);
    }
    return (await readTeam(needs, c.var.viewer)) ?? platform.pages.show(c, <ForbiddenPage />, 403);
  };

  /** What establishments are called; by their number those that the register no longer has. */
  const namesFor = async (sirets: readonly string[]): Promise<(siret: string) => string> => {
    const found = new Map((await register.find([...new Set(sirets)])).map((one) => [one.siret, nameWords(t, one)]));
    return (siret) => found.get(siret) ?? numberWords(siret);
  };

  const showDesk = async (c: Context<Env>, team: Team, said: Said = SILENT, status: PageStatus = 200): Promise<Response> => {
    const { steps, total } = await nextSteps(sql, team.viewer.tenant, MOST_STEPS);
    const favourites = await register.find([...team.favourites]);
    const nameOf = await namesFor(steps.map(({ siret }) => siret));
    return platform.pages.show(
      c,
      <DeskPage
        team={team}
        steps={steps}
        moreSteps={total - steps.length}
        favourites={await withTeam(needs, team, favourites)}
        nameOf={nameOf}
        today={today()}
        said={said}
      />,
      status,
    );
  };

  const queryOf = (c: Context<Env>): string => (c.req.query("q") ?? "").replaceAll("\0", "").trim().slice(0, 100);

  const showContacts = async (c: Context<Env>, team: Team, said: Said = SILENT, status: PageStatus = 200): Promise<Response> => {
    const query = queryOf(c);
    const contacts = await findContacts(sql, team.viewer.tenant, query, today(), MOST_CONTACTS);
    const nameOf = await namesFor(contacts.map(({ siret }) => siret));
    const most = contacts.length === MOST_CONTACTS ? MOST_CONTACTS : null;
    return platform.pages.show(c, <ContactsPage {...{ team, query, contacts, most, nameOf, said }} />, status);
  };

  const labelAct = (typed: Readonly<Record<string, string>>): TeamAct | null => {
    const id = typedIn(typed, "id");
    if (!isUuid(id)) return null;
    if (typed["act"] === "rename") return (write, hand) => renameLabel(write, hand, id, typedIn(typed, "name"));
    return typed["act"] === "remove" ? (write, hand) => removeLabel(write, hand, id) : null;
  };

  return new Hono<Env>()
    .get("/establishments", async (c) => {
      const team = await member(c);
      return team instanceof Response ? team : showDesk(c, team);
    })
    .post("/establishments", async (c) => {
      const team = await member(c);
      if (team instanceof Response) return team;
      const typed = textFields(await c.req.formData());
      const refused = await writeAsTeam(needs, team, `establishment.label.${typed["act"]}`, labelAct(typed));
      return refused === null
        ? c.redirect("/establishments#labels", 303)
        : showDesk(c, team, refusedForm(t, typed, refused), refused.status);
    })
    .get("/establishments/contacts", async (c) => {
      const team = await member(c);
      return team instanceof Response ? team : showContacts(c, team);
    })
    .get("/establishments/contacts.json", async (c) => {
      const team = await member(c);
      if (team instanceof Response) return team;
      const found = await findContacts(sql, team.viewer.tenant, queryOf(c), today(), MOST_CONTACTS);
      const contacts = found.map(({ siret, name, role, email, telephone, purpose, source, keptUntil, createdAt, updatedAt }) => ({
        ...{ siret, name, role, email, telephone, purpose, source, keptUntil, createdAt, updatedAt },
      }));
      c.header("content-disposition", 'attachment; filename="contacts.json"');
      c.header("cache-control", "private, no-store");
      return c.json({ space: team.viewer.space, on: today(), contacts });
    })
    .post("/establishments/contacts", async (c) => {
      const team = await member(c);
      if (team instanceof Response) return team;
      const typed = textFields(await c.req.formData());
      const erase = typed["act"] === "erase-contact" ? teamActs["erase-contact"] : undefined;
      const act = erase ? erase.act({ siret: "", typed, today: today() }) : null;
      const refused = await writeAsTeam(needs, team, "establishment.contact.erase", act);
      const { search } = new URL(c.req.url);
      return refused === null
        ? c.redirect(`/establishments/contacts${search}`, 303)
        : showContacts(c, team, refusedForm(t, typed, refused), refused.status);
    });
};
