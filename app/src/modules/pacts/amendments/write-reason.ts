import { ok, type Result, refuse } from "@levier/kernel";
import type { Write } from "../../../platform/write.ts";
import { type HeldRefusal, holdPact } from "../hold-pact.ts";
import { pactChangeReason } from "./amendments.tables.ts";

export type ReasonRefusal =
  | HeldRefusal
  | { readonly code: "reason-required" | "unknown-version" }
  | { readonly code: "reason-too-long"; readonly length: number; readonly most: number };

/** Characters of a reason. */
const LONGEST = 2000;

type Input = {
  readonly pactId: string;
  readonly version: number;
  /** The action it is about; null for the version as a whole. */
  readonly actionId: string | null;
  readonly reason: string;
  readonly newId: () => string;
};

/** Says why a version changed an action, or what it is about; what was said before stays in the history. */
export const writeReason = async (write: Write, input: Input): Promise<Result<null, ReasonRefusal>> => {
  const { pactId, version, actionId, newId } = input;
  const reason = input.reason.trim();
  if (reason === "") return refuse({ code: "reason-required" });
  if (reason.length > LONGEST) return refuse({ code: "reason-too-long", length: reason.length, most: LONGEST });
  const held = await holdPact(write, pactId);
  if (!held.ok) return held;
  if (!Number.isInteger(version) || version < 1 || version > held.value.version) return refuse({ code: "unknown-version" });
  await write.insert(pactChangeReason, [{ id: newId(), pactId, version, actionId, reason, createdAt: write.now }]);
  write.touch("pacts", `pact:${held.value.slug}`);
  return ok(null);
};
