import { dayInParis, ok } from "@levier/kernel";
import { type Context, Hono } from "hono";
import { translator } from "../../../messages/index.ts";
import type { Env } from "../../../platform/http/env.ts";
import { toText } from "../../../platform/papers/formats/to-text.ts";
import type { Paper } from "../../../platform/papers/paper.ts";
import type { PrintJob } from "../../../platform/papers/print-job.ts";
import type { Platform } from "../../../platform/platform.ts";
import type { Territory } from "../../../sources/official-geography/territory.ts";
import type { TerritoryCode } from "../../../sources/official-geography/territory-code.ts";
import { formatDate } from "../../../ui/index.ts";
import { territoryAddress } from "../pages/address.ts";
import { isJoined } from "../perimeter-address.ts";
import type { Territories } from "../territories.ts";
import { portraitPaper } from "./portrait-paper.ts";
import { PortraitRefusedPage } from "./portrait-refused-page.tsx";

const TYPES = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  txt: "text/plain; charset=utf-8",
} as const;
type Format = keyof typeof TYPES;
const FORMATS: readonly Format[] = ["pdf", "docx", "txt"];

/** Letters of a code that the name of a file holds: a perimeter has many codes. */
const LONGEST_NAME = 60;

const portraitAddress = (code: TerritoryCode, format: Format): string => `${territoryAddress(code)}/portrait.${format}`;

/** The portrait of a territory to take away: PDF, DOCX, and the same in plain words. */
export const portraitRoutes = (
  { clock, config, pages, printer }: Pick<Platform, "clock" | "config" | "pages" | "printer">,
  territories: Territories,
): Hono<Env> => {
  const t = translator("fr");

  const kindOf = ({ kind, regions }: Territory): string => {
    const words = t(`territories.kind.${kind}`);
    const names = kind === "region" ? [] : regions.flatMap((code) => territories.geography.find(code)?.name ?? []);
    return names.length === 0 ? words : `${words}, ${names.join(", ")}`;
  };

  const addressOf = (code: TerritoryCode): string => `${config.origin}${territoryAddress(code)}`;

  const jobOf = (format: "pdf" | "docx", paper: Paper, code: TerritoryCode): PrintJob =>
    format === "pdf"
      ? { kind: format, paper }
      : { kind: format, paper, template: null, about: { date: formatDate(dayInParis(clock())), address: addressOf(code) } };

  const paperOf = async (territory: Territory) => {
    const diagnosis = await territories.diagnosisOf(territory);
    return (
      diagnosis &&
      portraitPaper(t, {
        diagnosis,
        map:
          (await territories.closerMapOf(territory)) ??
          territories.mapOfTerritories(isJoined(territory.code) ? await territories.listed(territory.members) : [territory]),
        kind: kindOf(territory),
        address: addressOf(territory.code),
        today: formatDate(dayInParis(clock())),
      })
    );
  };

  const send = async (c: Context<Env>, territory: Territory, format: Format): Promise<Response> => {
    const refuse = (sentence: string, status: 404 | 503) =>
      pages.show(c, <PortraitRefusedPage sentence={sentence} code={territory.code} name={territory.fullName} />, status);
    const paper = await paperOf(territory);
    if (!paper) return refuse(t("portrait.refused.nothing", { name: territory.fullName }), 404);
    const made = format === "txt" ? ok(toText(paper)) : await printer.print(jobOf(format, paper, territory.code));
    if (!made.ok) {
      c.header("retry-after", "60");
      return refuse(t("papers.refusal.workshop-too-many"), 503);
    }
    const name = `${t("portrait.file", { code: territory.code.slice(0, LONGEST_NAME) })}.${format}`;
    return c.body(typeof made.value === "string" ? made.value : new Uint8Array(made.value), 200, {
      "content-type": TYPES[format],
      "content-disposition": `${format === "txt" ? "inline" : "attachment"}; filename="${name}"`,
    });
  };

  const serve = (format: Format) => async (c: Context<Env, "/territories/:code/*">) => {
    const written = c.req.param("code");
    const read = await territories.read(written);
    // The page of the territory says what an address that names none, or one that is no more, may mean.
    if (!read.ok || read.value.followed.length > 0) return c.redirect(`/territories/${encodeURIComponent(written)}`, 302);
    const { territory } = read.value;
    return territory.code === written ? send(c, territory, format) : c.redirect(portraitAddress(territory.code, format), 301);
  };

  const routes = new Hono<Env>();
  for (const format of FORMATS) routes.get(`/territories/:code/portrait.${format}`, serve(format));
  return routes;
};
