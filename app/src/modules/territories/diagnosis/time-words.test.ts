import { describe, expect, it } from "vitest";
import { translator } from "../../../messages/index.ts";
import { periodWords } from "./time-words.ts";

const words = (period: string): string => periodWords(period, translator("fr"));

describe("a period", () => {
  it("is told as it is read, of a year, a quarter, a month, or from one to another", () => {
    expect(words("2023")).toBe("2023");
    expect(words("2019-Q1")).toBe("1er trimestre 2019");
    expect(words("2019-Q4")).toBe("4e trimestre 2019");
    expect(words("2016-12–2019-12")).toBe("décembre 2016 – décembre 2019");
    expect(words("1998–2023")).toBe("1998 – 2023");
  });
});
