import { Hono } from "hono";
import { expect, it } from "vitest";
import type { Env } from "./env.ts";
import { sealedHolder } from "./form-holder.ts";
import { formToken } from "./forms.ts";
import { guardForms } from "./visit.ts";

const app = (visit: string | null) =>
  new Hono<Env>()
    .use(async (c, next) => {
      c.set("visit", visit);
      await next();
    })
    .use(guardForms("secret", "https://levier.example", (c, form) => c.json(form, 403)))
    .post("/", async (c) => c.json((await c.req.formData()).get("why")));

const post = async (visit: string | null, fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) => {
  const body = new URLSearchParams(fields).toString();
  const answer = await app(visit).request("https://levier.example/", {
    method: "POST",
    body,
    headers: { "content-type": "application/x-www-form-urlencoded", "content-length": String(body.length), ...headers },
  });
  return [answer.status, await answer.json()];
};
const fields = { why: " Le tracé passe\npar un captage. ", on: "2026-03-14", kind: "leave" };

it("gives back a form whose session ended, with whose it was where that is proved, and none of another site", async () => {
  const csrf = formToken("secret", "v1");
  expect(await post("v1", { ...fields, csrf })).toEqual([200, fields.why]);
  for (const visit of [null, "v2"]) expect(await post(visit, { ...fields, csrf })).toEqual([403, { holder: null, fields }]);
  const sealed = sealedHolder("secret", "ada");
  const [holder = ""] = sealed.split(".");
  expect(await post("v1", { ...fields, csrf: `${csrf}.${sealed}` })).toEqual([200, fields.why]);
  expect(await post(null, { ...fields, csrf: `${csrf}.${sealed}` })).toEqual([403, { holder, fields }]);
  for (const forged of [holder, `${holder}.${holder}`, sealedHolder("other", "ada")])
    expect(await post(null, { ...fields, csrf: `${csrf}.${forged}` })).toEqual([403, { holder: null, fields }]);
  expect(await post(null, { ...fields, csrf }, { "sec-fetch-site": "cross-site" })).toEqual([403, null]);
  expect(await post(null, { ...fields, csrf }, { origin: "https://ailleurs.example" })).toEqual([403, null]);
  expect(await post(null, { ...fields, csrf, long: "m ".repeat(60_000) })).toEqual([403, null]);
});
