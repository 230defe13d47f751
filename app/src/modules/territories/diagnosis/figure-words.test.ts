import { expect, it } from "vitest";
import { translator } from "../../../messages/index.ts";
import { figureWords } from "./figure-words.ts";

it("tells points as shares are told, singular below two", () => {
  const told = [-1, -0.94, -0.04, 1.96, 12.3].map((value) => figureWords(value, "points", translator("fr")));
  expect(told.map((words) => words.replaceAll("\u00a0", " "))).toEqual([
    "−1,0 point",
    "−0,9 point",
    "0,0 point",
    "2,0 points",
    "12,3 points",
  ]);
});

it("tells no zero below zero", () => {
  expect(figureWords(-0.0004, "share", translator("fr")).replaceAll("\u00a0", " ")).toBe("0,0 %");
});
