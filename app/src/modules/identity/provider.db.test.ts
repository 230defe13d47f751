import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { account, session } from "./identity.tables.ts";
import { browser, openTestIdentity, type TestIdentity } from "./identity.testing.ts";
import { removeMember } from "./members.ts";
import { membershipsOf } from "./memberships.ts";
import { startProvider, type TestProvider } from "./provider.testing.ts";
import type { Meddling } from "./provider-relay.testing.ts";

const ORIGIN = "http://levier.test";
const agent = (given_name: string, siret: string) => ({
  given_name,
  usual_name: "Martin",
  email: `${given_name.toLowerCase()}@val.example`,
  uid: given_name,
  siret,
});
const people = {
  ines: agent("Ines", "73282932000074"),
  paul: agent("Paul", "55208131766522"),
  leo: { ...agent("Leo", "55208131766522"), email: "leo@val.example" },
  anon: { given_name: "Anon", usual_name: "Ime" },
};

let provider: TestProvider;
let test: TestIdentity;

const open = async (options?: Parameters<typeof startProvider>[2]) => {
  provider = await startProvider(ORIGIN, people, options);
  test = await openTestIdentity({ origin: ORIGIN, demonstration: false, oidc: provider.settings });
};
const close = async () => {
  await test.database.close();
  await provider.close();
};

/** From the button to the callback's address. */
const go = async (user: ReturnType<typeof browser>, login: string, next = "") => {
  const begun = await user.open(`/sign-in/provider${next}`);
  expect(begun.status).toBe(302);
  return { address: new URL(begun.location!), back: await provider.visit(begun.location!, login) };
};
const why = (page: { text: string }): string => /motif\s*: ([^)]*)\)/.exec(page.text)?.[1] ?? "none";
const callback = (user: ReturnType<typeof browser>, back: URL) => user.open(back.pathname + back.search);

const part = (token: string, at: 0 | 1): Record<string, unknown> => JSON.parse(Buffer.from(token.split(".")[at]!, "base64url").toString());
const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");
/** Gives back the token answer with its identity token changed. */
const withToken =
  (change: (token: string) => string): Meddling =>
  (path, answer) => {
    if (path !== "/token") return answer;
    const body = JSON.parse(answer.body);
    return { ...answer, body: JSON.stringify({ ...body, id_token: change(body.id_token) }) };
  };

describe("signing in at a provider", () => {
  beforeAll(() => open());
  afterAll(close);
  beforeEach(() => provider.meddle(null));

  it("makes a reader of an agent whose organisation is known, and comes back to the page asked for", async () => {
    const user = browser(test.app);
    expect((await user.open("/sign-in")).text).toContain("Continuer avec ProConnect");
    const { address, back } = await go(user, "ines", "?next=/drafts/new");
    for (const name of ["state", "nonce"]) expect(address.searchParams.get(name)!.length).toBeGreaterThanOrEqual(32);
    expect(address.searchParams.get("code_challenge_method")).toBe("S256");
    expect(await callback(user, back)).toMatchObject({ status: 303, location: "/drafts/new" });
    expect(JSON.parse((await user.open("/whoami")).text)).toMatchObject({
      name: "Ines Martin",
      role: "reader",
      organisation: { name: "CC du Val de Rive" },
    });
    expect(await test.verdict()).toMatchObject({ ok: true });
  });

  it("knows her again, and leaves her no rights once they were taken away", async () => {
    const user = browser(test.app);
    await callback(user, (await go(user, "ines")).back);
    const accounts = await test.database.sql.select().from(account).where(eq(account.email, "ines@val.example"));
    expect(accounts).toHaveLength(1);
    const [admin] = (await test.database.sql.select().from(account)).filter(({ name }) => name === "Ada Morel");
    const [place] = await membershipsOf(test.database.sql, admin!.id);
    const viewer = {
      account: admin!.id,
      name: "Ada Morel",
      tenant: "ligerie",
      space: "Ligerie",
      organisation: place!.organisation,
      role: place!.role,
    };
    const [hers] = await membershipsOf(test.database.sql, accounts[0]!.id);
    expect(await removeMember(test.platform, viewer, hers!.id)).toMatchObject({ ok: true });
    const again = browser(test.app);
    expect((await callback(again, (await go(again, "ines")).back)).location).toBe("/account");
    expect(await membershipsOf(test.database.sql, accounts[0]!.id)).toEqual([]);
  });

  it("gives an agent of an unknown organisation an account without rights, and says whom to ask", async () => {
    const user = browser(test.app);
    expect((await callback(user, (await go(user, "paul")).back)).location).toBe("/account");
    expect((await user.open("/whoami")).text).toBe("null");
    const { text } = await user.open("/account");
    expect(text).toContain("Demandez une invitation à un administrateur");
    expect(text).toContain("paul@val.example");
  });

  it("joins the account made by an invitation, but never a demonstration's", async () => {
    const user = browser(test.app);
    const refused = await callback(user, (await go(user, "leo")).back);
    expect(refused.status).toBe(409);
    await test.database.sql.update(account).set({ demonstration: false }).where(eq(account.email, "leo@val.example"));
    await callback(user, (await go(user, "leo")).back);
    expect(JSON.parse((await user.open("/whoami")).text)).toMatchObject({ name: "Léo Brun" });
  });

  it("refuses someone without an address", async () => {
    const user = browser(test.app);
    expect(why(await callback(user, (await go(user, "anon")).back))).toBe("email");
  });

  it("refuses a wrong state, another browser's, and an answer used twice", async () => {
    const user = browser(test.app);
    const { back } = await go(user, "paul");
    const wrong = new URL(back);
    wrong.searchParams.set("state", "x".repeat(43));
    expect(why(await callback(user, wrong))).toBe("OAUTH_INVALID_RESPONSE");

    const second = browser(test.app);
    const { back: hers } = await go(second, "paul");
    expect((await callback(browser(test.app), hers)).text).toContain("vient d’un autre navigateur");
    const flow = second.jar.get("levier-flow")!;
    expect((await callback(second, hers)).status).toBe(303);
    second.jar.set("levier-flow", flow);
    expect((await callback(second, hers)).status).toBe(400);
  });

  it("refuses what comes back too late", async () => {
    const user = browser(test.app);
    const { back } = await go(user, "paul");
    test.advance(15 * 60_000);
    expect((await callback(user, back)).text).toContain("a expiré");
  });

  it.each<[string, (token: string) => string]>([
    ["no signature (alg none)", (token) => `${encode({ alg: "none" })}.${token.split(".")[1]}.`],
    [
      "the signature of other content",
      (token) => [token.split(".")[0], encode({ ...part(token, 1), sub: "ines" }), token.split(".")[2]].join("."),
    ],
    [
      "a symmetric signature (RS256 to HS256)",
      (token) => [encode({ ...part(token, 0), alg: "HS256" }), ...token.split(".").slice(1)].join("."),
    ],
  ])("refuses an identity token with %s", async (_, change) => {
    const user = browser(test.app);
    const { back } = await go(user, "paul");
    provider.meddle(withToken(change));
    expect(why(await callback(user, back))).toBe("OAUTH_INVALID_RESPONSE");
    expect((await user.open("/whoami")).text).toBe("null");
    expect(user.jar.has("levier-session")).toBe(false);
  });

  it.each<[string, Readonly<Record<string, unknown>>, string | null]>([
    ["that nothing is wrong with", {}, null],
    ["made for another sign-in (nonce)", { nonce: "n".repeat(43) }, "OAUTH_JWT_CLAIM_COMPARISON_FAILED"],
    ["made for another client", { aud: "another" }, "OAUTH_JWT_CLAIM_COMPARISON_FAILED"],
    ["made by another issuer", { iss: "http://127.0.0.1:9" }, "OAUTH_JWT_CLAIM_COMPARISON_FAILED"],
    ["that is over", { exp: Math.floor(Date.now() / 1000) - 3600 }, "OAUTH_JWT_TIMESTAMP_CHECK_FAILED"],
  ])("weighs an identity token %s", async (_, claims, refusal) => {
    const user = browser(test.app);
    const { back } = await go(user, "paul");
    provider.meddle(withToken((token) => provider.sign({ ...part(token, 1), ...claims })));
    const came = await callback(user, back);
    if (refusal === null) expect(came).toMatchObject({ status: 303, location: "/account" });
    else expect(why(came)).toBe(refusal);
  });

  it("refuses what is said of someone else than who signed in", async () => {
    const user = browser(test.app);
    const { back } = await go(user, "paul");
    provider.meddle((path, answer) => (path === "/me" ? { ...answer, body: JSON.stringify({ ...people.ines, sub: "ines" }) } : answer));
    expect(why(await callback(user, back))).toBe("OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED");
  });

  it("says when the person gave up there", async () => {
    const user = browser(test.app);
    const begun = await user.open("/sign-in/provider");
    const state = new URL(begun.location!).searchParams.get("state");
    const refused = await user.open(
      `/sign-in/callback?error=access_denied&state=${state}&iss=${encodeURIComponent(provider.settings.issuer)}`,
    );
    expect(refused.status).toBe(400);
    expect(refused.text).toContain("access_denied");
  });

  it("signs out there too, and checks that what comes back is its own sign-out", async () => {
    const user = browser(test.app);
    await callback(user, (await go(user, "paul")).back);
    await user.open("/account");
    const out = await user.send("/sign-out");
    expect(out.status).toBe(200);
    const [, address = ""] = /url=(.+)$/.exec(out.headers.get("refresh") ?? "") ?? [];
    expect(new URL(address).searchParams.get("id_token_hint")).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    expect((await user.open("/account")).status).toBe(303);
    const done = await provider.follow(address);
    expect(done?.pathname).toBe("/sign-out/done");
    const stranger = browser(test.app);
    expect((await stranger.open(done!.pathname + done!.search)).status).toBe(400);
    expect(await user.open(done!.pathname + done!.search)).toMatchObject({ status: 303, location: "/sign-in" });
    expect((await test.database.sql.select().from(session)).filter(({ idToken }) => idToken !== null && address.includes(idToken))).toEqual(
      [],
    );
  });
});

describe("a provider as ProConnect is", () => {
  beforeAll(() => open({ jwtUserinfo: true, method: "client_secret_basic" }));
  afterAll(close);

  it("takes no code challenge, says who the person is as a signed JWT, and a forged one is refused", async () => {
    provider.meddle((path, answer) => {
      if (!path.endsWith("openid-configuration")) return answer;
      const { code_challenge_methods_supported: _, ...metadata } = JSON.parse(answer.body);
      return { ...answer, body: JSON.stringify(metadata) };
    });
    const user = browser(test.app);
    const begun = await user.open("/sign-in/provider");
    expect(new URL(begun.location!).searchParams.has("code_challenge")).toBe(false);
  });

  it("is followed through its signed userinfo", async () => {
    provider.meddle(null);
    const fresh = await openTestIdentity({ origin: ORIGIN, demonstration: false, oidc: provider.settings });
    const user = browser(fresh.app);
    const begun = await user.open("/sign-in/provider");
    const back = await provider.visit(begun.location!, "ines");
    let type = "";
    provider.meddle((path, answer) => {
      if (path === "/me") type = answer.headers.get("content-type") ?? "";
      return answer;
    });
    expect(await user.open(back.pathname + back.search)).toMatchObject({ status: 303, location: "/drafts" });
    expect(type).toMatch(/application\/jwt/);

    const other = browser(fresh.app);
    const again = await other.open("/sign-in/provider");
    const theirs = await provider.visit(again.location!, "paul");
    provider.meddle((path, answer) => {
      if (path !== "/me") return answer;
      const [header = "", , signature = ""] = answer.body.split(".");
      return { ...answer, body: [header, encode({ ...part(answer.body, 1), siret: "73282932000074" }), signature].join(".") };
    });
    expect(why(await other.open(theirs.pathname + theirs.search))).toBe("OAUTH_INVALID_RESPONSE");
    await fresh.database.close();
  });
});

describe("a provider out of reach", () => {
  it("is said to be so, and is asked again the next time", async () => {
    const settings = { issuer: "http://127.0.0.1:9", clientId: "levier", clientSecret: "x" };
    const alone = await openTestIdentity({ origin: ORIGIN, demonstration: false, oidc: settings });
    const refused = await browser(alone.app).open("/sign-in/provider");
    expect(refused.status).toBe(400);
    expect(refused.text).toContain("connectez-vous par courriel");
    await alone.database.close();
  });
});
