import { ok, type Result, refuse } from "@levier/kernel";
import type { Write } from "../../../platform/write.ts";
import { type HeldRefusal, holdPact } from "../hold-pact.ts";
import { amendmentsIn } from "../life/amendments-in.ts";
import { lifeOf } from "../life/life.repository.ts";
import { pactChangeReason } from "./amendments.tables.ts";

/** No amendment of that number was opened, or it was dropped. */
export type AmendmentRefusal = { readonly code: "unknown-amendment"; readonly amendment: number };
export type ReasonRefusal =
  | HeldRefusal
  | AmendmentRefusal
  | { readonly code: "reason-required" | "unknown-version" }
  | { readonly code: "reason-too-long"; readonly length: number; readonly most: number };

/** Characters of a reason. */
const LONGEST = 2000;

type Reason = {
  readonly pactId: string;
  readonly version: number;
  readonly reason: string;
  /** The amendment whose text the version is, 0 for a plain correction; null leaves what was said of it. */
  readonly amendment: number | null;
  readonly newId: () => string;
};

/** Keeps why a version is what it is, once the pact is held and the version known. */
const keepReason = async (
  write: Write,
  { pactId, version, reason, amendment, newId }: Reason,
  actionId: string | null,
): Promise<Result<null, AmendmentRefusal>> => {
  if (amendment !== null && amendment !== 0) {
    const { events } = await lifeOf(write.sql, write.tenant, pactId);
    const isKnown = amendmentsIn(events).some(({ number, dropped }) => number === amendment && dropped === null);
    if (!isKnown) return refuse({ code: "unknown-amendment", amendment });
  }
  const row = { id: newId(), pactId, version, actionId, reason, amendment, createdAt: write.now };
  await write.insert(pactChangeReason, [row]);
  return ok(null);
};

/** Says what a version that is being published is the text of, and why. */
export const tellText = (write: Write, reason: Reason): Promise<Result<null, AmendmentRefusal>> => keepReason(write, reason, null);

/** Says why a version changed an action (null: the version as a whole); what was said before stays in the history. */
export const writeReason = async (
  write: Write,
  input: Reason & { readonly actionId: string | null },
): Promise<Result<null, ReasonRefusal>> => {
  const { pactId, version, actionId } = input;
  const reason = input.reason.trim();
  if (reason === "") return refuse({ code: "reason-required" });
  if (reason.length > LONGEST) return refuse({ code: "reason-too-long", length: reason.length, most: LONGEST });
  const held = await holdPact(write, pactId);
  if (!held.ok) return held;
  if (!Number.isInteger(version) || version < 1 || version > held.value.version) return refuse({ code: "unknown-version" });
  const kept = await keepReason(write, { ...input, reason }, actionId);
  if (!kept.ok) return kept;
  write.touch("pacts", `pact:${held.value.slug}`);
  return ok(null);
};
