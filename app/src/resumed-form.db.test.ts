import { afterAll, beforeAll, expect, it } from "vitest";
import { createApp } from "./app.ts";
import { browser, handClock } from "./modules/identity/identity.testing.ts";
import { keptForm } from "./platform/platform.tables.ts";
import { openTestPlatform } from "./platform/platform.testing.ts";
import type { Platform } from "./platform/platform.ts";

const HOUR = 60 * 60 * 1000;
const { clock, advance } = handClock();

let platform: Platform;
let app: ReturnType<typeof createApp>["app"];
beforeAll(async () => {
  platform = await openTestPlatform({ clock, settings: { demonstration: true } });
  const levier = createApp(platform);
  await levier.demonstrate();
  app = levier.app;
}, 60_000);
afterAll(() => platform.database.close());

const peopleIn = (page: string): Map<string, string> =>
  new Map(
    [...page.matchAll(/name="person" value="([^"]+)"[\s\S]*?Entrer comme ([^<]+)</g)].map(([, id = "", name = ""]) => [name.trim(), id]),
  );

const enter = async (user: ReturnType<typeof browser>, person: string, next = ""): Promise<string> => {
  await user.open(`/sign-in?next=${encodeURIComponent(next)}`);
  return (await user.send("/sign-in/demonstration", { person, next })).location ?? "";
};
const unescaped = (html: string): string => html.replaceAll("&amp;", "&");
const resumeIn = (page: string): string => unescaped(/href="([^"]*resume[^"]*)"/.exec(page)?.[1] ?? "");
const hidden = (form: string, name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(form)?.[1] ?? "";

it("finds again, once signed in, the form that was filled when the session ended; nobody else finds it, nor does anyone after a day", async () => {
  const user = browser(app);
  const people = peopleIn((await user.open("/sign-in")).text);
  const list = (await user.open("/pacts")).text;
  const slugs = [...list.matchAll(/href="\/pacts\/([a-z\d-]+)"/g)].map(([, slug = ""]) => slug);
  /** Someone of the demonstration who keeps the sheet of an action, and the address of its form. */
  const found = async () => {
    for (const person of people.values()) {
      await enter(user, person);
      for (const slug of slugs) {
        const [sheet] = /\/pacts\/[a-z\d-]+\/actions\/[\da-f-]{36}/.exec((await user.open(`/pacts/${slug}`)).text) ?? [];
        if (sheet && (await user.open(`${sheet}?edit=content`)).text.includes('id="edit"')) return { person, sheet };
      }
    }
    throw new Error("nobody of the demonstration keeps a sheet");
  };
  const { person, sheet } = await found();
  const page = `${sheet}?edit=content`;
  const form = /<form[^>]*id="edit"[\s\S]*?<\/form>/.exec((await user.open(page)).text)?.[0] ?? "";
  const typed = {
    context: "Les ateliers du bassin\nne trouvent plus d’apprentis.",
    number: "7.4",
    stateAid: "de-minimis",
    isWholePact: "yes",
    revision: hidden(form, "revision"),
    one: "",
    act: "save",
  };
  const send = (referer: string) => {
    const body = new URLSearchParams({ csrf: hidden(form, "csrf"), ...typed });
    const headers = { referer: `http://localhost${referer}`, "content-length": String(body.toString().length) };
    return user.ask(`${sheet}/content`, { method: "POST", body, headers });
  };
  advance(3 * HOUR);
  const refused = await send(page);
  const told = await refused.text();
  expect([refused.status, told.includes("ne trouvent plus d’apprentis"), told.includes("gardée un jour")]).toEqual([403, true, true]);
  const next = new URLSearchParams(new URL(resumeIn(told), "http://localhost").search).get("next") ?? "";
  expect(next).toMatch(new RegExp(`^${sheet}\\?edit=content&resume=[\\da-f-]{36}$`));

  const filled = (html: string) => {
    const shown = /<form[^>]*id="edit"[\s\S]*?<\/form>/.exec(html)?.[0] ?? "";
    return {
      context: /<textarea[^>]*name="context"[^>]*>([^<]*)</.exec(shown)?.[1] ?? null,
      number: /<input[^>]*name="number"[^>]*value="([^"]*)"/.exec(shown)?.[1] ?? null,
      isDeMinimis: /<option value="de-minimis" selected/.test(shown),
      isWholePact: /<input(?=[^>]*name="isWholePact")[^>]*checked/.test(shown),
    };
  };
  const whole = { context: typed.context, number: typed.number, isDeMinimis: true, isWholePact: true };
  const bare = { context: "", number: "", isDeMinimis: false, isWholePact: false };

  for (const other of people.values()) {
    if (other === person) continue;
    const stranger = browser(app);
    await enter(stranger, other);
    expect((await stranger.open(next)).text).not.toContain("apprentis");
  }
  expect((await browser(app).open(next)).location).toBe(`/sign-in?next=${encodeURIComponent(next)}`);

  expect(await enter(user, person, next)).toBe(next);
  const again = await user.open(next);
  expect(filled(again.text)).toEqual(whole);
  expect(again.text).toContain("Votre saisie est retrouvée");
  expect(filled((await user.open(page)).text)).toEqual(bare);
  expect(filled((await user.open(`${sheet}?edit=fields&resume=${next.slice(-36)}`)).text).context).toBeNull();

  // A form that had come back refused is sent from its own address, which leads to the form.
  advance(3 * HOUR);
  const twice = resumeIn(await (await send(`${sheet}/content`)).text());
  const came = await enter(user, person, new URL(twice, "http://localhost").searchParams.get("next") ?? "");
  const led = (await user.open(came)).location ?? "";
  expect(filled((await user.open(led.replace("#edit", ""))).text)).toEqual(whole);

  // A form that says it is never kept, as a ballot does, leads back to its page and leaves nothing.
  const kept = () => platform.database.sql.select().from(keptForm);
  const before = await kept();
  const ballot = { ...typed, choice: "against", unkept: "yes" };
  advance(3 * HOUR);
  const body = new URLSearchParams({ csrf: hidden(form, "csrf"), ...ballot });
  const headers = { referer: `http://localhost${page}`, "content-length": String(body.toString().length) };
  const unkept = await (await user.ask(`${sheet}/content`, { method: "POST", body, headers })).text();
  expect([unkept.includes("jamais gardé"), unkept.includes("apprentis"), unkept.includes("Revenir au formulaire")]).toEqual([
    true,
    false,
    true,
  ]);
  expect(unescaped(/href="([^"]*sign-in\?next[^"]*)"[^>]*>Revenir/.exec(unkept)?.[1] ?? "")).toBe(
    `/sign-in?next=${encodeURIComponent(page)}`,
  );
  expect(await kept()).toEqual(before);
  expect(JSON.stringify(await kept())).not.toContain("against");
  await enter(user, person);

  for (const none of ["-".repeat(36), "a".repeat(36), "0"]) expect((await user.ask(`${page}&resume=${none}`)).status).toBe(200);

  advance(25 * HOUR);
  await enter(user, person);
  expect(filled((await user.open(next)).text)).toEqual(bare);
}, 60_000);
