import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { browser, openTestIdentity, signedIn, type TestIdentity } from "./identity.testing.ts";
import { seedId } from "./index.ts";

const [ADA, LEO] = [seedId("account", "ada"), seedId("account", "leo")];

let test: TestIdentity;
beforeEach(async () => {
  test = await openTestIdentity();
});
afterEach(() => test.database.close());

const shown = (text: string): string => /<code>(levier_[^<]+)<\/code>/.exec(text)?.[1] ?? "";
const asks = async (token: string) => {
  const answer = await test.app.request("/api/v1/whoami", { headers: { authorization: `Bearer ${token}` } });
  return answer.status === 200 ? answer.json() : answer.status;
};

describe("one's tokens", () => {
  it("are made with a lesser role, shown once, listed, and end when revoked", async () => {
    const ada = await signedIn(test, ADA);
    const token = shown((await ada.send("/account/tokens", { "token-role": "contributor" })).text);
    expect(await asks(token)).toMatchObject({ account: ADA, role: "contributor" });
    const { text } = await ada.open("/account");
    expect(text).not.toContain(token);
    const [, id = ""] = /name="token" value="([^"]+)"/.exec(text) ?? [];

    const leo = await signedIn(test, LEO);
    expect(await leo.send("/account/tokens/revoke", { token: id })).toMatchObject({ status: 404 });
    expect(await asks(token)).toMatchObject({ account: ADA });
    expect(await ada.send("/account/tokens/revoke", { token: id })).toMatchObject({ status: 303 });
    expect(await asks(token)).toBe(401);
    expect((await ada.open("/account")).text).not.toContain('name="token"');
    expect(await test.verdict()).toMatchObject({ ok: true });
  });

  it("are refused when their space is no slug, without the database being asked", async () => {
    const user = browser(test.app);
    expect((await user.open(`/invitations/%00.${"a".repeat(43)}`)).status).toBe(410);
    expect(await asks(`levier_'.${"a".repeat(43)}`)).toBe(401);
  });

  it("never do more than the person", async () => {
    const leo = await signedIn(test, LEO);
    expect((await leo.open("/account")).text).not.toMatch(/<option value="pilot"/);
    const refused = await leo.send("/account/tokens", { "token-role": "pilot" });
    expect(refused.status).toBe(422);
    expect(shown(refused.text)).toBe("");
    expect(await leo.send("/account/tokens", { "token-role": "king" })).toMatchObject({ status: 422 });
  });
});
