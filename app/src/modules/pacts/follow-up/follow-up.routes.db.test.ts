import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { correctPact } from "../correct-pact.ts";
import { smallPact } from "../pacts.testing.ts";
import { pilot } from "../pacts-app.testing.ts";
import { nothingPersonal } from "../visibility.ts";
import { withdrawPact } from "../withdraw-pact.ts";
import { openFollowed, plain } from "./followed.testing.ts";

let pacts: Awaited<ReturnType<typeof openFollowed>>;
beforeAll(async () => {
  pacts = await openFollowed();
});
afterAll(() => pacts.platform.database.close());

const ask = async (address: string, headers: Record<string, string> = {}) => {
  const answer = await pacts.as(null).request(address, { headers });
  return { status: answer.status, headers: answer.headers, text: plain(await answer.text()) };
};

const withdraw = (id: string) =>
  pacts.platform.write({ tenant: pilot.tenant, actor: pilot.account, operation: "pact.withdraw", thread: id }, (write) =>
    withdrawPact(write, { id, organisation: pilot.organisation, reason: "Doublon" }),
  );

describe("where a pact stands, for anyone", () => {
  it("fits on a page or two for a meeting: figures, money, each axis in a line, what is late or blocked", async () => {
    pacts.setClock("2026-02-10T09:00:00Z");
    const { slug, build } = await pacts.publish();
    await build();
    expect((await ask(`/pacts/${slug}/follow-up`)).text).toContain(`href="/pacts/${slug}/follow-up/brief"`);
    const { status, text } = await ask(`/pacts/${slug}/follow-up/brief`);
    expect(status).toBe(200);
    expect(text).toContain("Au 10 février 2026, sur 3 actions");
    expect(text).toContain("61 jours de retard : la fin était votée pour le 30 avril 2026.");
    expect(text).not.toContain("Ouvrir une école");
    expect((await ask("/pacts/nulle-part/follow-up/brief")).status).toBe(404);
  });

  it("is a sentence, figures, money by status, each action in words, and gaps", async () => {
    pacts.setClock("2026-02-10T09:00:00Z");
    const { slug, write, follow, build } = await pacts.publish();
    await build();
    await write("Rouvrir la gare", { stage: { to: "abandoned", reason: "Ligne fermée" } });
    await follow("2026-01-20");
    const { status, text } = await ask(`/pacts/${slug}/follow-up`);
    expect(status).toBe(200);
    expect(text).toContain(
      "Au 10 février 2026, sur 3 actions : 1 annoncée, 1 en cours et 1 abandonnée. Une est en retard. Ce pacte est en vigueur.",
    );
    expect(text).toContain("61 jours de retard : la fin était votée pour le 30 avril 2026.");
    expect(text).toContain("50 000 € payés, 200 000 € engagés, sur 300 000 € prévus.");
    expect(text).toContain("Motif : Ligne fermée");
    for (const [name, amount] of [
      ["Annoncé", "2 000 000 €"],
      ["Prévu", "300 000 €"],
      ["Engagé", "200 000 €"],
      ["Payé", "50 000 €"],
    ])
      expect(text).toMatch(new RegExp(`<th scope="row">${name}</th>(?:<td[^>]*>[^<]*</td>){1}<td[^>]*>${amount}</td>`));
    expect(text).toContain("seuls les indicateurs disent ce qui est mesuré");
    expect(text).toContain("Une action n’a pas de calendrier");
    expect(text).toMatch(/href="\/pacts\/[^/"]+\/actions\/[^"]+">Ouvrir une école/);
    expect(text).toContain(`<link rel="alternate" type="application/atom+xml" href="/pacts/${slug}/feed.atom"`);
    expect(await ask(`/pacts/${slug}`)).toMatchObject({ text: expect.stringContaining(`href="/pacts/${slug}/follow-up"`) });
  });

  it("recalls the total that the text tells beside the sum of what it cites, each with its source", async () => {
    const cited = { citations: [{ source: "s1" }] };
    const amount = (label: string, valueEur: number) => ({ valueEur, kind: "planned" as const, label, ...cited });
    const amounts = [amount("Montant total", 6_800_000), amount("Halle", 4_000_000), amount("Gare", 2_600_000)];
    const { slug } = await pacts.publishContent(smallPact({ amounts }));
    const { text } = await ask(`/pacts/${slug}/follow-up`);
    expect(text).toMatch(/somme des 2 montants que citent les textes du pacte \(prévu\), source : Communiqué inventé.*6 600 000 €/s);
    expect(text).toMatch(/total que le texte annonce lui-même \(prévu\), source : Communiqué inventé.*6 800 000 €/s);
  });

  it("is kept until a sheet is written, or the day ends", async () => {
    pacts.setClock("2026-02-10T22:00:00Z");
    const { slug, write, build } = await pacts.publish();
    const address = `/pacts/${slug}/follow-up`;
    const first = await ask(address);
    expect(first.text).toContain("Au 10 février 2026, les 3 actions du pacte sont annoncées, sans plus.");
    const etag = first.headers.get("etag") ?? "";
    expect((await ask(address, { "if-none-match": etag })).status).toBe(304);
    await build();
    const second = await ask(address, { "if-none-match": etag });
    expect([second.status, second.text.includes("1 en cours")]).toEqual([200, true]);
    await write("Couvrir le marché", { fields: { endsOn: "2026-04-30" } });
    expect((await ask(address)).text).toContain("Aucune n’est en retard");
    pacts.setClock("2026-02-10T23:30:00Z");
    expect((await ask(address)).text).toContain("Au 11 février 2026");
    pacts.setClock("2026-05-02T09:00:00Z");
    expect((await ask(address)).text).toContain("2 jours de retard");
  });

  it("says so when nothing is known", async () => {
    const { slug } = await pacts.publishContent(smallPact());
    const { text } = await ask(`/pacts/${slug}/follow-up`);
    expect(text).toContain("ce pacte n’annonce aucune action.");
    expect(text).toContain("aucun montant annoncé");
  });

  it("is gone with the pact", async () => {
    const { id, slug } = await pacts.publish();
    await withdraw(id);
    for (const page of ["follow-up", "embed", "feed.atom"]) {
      expect((await ask(`/pacts/${slug}/${page}`)).status).toBe(410);
      expect((await ask(`/pacts/none-of-this-name/${page}`)).status).toBe(404);
    }
  });
});

describe("the page another site embeds", () => {
  it("may be framed by anyone, has no header, no form, no cookie, and is the same for who is signed in", async () => {
    const { slug, build } = await pacts.publish();
    await build();
    const address = `/pacts/${slug}/embed`;
    for (const round of ["made", "kept"]) {
      const { headers, text } = await ask(address);
      expect(headers.get("content-security-policy"), round).toContain("frame-ancestors *");
      expect(headers.get("set-cookie"), round).toBeNull();
      expect(text).not.toMatch(/<header class="top"|<footer|<form|<script/);
      expect(text).toContain("300 000 €");
    }
    const signedIn = await pacts.as(pilot).request(address);
    expect(plain(await signedIn.text())).toBe((await ask(address)).text);
    const page = await pacts.as(null).request(`/pacts/${slug}/follow-up`);
    expect(page.headers.get("content-security-policy")).toBeNull();
    expect(await page.text()).toContain(`&lt;iframe src=&quot;http://localhost/pacts/${slug}/embed&quot;`);
  });
});

describe("the feed of a pact", () => {
  it("tells its life, the stages of its actions and its corrections, the newest first", async () => {
    pacts.setClock("2026-03-01T09:00:00Z");
    const { id, slug, write, follow, build } = await pacts.publish();
    const feed = `/pacts/${slug}/feed.atom`;
    await follow("2026-01-20");
    pacts.setClock("2026-03-02T09:00:00Z");
    await build();
    await write("Couvrir le marché", { fields: { lead: "Direction des travaux" } });
    await write("Rouvrir la gare", { stage: { to: "abandoned", reason: "Ligne <fermée>" } });
    pacts.setClock("2026-03-03T09:00:00Z");
    const corrected = await pacts.platform.write(
      { tenant: pilot.tenant, actor: pilot.account, operation: "pact.correct", thread: id },
      (hand) =>
        correctPact(hand, {
          id,
          newId: pacts.platform.newId,
          content: smallPact(),
          organisation: pilot.organisation,
          visibility: nothingPersonal,
          reason: "Titre & dates",
        }),
    );
    expect(corrected.ok).toBe(true);
    const { status, headers, text } = await ask(feed);
    expect([status, headers.get("content-type")]).toEqual([200, "application/atom+xml; charset=utf-8"]);
    const titles = [...text.matchAll(/<title>([^<]*)<\/title>/g)].map(([, title]) => title);
    expect(titles).toEqual([
      "Pacte du val de Brenne : ce qui change",
      "Le pacte est corrigé : Titre &amp; dates",
      "Le pacte est suivi à partir d’ici : en vigueur, 2 parties.",
      "Le pacte est publié.",
    ]);
    const ids = [...text.matchAll(/<id>([^<]*)<\/id>/g)].map(([, one]) => one);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids[0]).toBe(`tag:localhost,2026-03-01:pact/${id}`);
    expect(text).toContain("<author><name>Région imaginaire</name></author>");
    expect(text).toContain("<updated>2026-03-03T09:00:00.000Z</updated>");
  });

  it("answers 304 to who holds it, by its tag or its date", async () => {
    pacts.setClock("2026-03-04T09:00:00Z");
    const { slug, write } = await pacts.publish();
    const feed = `/pacts/${slug}/feed.atom`;
    const { headers } = await ask(feed);
    const [etag, modified] = [headers.get("etag") ?? "", headers.get("last-modified") ?? ""];
    expect(modified).toBe("Wed, 04 Mar 2026 09:00:00 GMT");
    const again = await ask(feed, { "if-none-match": `W/${etag}` });
    expect([again.status, again.text]).toEqual([304, ""]);
    expect((await ask(feed, { "if-modified-since": modified })).status).toBe(304);
    expect((await ask(feed, { "if-none-match": '"other"', "if-modified-since": modified })).status).toBe(200);
    pacts.setClock("2026-03-05T09:00:00Z");
    await write("Rouvrir la gare", { stage: { to: "abandoned", reason: "Ligne <fermée>" } });
    const { status, text } = await ask(feed, { "if-none-match": etag });
    expect([status, text.includes("« Rouvrir la gare » : annoncée → abandonnée (Ligne &lt;fermée&gt;).")]).toEqual([200, true]);
    expect((await ask(feed, { "if-modified-since": modified })).status).toBe(200);
  });
});
