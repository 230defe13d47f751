import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { seededRandom } from "@levier/kernel";
import { z } from "zod";
import { type RunningServer, startServer } from "../../app/e2e/support/server.ts";
import { read, root } from "../files.ts";
import type { Verification } from "../verify.ts";

const LATEST_MS = 500;

const drafted = z.object({ id: z.string() });
const listed = z.object({ pacts: z.array(z.object({ slug: z.string() })), next: z.string().nullable() });
const pactActions = z.object({ actions: z.array(z.unknown()), signatories: z.array(z.unknown()) });

const levier = (dataFolder: string, ...args: string[]): string =>
  execFileSync(process.execPath, [join(root, "app/dist/server/cli.js"), ...args], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, LEVIER_DATA_DIR: dataFolder },
  }).trim();

/** The addresses of every pact, page after page. */
const everySlug = async (server: RunningServer): Promise<string[]> => {
  const found: string[] = [];
  let cursor = "";
  do {
    const address: string = `${server.address}/api/v1/pacts?limit=100${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ""}`;
    const page: z.infer<typeof listed> = listed.parse(await (await fetch(address)).json());
    found.push(...page.pacts.map(({ slug }) => slug));
    cursor = page.next ?? "";
  } while (cursor !== "");
  return found;
};

/** Publishes while the process is killed at a moment drawn by lot; returns whether the answer came before. */
const publishAndKill = async (server: RunningServer, token: string, id: string, delay: number): Promise<boolean> => {
  const answered = fetch(`${server.address}/api/v1/drafts/${id}/publish`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "idempotency-key": id, "content-type": "application/json" },
    body: "{}",
  }).then(
    (response) => response.status === 201,
    () => false,
  );
  await wait(delay);
  await server.kill("SIGKILL");
  return answered;
};

export const publicationKills: Verification = {
  what: "a publication interrupted by kill -9 leaves the whole pact or none, and an acknowledged one stays",
  size: 50,
  run: async (size, seed) => {
    const random = seededRandom(seed);
    const dataFolder = mkdtempSync(join(tmpdir(), "levier-kills-"));
    const text = read("samples/communique-invente.txt");
    let server = await startServer({ dataFolder });
    const token = levier(dataFolder, "token", "--role", "pilot");
    let [whole, none] = [0, 0];
    let expected: number | null = null;
    for (let round = 0; round < size; round++) {
      const before = new Set(await everySlug(server));
      const made = await fetch(`${server.address}/api/v1/drafts`, {
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: JSON.stringify({ text: `${text}\n`, name: `round-${round}.txt` }),
      });
      if (made.status !== 201) throw new Error(`round ${round}: the draft was refused: ${await made.text()}`);
      const { id } = drafted.parse(await made.json());
      const acknowledged = await publishAndKill(server, token, id, random() * LATEST_MS);
      server = await startServer({ dataFolder });
      const added = (await everySlug(server)).filter((slug) => !before.has(slug));
      if (added.length > 1 || (acknowledged && added.length === 0))
        throw new Error(`round ${round}: acknowledged ${acknowledged}, pacts added: ${added.length}`);
      if (added.length === 0) none++;
      for (const slug of added) {
        const pact = pactActions.parse(await (await fetch(`${server.address}/api/v1/pacts/${slug}`)).json());
        expected ??= pact.actions.length;
        if (pact.actions.length !== expected || pact.signatories.length === 0)
          throw new Error(`round ${round}: the pact ${slug} is not whole`);
        whole++;
      }
    }
    await server.kill();
    const verdict = z.object({ ok: z.boolean(), rows: z.number() }).parse(JSON.parse(levier(dataFolder, "check", "--json")));
    rmSync(dataFolder, { recursive: true, force: true });
    if (!verdict.ok) throw new Error("the audit does not hold after the kills");
    return `${whole} whole, ${none} none, 0 partial; every acknowledged pact kept; audit of ${verdict.rows} rows holds`;
  },
};
