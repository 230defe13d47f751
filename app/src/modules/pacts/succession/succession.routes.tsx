import { dayInParis } from "@levier/kernel";
import type { Hono } from "hono";
import { translator } from "../../../messages/index.ts";
import type { Env } from "../../../platform/http/env.ts";
import type { FormError } from "../../../ui/index.ts";
import { bareName } from "../bare-name.ts";
import { contributionsOf, pledgesOf } from "../commitments/commitments.repository.ts";
import { splitsOf, territoriesOf } from "../commitments/shares.repository.ts";
import { isInForce, type SharedTerritory } from "../commitments/territory-shares.ts";
import { type Desk, deskRoutes, type Said } from "../desk.tsx";
import { lifeOf } from "../life/life.repository.ts";
import { present } from "../life/pact-life.ts";
import type { Pacts } from "../ports.ts";
import { sheetsOf } from "../sheets/sheets.repository.ts";
import { fateOf } from "./fate.ts";
import { findSuccessor } from "./find-successor.ts";
import { type KnownSuccessor, planSuccession } from "./plan-succession.ts";
import { previewOf } from "./preview-of.ts";
import { type AskedSuccession, readSuccession } from "./read-succession.ts";
import { SuccessionPage } from "./succession-page.tsx";
import { successionError, successionFault } from "./succession-words.ts";
import { writeSuccession } from "./write-succession.ts";

const FORM = "succession";
/** What a territory of a pact became: asked for by address, shown, then written. */
export const successionRoutes = (needs: Pacts): Hono<Env> => {
  const { platform, territories } = needs;
  const { geography } = territories;
  const { sql } = platform.database;
  const t = translator("fr");
  const today = () => dayInParis(platform.clock());

  const known = (asked: AskedSuccession, all: readonly SharedTerritory[]): Promise<KnownSuccessor[]> => {
    const code = all.find(({ id }) => id === asked.territoryId)?.code;
    const kind = code?.startsWith("com-") ? "com" : "epci";
    return Promise.all(asked.successors.map(async ({ typed, part }) => ({ ...(await findSuccessor(territories, typed, kind)), part })));
  };

  const inPact = async ({ head: { tenantId, id } }: Desk) => ({
    all: await territoriesOf(sql, tenantId, id),
    splits: await splitsOf(sql, tenantId, id),
    life: await lifeOf(sql, tenantId, id),
    sheets: await sheetsOf(sql, tenantId, id),
    pledges: await pledgesOf(sql, tenantId, id),
    contributions: await contributionsOf(sql, tenantId, id),
  });
  type InPact = Awaited<ReturnType<typeof inPact>>;

  /** What the address asks to see: nothing yet, what stands in its way, or what would change. */
  const seen = async (held: InPact, typed: Readonly<Record<string, string>>) => {
    const read = readSuccession(typed);
    if (!read.ok) return { error: successionFault(t, read.error), preview: null };
    const plan = planSuccession({
      asked: read.value,
      successors: await known(read.value, held.all),
      territories: held.all,
      splits: held.splits,
      today: today(),
    });
    if (!plan.ok) return { error: successionError(t, plan.error), preview: null };
    return { error: null, preview: previewOf({ ...held, asked: read.value, plan: plan.value, typed }) };
  };

  const saidBy = (typed: Readonly<Record<string, string>>, error: FormError | null): Said => ({
    form: FORM,
    typed,
    errors: error ? [{ ...error, field: `${FORM}-${error.field}` }] : [],
  });

  return deskRoutes(needs, "/shares/succession", {
    forbidden: t("bonds.forbiddenPact"),
    done: "/shares",
    may: ({ leads }) => leads,
    show: async (desk, sent) => {
      const { c, head, leads } = desk;
      const held = await inPact(desk);
      const typed = sent.form === FORM ? sent.typed : c.req.query();
      const isAsked = leads && typed["day"] !== undefined;
      const { error, preview } = isAsked ? await seen(held, typed) : { error: null, preview: null };
      const chosen = held.all.find(({ id }) => id === typed["territoryId"]) ?? null;
      const told = chosen && fateOf(geography, { code: chosen.code, mergers: [] });
      return (
        <SuccessionPage
          slug={head.slug}
          title={head.title}
          said={sent.form === FORM ? sent : isAsked ? saidBy(typed, error) : { form: "", typed: {}, errors: [] }}
          territories={held.all}
          chosen={chosen?.id ?? null}
          listed={told?.kind === "listed" ? told : { successors: [], communes: 0 }}
          parties={present(held.life)}
          proposedParty={present(held.life).find(({ name }) => chosen !== null && bareName(chosen.name) === bareName(name))?.id ?? null}
          fates={held.all.filter(isInForce).flatMap(({ id, name, code }) => {
            const fate = fateOf(geography, { code, mergers: [] });
            return fate ? [{ id, name, fate }] : [];
          })}
          compared={geography.compared}
          mayWrite={leads}
          preview={preview && { ...preview, slug: head.slug }}
        />
      );
    },
    acts: {
      succeed: async (desk, { typed, writing }) => {
        const read = readSuccession(typed);
        if (!read.ok) return successionFault(t, read.error);
        const { head } = desk;
        const asked = read.value;
        const successors = await known(asked, await territoriesOf(sql, head.tenantId, head.id));
        const why = [asked.reason, asked.deliberation].filter((part) => part !== null).join(", ");
        const done = await platform.write({ ...writing("pact.succession"), why }, (write) =>
          writeSuccession(write, { pactId: head.id, newId: platform.newId, today: today(), asked, successors, seen: typed["seen"] ?? "" }),
        );
        return done.ok ? null : successionError(t, done.error);
      },
    },
  });
};
