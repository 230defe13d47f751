import type { Context } from "hono";
import { translator } from "../../messages/index.ts";
import type { Env } from "../../platform/http/env.ts";
import type { Platform } from "../../platform/platform.ts";
import type { FormerTerritory } from "../../sources/official-geography/former.ts";
import type { Territory } from "../../sources/official-geography/territory.ts";
import { isTerritoryCode, parseTerritoryCode, type TerritoryCode } from "../../sources/official-geography/territory-code.ts";
import type { PlaceRefusal } from "./diagnosis/place.ts";
import { territoryAddress } from "./pages/address.ts";
import { type UnknownTerritory, UnknownTerritoryPage } from "./pages/unknown-territory-page.tsx";
import { codeRefusals } from "./territories.errors.ts";
import type { Territories } from "./territories.ts";

/** The codes that are written, but for one. */
const without = (written: string, code: string): string =>
  written
    .split(/[+,]/)
    .filter((one) => {
      const read = parseTerritoryCode(one);
      return !read.ok || read.value !== code;
    })
    .join();

/** Answers to an address that names no territory, each with the value, why it names none, and the ways out. */
export const addressRefusals = ({ pages }: Pick<Platform, "pages">, { geography }: Pick<Territories, "geography">) => {
  const t = translator("fr");
  const named = (codes: readonly TerritoryCode[]) => codes.flatMap((code) => geography.find(code) ?? []);
  const nameOf = (code: string): string => (isTerritoryCode(code) ? geography.find(code)?.name : undefined) ?? code;

  const wording = (written: string, error: PlaceRefusal): UnknownTerritory => {
    const { value } = error;
    switch (error.reason) {
      case "ambiguous-code": {
        const candidates = named(error.candidates);
        return {
          title: t("territories.refusal.ambiguousTitle"),
          sentence: t(codeRefusals[error.reason].message, { value, candidates: error.candidates.join(", ") }),
          candidates,
          query: value,
        };
      }
      case "not-a-code":
        return { sentence: t(codeRefusals[error.reason].message, { value }), query: value };
      case "unknown-code":
        return { sentence: t("territories.refusal.unknown", { value, year: String(geography.year) }), query: value };
      case "list-not-loaded":
        return {
          title: t("territories.refusal.listNotLoadedTitle"),
          sentence: t("territories.refusal.listNotLoaded", { value, command: error.command }),
          query: "",
        };
      case "too-many":
        return {
          title: t("territories.refusal.tooManyTitle"),
          sentence: t("territories.refusal.tooMany", { value, most: error.most }),
          query: "",
        };
      case "repeated":
      case "overlap": {
        const within = error.reason === "overlap" ? error.within : value;
        const one = t("territories.refusal.candidate", { code: value, name: nameOf(error.value) });
        const other = t("territories.refusal.candidate", { code: within, name: nameOf(within) });
        const ways = [error.value, within].map((code) => ({
          href: `/territories/${without(written, code)}`,
          label: t("territories.refusal.without", { name: nameOf(code) }),
        }));
        return {
          title: t("territories.refusal.overlapTitle"),
          sentence: t("territories.refusal.overlap", { value: one, within: other }),
          query: "",
          ways,
        };
      }
    }
  };

  const formerPage = (c: Context<Env>, { name, lastYear, successors }: FormerTerritory, together: Territory | null): Response => {
    const year = lastYear === null ? "none" : String(lastYear + 1);
    const sentence = t("territories.refusal.former", { name, year });
    const candidates = named(successors.map(({ code }) => code));
    const ways = together ? [{ href: territoryAddress(together.code), label: t("territories.refusal.together") }] : [];
    const title = t("territories.refusal.formerTitle");
    return pages.show(c, <UnknownTerritoryPage {...{ title, sentence, candidates, ways }} query="" />, 404);
  };

  return {
    show: (c: Context<Env>, written: string, error: PlaceRefusal): Response => {
      const code = parseTerritoryCode(written);
      const former = error.reason === "unknown-code" && code.ok ? geography.former(code.value) : null;
      return former ? formerPage(c, former, null) : pages.show(c, <UnknownTerritoryPage {...wording(written, error)} />, 404);
    },
    /** The same in one sentence, for a page that shows more. */
    sentence: (written: string, error: PlaceRefusal): string => wording(written, error).sentence,
    /** Territories left out beyond how many are shown. */
    tooMany: (beyond: readonly string[], most: number): string =>
      t("territories.compare.tooMany", { most, beyond: new Intl.ListFormat("fr").format(beyond.slice(0, most)) }),
    /** A territory that is no more, whose communes several hold. */
    former: formerPage,
  };
};
