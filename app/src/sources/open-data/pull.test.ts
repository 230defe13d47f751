import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openAnalytics, sqlText } from "../../platform/analytics.ts";
import { lockFile } from "../../platform/file-lock.ts";
import { loadedSource, sourceFolder, tablePath } from "./loaded.ts";
import { pullSource } from "./pull.ts";
import type { Source } from "./source.ts";

/** A made-up source with the defects of real ones: French numbers, secrecy marks, zeros that a spreadsheet ate. */
const source: Source = {
  id: "synthetic-jobs",
  dataset: "Synthetic jobs by commune",
  publisher: "nobody",
  licence: "none",
  page: "https://example.org/",
  address: null,
  files: ["synthetic-jobs.csv", "synthetic-jobs.zip"],
  refresh: "yearly",
  layout: { columns: { commune: ["CODGEO"], year: ["annee", "année"], jobs: ["effectifs"] } },
  table: "observation",
  query: `SELECT code_of('com', commune) AS territory, 'jobs' AS measure, NULL AS activity, year AS period,
    figure(jobs) AS value, mark(jobs) AS missing FROM raw`,
};

const TEXT = "CODGEO;annee;effectifs\n1001;2022;1\u202f234,5\n1001;2023;s\n2A004;2023;nd\n67482;2023;0\n";

let folder = "";
let server: Server | null = null;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "levier-pull-"));
  mkdirSync(join(folder, "mirror"));
});
afterEach(async () => {
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(null)));
  server = null;
  rmSync(folder, { recursive: true });
});

const data = () => join(folder, "data");
const pull = (mirror: string | null) => pullSource(source, { dataFolder: data(), mirror, today: "2026-11-26", progress: () => {} });
const inMirror = (text: string | Uint8Array, name = "synthetic-jobs.csv") => {
  writeFileSync(join(folder, "mirror", name), text);
  return join(folder, "mirror");
};

const rows = async () => {
  const loaded = loadedSource(data(), source.id);
  if (!loaded) throw new Error("nothing is loaded");
  const analytics = await openAnalytics();
  const found = await analytics.rows(`FROM ${sqlText(tablePath(data(), loaded))}`);
  analytics.close();
  return found;
};

/** Sends the first bytes and then breaks the line, once they have had time to arrive. */
const cutAfter = (response: ServerResponse, bytes: Uint8Array | string): void => {
  response.write(bytes, () => setTimeout(() => response.destroy(), 50));
};

/** Serves one file by its first name; `answer` may cut, refuse, or change it. Anything else is not found. */
const serve = async (answer: (response: ServerResponse, range: string | undefined) => void): Promise<string> => {
  server = createServer((request, response) => {
    if (request.url === "/synthetic-jobs.csv") answer(response, request.headers.range);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
};

describe("a source that is pulled", () => {
  it("becomes observations, each with its value or why it has none", async () => {
    const pulled = await pull(inMirror(TEXT));
    expect(pulled).toMatchObject({ ok: true, value: { rows: 4, first: "2022", last: "2023", file: "synthetic-jobs.csv" } });
    expect(pulled.ok && pulled.value.sha256).toBe(createHash("sha256").update(TEXT).digest("hex"));
    expect(await rows()).toEqual([
      { territory: "com-01001", measure: "jobs", activity: null, period: "2022", value: 1234.5, missing: null },
      { territory: "com-01001", measure: "jobs", activity: null, period: "2023", value: null, missing: "secret-statistique" },
      { territory: "com-2A004", measure: "jobs", activity: null, period: "2023", value: null, missing: "not-published" },
      { territory: "com-67482", measure: "jobs", activity: null, period: "2023", value: 0, missing: null },
    ]);
  });

  it("is read in an older alphabet, behind other names of columns, and out of an archive beside its notes", async () => {
    expect(await pull(inMirror(Buffer.from(TEXT.replace("annee", "année").replace("\u202f", " "), "latin1")))).toMatchObject({ ok: true });
    rmSync(join(folder, "mirror/synthetic-jobs.csv"));
    const archive = zipSync({ "notes_metadata.csv": Buffer.from(TEXT.repeat(9)), "data.csv": Buffer.from(TEXT) });
    expect(await pull(inMirror(archive, "synthetic-jobs.zip"))).toMatchObject({ ok: true, value: { rows: 4, file: "synthetic-jobs.zip" } });
    expect(readdirSync(sourceFolder(data(), source.id)).sort()).toEqual([expect.stringMatching(/\.parquet$/), "loaded.json", "pull.lock"]);
  });

  it("keeps what was loaded before when the new file is refused, and says what is wrong with it", async () => {
    await pull(inMirror(TEXT));
    const before = readFileSync(join(sourceFolder(data(), source.id), "loaded.json"), "utf8");
    const refusals = [
      [TEXT.replace("effectifs", "effectifs_2024"), { reason: "columns-changed", lacking: ["effectifs"] }],
      [TEXT.replace(";0\n", ";many\n"), { reason: "unreadable-figures", count: 1, first: "com-67482 jobs 2023" }],
      ["CODGEO;annee;effectifs\n", { reason: "nothing-inside" }],
      [TEXT.slice(0, -4), { reason: "unreadable-file" }],
      [Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), { reason: "columns-changed" }],
    ] as const;
    for (const [text, error] of refusals) expect(await pull(inMirror(text)), String(text)).toMatchObject({ ok: false, error });
    expect(readFileSync(join(sourceFolder(data(), source.id), "loaded.json"), "utf8")).toBe(before);
    expect(await rows()).toHaveLength(4);
  });

  it("names the files it looks for when the mirror holds none, and the mirror that is none", async () => {
    expect(await pull(join(folder, "mirror"))).toMatchObject({ ok: false, error: { reason: "no-file", names: source.files } });
    expect(await pull(join(folder, "absent"))).toMatchObject({ ok: false, error: { reason: "no-mirror" } });
    expect(await pull(null)).toMatchObject({ ok: false, error: { reason: "no-file" } });
  });

  it("is refused while another pulls it, and not once that one has ended", async () => {
    mkdirSync(sourceFolder(data(), source.id), { recursive: true });
    const release = lockFile(join(sourceFolder(data(), source.id), "pull.lock"));
    expect(await pull(inMirror(TEXT))).toMatchObject({ ok: false, error: { reason: "pulled-already" } });
    release?.();
    expect(await pull(inMirror(TEXT))).toMatchObject({ ok: true });
    expect((await Promise.all([pull(inMirror(TEXT)), pull(inMirror(TEXT))])).filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe("a download", () => {
  const bytes = Buffer.from(TEXT);
  const whole = { "content-length": String(bytes.length), etag: '"one"', "accept-ranges": "bytes" };

  it("that is cut is taken up where it stopped", async () => {
    const asked: (string | undefined)[] = [];
    const address = await serve((response, range) => {
      asked.push(range);
      if (range === undefined) {
        response.writeHead(200, whole);
        cutAfter(response, bytes.subarray(0, 30));
        return;
      }
      const from = Number(/\d+/.exec(range)?.[0]);
      response.writeHead(206, { etag: '"one"', "content-range": `bytes ${from}-${bytes.length - 1}/${bytes.length}` });
      response.end(bytes.subarray(from));
    });
    expect(await pull(address)).toMatchObject({ ok: true, value: { rows: 4, bytes: bytes.length } });
    expect(asked).toEqual([undefined, "bytes=30-"]);
  });

  it("begins again when the publisher has another file meanwhile", async () => {
    const address = await serve((response, range) => {
      response.writeHead(200, { ...whole, etag: range === undefined ? '"one"' : '"two"' });
      if (range === undefined) cutAfter(response, "CODGEO;annee;effectifs\n9");
      else response.end(bytes);
    });
    expect(await pull(address)).toMatchObject({ ok: true, value: { rows: 4 } });
  });

  it("that is always cut leaves what it received for the next try, and loads nothing", async () => {
    const address = await serve((response) => {
      response.writeHead(200, whole);
      cutAfter(response, bytes.subarray(0, 30));
    });
    expect(await pull(address)).toMatchObject({ ok: false, error: { reason: "cut-short", received: 30 } });
    expect(loadedSource(data(), source.id)).toBeNull();
  });

  it("says the answer of a publisher that has no such file", async () => {
    const address = await serve((response) => response.writeHead(503).end());
    expect(await pull(address)).toMatchObject({ ok: false, error: { reason: "unreachable" } });
    expect(await pull("http://127.0.0.1:9")).toMatchObject({ ok: false, error: { reason: "unreachable" } });
  });

  it("is found among the links of a page when its name tells its edition, the last one taken", async () => {
    const links = ["t4-2024", "t1-2025", "t3-2024"].map((edition) => `<a class='x' href="/files/jobs-${edition}.csv">${edition}</a>`);
    server = createServer((request, response) => {
      if (request.url === "/page") response.end(`<html>${links.join("")}<a href="/other.csv">other</a></html>`);
      else if (request.url === "/files/jobs-t1-2025.csv") response.end(TEXT);
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
    const page = `http://127.0.0.1:${(server.address() as AddressInfo).port}/page`;
    const about = { dataFolder: data(), mirror: null, today: "2026-11-26", progress: () => {} };
    const link = /jobs-t[1-4]-\d{4}\.csv$/;
    expect(await pullSource({ ...source, page, link }, about)).toMatchObject({ ok: true, value: { file: "jobs-t1-2025.csv", rows: 4 } });
    expect(await pullSource({ ...source, page, link: /none/ }, about)).toMatchObject({ ok: false, error: { reason: "no-file" } });
    expect(await pullSource({ ...source, page: `${page}s`, link }, about)).toMatchObject({ ok: false, error: { reason: "unreachable" } });
  });
});
