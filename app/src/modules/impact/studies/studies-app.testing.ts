import type { Viewer } from "../../../platform/http/viewer.ts";
import { smallPact } from "../../pacts/pacts.testing.ts";
import { openTestPacts, pilot } from "../../pacts/pacts-app.testing.ts";
import { impactApp, pilotsEvaluate, plainText } from "../impact-app.testing.ts";
import { createImpactModule } from "../index.ts";
import { typedOf } from "./plan-form.ts";
import { imaginaryPlan } from "./studies.testing.ts";

type Fields = Readonly<Record<string, string | File>>;

const file = (text: string, name: string) => new File([text], name, { type: "text/csv" });

/** The pages of pacts and of their studies over a base of their own, with what people do there. */
export const openStudiesApp = async () => {
  const pacts = await openTestPacts();
  const { routes } = createImpactModule({ ...pacts.needs, mayEvaluate: pilotsEvaluate });
  const app = impactApp(pacts, routes);
  const read = async (address: string, viewer: Viewer | null = null) => {
    const answer = await app(viewer).request(address);
    return { status: answer.status, text: plainText(await answer.text()) };
  };
  const send = async (address: string, fields: Fields, viewer: Viewer | null = pilot, pages = app) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    const answer = await pages(viewer).request(address, { method: "POST", body });
    return { status: answer.status, text: plainText(await answer.text()), location: answer.headers.get("location") ?? "" };
  };
  const signedPact = async () => {
    const { id, slug } = await pacts.publish(smallPact({ signedOn: { value: "2018-08-28", citations: [{ source: "s1" }] } }));
    return { id, studies: `/pacts/${slug}/studies` };
  };
  const plan = (more: Fields = {}): Fields => ({
    ...{ form: "plan", act: "plan", revision: "0", isPublic: "yes" },
    ...typedOf(imaginaryPlan),
    ...more,
  });
  return {
    ...{ pacts, app, read, send, signedPact, plan },
    /** A study of a pact of its own, with its plan registered. */
    registered: async (more: Fields = {}) => {
      const pact = await signedPact();
      const { location: address } = await send(`${pact.studies}/new`, plan(more));
      const frozen = await send(address, { form: "register", act: "register", revision: "1" });
      if (frozen.status !== 303) throw new Error(`the plan is not registered: ${frozen.status}`);
      return { ...pact, address };
    },
    give: (address: string, text: string, { name = "releve.csv", ...more }: Fields & { readonly name?: string } = {}) =>
      send(address, { form: "panel", act: "panel", file: file(text, name), panelSource: "Relevé inventé", vintage: "mars 2022", ...more }),
    panelIn: async (address: string) => /panels\/([0-9a-f-]{36})\.csv/.exec((await read(address, pilot)).text)?.[1] ?? "",
    rerun: async (address: string, pages = app) => {
      const panelId = /name="panelId" value="([0-9a-f-]{36})"/.exec((await read(address, pilot)).text)?.[1] ?? "";
      return send(address, { form: `rerun-${panelId}`, act: "rerun", panelId }, pilot, pages);
    },
    close: () => pacts.platform.database.close(),
  };
};
