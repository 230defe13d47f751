import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { Sql } from "../../../platform/database/database.ts";
import type { Write } from "../../../platform/write.ts";
import { takeTurn } from "../take-turn.ts";
import { paperTemplate } from "./papers.tables.ts";

export type KeptTemplate = Pick<typeof paperTemplate.$inferSelect, "name" | "content" | "updatedAt">;

const isOf = (tenant: string, organisation: string) =>
  and(eq(paperTemplate.tenantId, tenant), eq(paperTemplate.organisationId, organisation));

/** The template an organisation sets its documents in; null when it uses the one the program comes with. */
export const templateOf = async (sql: Sql, tenant: string, organisation: string | null): Promise<KeptTemplate | null> => {
  if (organisation === null) return null;
  const { name, content, updatedAt } = paperTemplate;
  const [row] = await sql.select({ name, content, updatedAt }).from(paperTemplate).where(isOf(tenant, organisation));
  return row ?? null;
};

type Keeping = { readonly organisationId: string; readonly name: string; readonly content: Uint8Array; readonly newId: () => string };

/** Keeps a template that was tried, instead of the one before. */
export const keepTemplate = async (write: Write, { organisationId, name, content, newId }: Keeping): Promise<void> => {
  await takeTurn(write, `template ${organisationId}`);
  const sha256 = createHash("sha256").update(content).digest("hex");
  const [before] = await write.sql.select({ id: paperTemplate.id }).from(paperTemplate).where(isOf(write.tenant, organisationId));
  const row = { name, sha256, content, updatedAt: write.now };
  if (before) await write.update(paperTemplate, before.id, row);
  else await write.insert(paperTemplate, [{ ...row, id: newId(), organisationId, createdAt: write.now }]);
};

/** Goes back to the template the program comes with. */
export const dropTemplate = async (write: Write, organisationId: string): Promise<void> => {
  const rows = await write.sql.select({ id: paperTemplate.id }).from(paperTemplate).where(isOf(write.tenant, organisationId));
  await write.remove(
    paperTemplate,
    rows.map(({ id }) => id),
  );
};
