import type { Sql } from "../../../platform/database/database.ts";
import type { Filling } from "../../../platform/slots.ts";
import { type PactContent, signatureDayOf } from "../../pacts/index.ts";
import { OnPact } from "./pages/on-pact.tsx";
import { answersOf, panelCountsOf, studiesOf } from "./studies.repository.ts";
import { isTold } from "./studies-desk.tsx";

type Asked = { readonly id: string; readonly tenant: string; readonly slug: string; readonly content: Pick<PactContent, "signedOn"> };

/** Fills the page of a pact with its studies; nothing as long as it is neither signed nor studied. */
export const studiesOnPact =
  (sql: Sql) =>
  async ({ id, tenant, slug, content }: Asked): Promise<Filling> => {
    const told = (await studiesOf(sql, tenant, id)).filter(isTold);
    const signedOn = content.signedOn?.value ?? null;
    if (told.length === 0 && (await signatureDayOf(sql, { tenantId: tenant, id, signedOn })) === null) return null;
    const runs = told.length === 0 ? new Map() : await answersOf(sql, tenant, id);
    const panels = told.length === 0 ? new Map() : await panelCountsOf(sql, tenant, id);
    const studies = told.map((study) => ({ ...study, run: runs.get(study.id) ?? null, panels: panels.get(study.id) }));
    return { view: <OnPact slug={slug} tenant={tenant} studies={studies} />, tags: [`pact:${slug}`] };
  };
