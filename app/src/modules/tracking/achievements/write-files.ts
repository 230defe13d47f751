import { ok, type Result, refuse } from "@levier/kernel";
import { and, count, eq } from "drizzle-orm";
import { sha256 } from "../../../platform/audit/canonical.ts";
import type { Sql } from "../../../platform/database/database.ts";
import { isUuid } from "../../../platform/is-uuid.ts";
import type { Write } from "../../../platform/write.ts";
import { holdPact } from "../../pacts/index.ts";
import type { AchievementRefusal } from "./achievements.errors.ts";
import { findAchievement } from "./achievements.repository.ts";
import { achievementFile } from "./achievements.tables.ts";
import { kindOf } from "./file-kinds.ts";
import type { ChangeRight } from "./write-achievements.ts";

/** Bytes of one file, and files of one achievement. */
export const MOST_BYTES = 8_000_000;
export const MOST_FILES = 10;

export type AttachmentRefusal =
  | AchievementRefusal
  | { readonly code: "file-kind" | "file-empty" | "too-many-files" }
  | { readonly code: "file-size"; readonly size: number };

/** A file as it is told, without its bytes. */
export type Attachment = {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
};

export const filesOf = (sql: Sql, tenant: string, achievementId: string): Promise<Attachment[]> =>
  sql
    .select({ id: achievementFile.id, name: achievementFile.name, mediaType: achievementFile.mediaType, size: achievementFile.size })
    .from(achievementFile)
    .where(and(eq(achievementFile.tenantId, tenant), eq(achievementFile.achievementId, achievementId)))
    .orderBy(achievementFile.createdAt, achievementFile.id);

export const findFile = async (sql: Sql, tenant: string, achievementId: string, id: string) => {
  if (!isUuid(id)) return null;
  const [file] = await sql
    .select({ name: achievementFile.name, mediaType: achievementFile.mediaType, bytes: achievementFile.bytes })
    .from(achievementFile)
    .where(and(eq(achievementFile.tenantId, tenant), eq(achievementFile.achievementId, achievementId), eq(achievementFile.id, id)));
  return file ?? null;
};

/** Whether a file may be kept, before anything is written. */
export const judgeFile = (bytes: Uint8Array): Result<string, AttachmentRefusal> => {
  if (bytes.length === 0) return refuse({ code: "file-empty" });
  if (bytes.length > MOST_BYTES) return refuse({ code: "file-size", size: bytes.length });
  const kind = kindOf(bytes);
  return kind ? ok(kind.mediaType) : refuse({ code: "file-kind" });
};

type About = { readonly pactId: string; readonly achievementId: string; readonly may: ChangeRight };

const heldFor = async (write: Write, { pactId, achievementId, may }: About): Promise<Result<null, AchievementRefusal>> => {
  const found = await holdPact(write, pactId);
  if (!found.ok) return found;
  const before = await findAchievement(write.sql, write.tenant, pactId, achievementId);
  if (!before) return refuse({ code: "gone" });
  return may(before.organisationId) ? ok(null) : refuse({ code: "not-yours" });
};

/** A name without its folders, nor the signs that nobody sees: a line break, a NUL, one that turns the letters after it around. */
const fileName = (told: string): string =>
  told
    .replace(/[\p{Cc}\p{Cf}]/gu, "")
    .replace(/^.*[/\\]/, "")
    .slice(0, 200) || "document";

/** Keeps what proves an achievement; the same bytes sent twice are kept once. */
export const attachFile = async (
  write: Write,
  input: About & { readonly id: string; readonly name: string; readonly bytes: Uint8Array },
): Promise<Result<null, AttachmentRefusal>> => {
  const judged = judgeFile(input.bytes);
  if (!judged.ok) return judged;
  const found = await heldFor(write, input);
  if (!found.ok) return found;
  const { achievementId, id, bytes } = input;
  const digest = sha256(bytes);
  const own = and(eq(achievementFile.tenantId, write.tenant), eq(achievementFile.achievementId, achievementId));
  const [same] = await write.sql
    .select({ id: achievementFile.id })
    .from(achievementFile)
    .where(and(own, eq(achievementFile.sha256, digest)));
  if (same) return ok(null);
  const [kept] = await write.sql.select({ count: count() }).from(achievementFile).where(own);
  if ((kept?.count ?? 0) >= MOST_FILES) return refuse({ code: "too-many-files" });
  const row = { id, achievementId, name: fileName(input.name), mediaType: judged.value, sha256: digest, size: bytes.length, bytes };
  await write.insert(achievementFile, [{ ...row, createdAt: write.now }]);
  return ok(null);
};

/** Takes out a file for good: it may hold what should never have been sent. */
export const detachFile = async (write: Write, input: About & { readonly id: string }): Promise<Result<null, AttachmentRefusal>> => {
  const found = await heldFor(write, input);
  if (!found.ok) return found;
  const { id, achievementId } = input;
  if (!(await filesOf(write.sql, write.tenant, achievementId)).some((file) => file.id === id)) return refuse({ code: "gone" });
  await write.remove(achievementFile, [id]);
  return ok(null);
};
