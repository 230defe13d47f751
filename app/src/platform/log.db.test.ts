import { sql as statement } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { Database } from "./database/database.ts";
import { openTestDatabase } from "./database/testing.ts";
import { stderrLog } from "./log.ts";

let database: Database;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());
afterEach(() => vi.restoreAllMocks());

describe("the log", () => {
  it("tells a failed query and why it failed, not the values it carried", async () => {
    const written = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const failure = await database.sql.execute(statement`select 1 / (length(${"camille"}::text) - 7)`).catch((error: unknown) => error);
    stderrLog.error("request.failed", failure, { reference: "1234" });
    const [[line] = []] = written.mock.calls;
    expect(line).toContain("select 1 / (length($1::text) - 7)");
    expect(line).toContain("division by zero");
    expect(line).not.toContain("camille");
  });
});
