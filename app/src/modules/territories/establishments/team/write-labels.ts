import { ok, type Result, refuse } from "@levier/kernel";
import { and, eq, sql as statement } from "drizzle-orm";
import type { Write } from "../../../../platform/write.ts";
import { plain } from "../../../../sources/official-geography/names.ts";
import { establishmentLabel, establishmentTag } from "../establishments.tables.ts";
import type { TeamRefusal } from "./team-refusal.ts";

/** Who writes, for which organisation, with fresh identifiers. */
export type TeamHand = { readonly organisation: string; readonly account: string; readonly newId: () => string };

const LONGEST_NAME = 60;

const fault = (reason: TeamRefusal["reason"], value: string, field = "label") => refuse({ reason, value, field });

/** Two members who write the same name, or the same tag, at once: one waits for the other. */
const oneAtATime = (write: Write): Promise<unknown> =>
  write.sql.execute(statement`select pg_advisory_xact_lock(hashtext(${`${write.tenant} establishment labels`}))`);

type LabelRow = typeof establishmentLabel.$inferSelect;

const labelWhere = async (write: Write, column: "id" | "plainName", value: string): Promise<LabelRow | undefined> => {
  const [row] = await write.sql
    .select()
    .from(establishmentLabel)
    .where(and(eq(establishmentLabel.tenantId, write.tenant), eq(establishmentLabel[column], value)));
  return row;
};

const readName = (written: string): Result<{ readonly name: string; readonly plainName: string }, TeamRefusal> => {
  const name = written.trim().replaceAll(/\s+/g, " ");
  const plainName = plain(name);
  return plainName === "" || name.length > LONGEST_NAME ? fault("bad-label", name, "name") : ok({ name, plainName });
};

const insertLabel = async (write: Write, hand: TeamHand, named: { readonly name: string; readonly plainName: string }): Promise<string> => {
  const id = hand.newId();
  const dates = { createdAt: write.now, updatedAt: write.now };
  await write.insert(establishmentLabel, [{ id, ...named, organisationId: hand.organisation, ...dates }]);
  return id;
};

/** Puts on an establishment the label of that name, made when there is none. */
export const putLabel = async (write: Write, hand: TeamHand, siret: string, written: string): Promise<Result<null, TeamRefusal>> => {
  const read = readName(written);
  if (!read.ok) return read;
  await oneAtATime(write);
  const labelId = (await labelWhere(write, "plainName", read.value.plainName))?.id ?? (await insertLabel(write, hand, read.value));
  const [there] = await tagsWhere(write, labelId, siret);
  if (there) return ok(null);
  await write.insert(establishmentTag, [{ id: hand.newId(), labelId, siret, createdAt: write.now, updatedAt: write.now }]);
  return ok(null);
};

const tagsWhere = (write: Write, labelId: string, siret?: string): Promise<{ readonly id: string }[]> =>
  write.sql
    .select({ id: establishmentTag.id })
    .from(establishmentTag)
    .where(
      and(
        eq(establishmentTag.tenantId, write.tenant),
        eq(establishmentTag.labelId, labelId),
        siret === undefined ? undefined : eq(establishmentTag.siret, siret),
      ),
    );

/** Takes a label off an establishment. */
export const takeOffLabel = async (write: Write, siret: string, labelId: string): Promise<Result<null, TeamRefusal>> => {
  const tags = await tagsWhere(write, labelId, siret);
  if (tags.length === 0) return fault("no-such-label", labelId);
  await write.remove(
    establishmentTag,
    tags.map(({ id }) => id),
  );
  return ok(null);
};

/** Renames a label everywhere it is. */
export const renameLabel = async (write: Write, hand: TeamHand, labelId: string, written: string): Promise<Result<null, TeamRefusal>> => {
  const read = readName(written);
  if (!read.ok) return read;
  await oneAtATime(write);
  const label = await labelWhere(write, "id", labelId);
  if (!label) return fault("no-such-label", written, "name");
  if (label.organisationId !== hand.organisation) return fault("not-yours", label.name, "name");
  const other = await labelWhere(write, "plainName", read.value.plainName);
  if (other && other.id !== labelId) return fault("label-taken", read.value.name, "name");
  await write.update(establishmentLabel, labelId, { ...read.value, updatedAt: write.now });
  return ok(null);
};

/** Removes a label, off every establishment that bears it. */
export const removeLabel = async (write: Write, hand: TeamHand, labelId: string): Promise<Result<null, TeamRefusal>> => {
  await oneAtATime(write);
  const label = await labelWhere(write, "id", labelId);
  if (!label) return fault("no-such-label", labelId, "acts");
  if (label.organisationId !== hand.organisation) return fault("not-yours", label.name, "acts");
  const tags = await tagsWhere(write, labelId);
  await write.remove(
    establishmentTag,
    tags.map(({ id }) => id),
  );
  await write.remove(establishmentLabel, [labelId]);
  return ok(null);
};
