import { fileURLToPath } from "node:url";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Paper } from "../paper.ts";
import type { WorkshopJob } from "./jobs.ts";
import { createWorkshop, type WorkshopLimits } from "./workshop.ts";

const root = fileURLToPath(new URL("../../../../../../", import.meta.url));
/** Three kilobytes that hold a reader for half a minute: tags that never close, each looked through to the end. */
const endless = zipSync({ "xl/worksheets/sheet1.xml": strToU8("<c ".repeat(1_000_000)) });

const imported = (bytes: Uint8Array) => ({ kind: "import", name: "t.xlsx", bytes, sheets: [], today: "2026-01-01" }) as const;
const table = imported(strToU8("a;b\n1;2"));
const paper: Paper = { language: "fr", title: "Essai", subtitle: "", blocks: [] };
const printed = { kind: "pdf", paper } satisfies WorkshopJob;
const shop = (changes: Partial<WorkshopLimits> = {}) =>
  createWorkshop(root, { seconds: 4, megabytes: 300, workers: 1, waiting: 1, ...changes });

describe("a file that is sent", () => {
  it("is refused once it takes too much time, and the next is read", async () => {
    const workshop = shop();
    expect(await workshop.read("ada", imported(endless))).toEqual({ ok: false, error: { code: "sent-too-slow" } });
    expect(await workshop.read("ada", table)).toMatchObject({ error: { code: "no-known-table" } });
  });

  it("holds no document that is printed, nor the place of another person twice", async () => {
    const workshop = shop();
    const ended: string[] = [];
    const noted = async (name: string, answer: Promise<unknown>): Promise<unknown> => answer.finally(() => ended.push(name));
    const hostile = noted("hostile", workshop.read("eve", imported(endless)));
    const again = workshop.read("eve", imported(endless));
    const another = noted("another", workshop.read("ada", table));
    const beyond = workshop.read("leo", table);
    expect(await again).toEqual({ ok: false, error: { code: "sent-meanwhile" } });
    expect(await beyond).toEqual({ ok: false, error: { code: "workshop-too-many" } });
    expect(await noted("printed", workshop.make(printed))).toMatchObject({ ok: true });
    expect(await hostile).toEqual({ ok: false, error: { code: "sent-too-slow" } });
    expect(await another).toMatchObject({ error: { code: "no-known-table" } });
    expect(ended).toEqual(["printed", "hostile", "another"]);
  });
});
