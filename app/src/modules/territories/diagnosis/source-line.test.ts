import { expect, it } from "vitest";
import { translator } from "../../../messages/index.ts";
import { sourceLine } from "./source-line.ts";

const source = { id: "essai", dataset: "Emplois d’essai", publisher: "Éditeur d’essai", licence: "Licence Ouverte" };
const lineOf = (vintage: string | null, sha256: string | null): string => sourceLine({ ...source, vintage, sha256 }, translator("fr"));

it("tells a source that is not loaded from one whose file says no date", () => {
  expect(lineOf("2016-12–2019-12", "a".repeat(64))).toContain(", millésime décembre 2016 – décembre 2019, Licence Ouverte.");
  expect(lineOf(null, "a".repeat(64))).toContain(", sans millésime, ");
  expect(lineOf(null, null)).toContain(", non chargé, ");
});
