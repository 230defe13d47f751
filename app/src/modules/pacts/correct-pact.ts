import { ok, type Result, refuse } from "@levier/kernel";
import type { Write } from "../../platform/write.ts";
import { tellText } from "./amendments/write-reason.ts";
import { holdPact } from "./hold-pact.ts";
import { withBound } from "./indicators/bound-figures.ts";
import { headOf } from "./pact-head.ts";
import type { PactRefusal } from "./pacts.errors.ts";
import { pactCorrected } from "./pacts.events.ts";
import { loadPactInTurn, saveItems } from "./pacts.repository.ts";
import { pact } from "./pacts.tables.ts";
import type { PublishedPact, PublishInput } from "./publish-pact.ts";
import { readPublishable } from "./publishable.ts";
import { withAdded } from "./sheets/added-actions.ts";
import { contentOf } from "./stored-pact.ts";

export type CorrectInput = Omit<PublishInput, "slug"> & {
  /** Why, in words the public reads at the top of the page. */
  readonly reason: string;
  /** Version the correction was made from: another one published meanwhile is not overwritten. */
  readonly version?: number;
  /** The number of the amendment whose text this is, 0 for a plain correction; absent when nobody said. */
  readonly amends?: number | undefined;
};

/** Replaces the content of a published pact, at the same address, with a notice; what stood before stays in its history. */
export const correctPact = async (write: Write, input: CorrectInput): Promise<Result<PublishedPact, PactRefusal>> => {
  const reason = input.reason.trim();
  if (reason === "") return refuse({ code: "reason-required" });
  const read = readPublishable(input.content);
  if (!read.ok) return read;
  const found = await holdPact(write, input.id);
  if (!found.ok) return found;
  const held = found.value;
  if (input.version !== undefined && input.version !== held.version) return refuse({ code: "changed-since", version: held.version });
  const { id, slug } = held;
  const before = contentOf(await loadPactInTurn(write.sql, held));
  const content = withBound(withAdded(read.value, before), before);
  const corrected = { id, slug, version: held.version + 1 };
  await write.update(pact, id, {
    ...headOf(content),
    version: corrected.version,
    notice: reason,
    noticeAt: write.now,
    organisationId: input.organisation.id,
    organisationName: input.organisation.name,
    updatedAt: write.now,
  });
  await saveItems(write, id, content, input.visibility, input.newId);
  if (input.amends !== undefined) {
    const { version } = corrected;
    const told = await tellText(write, { pactId: id, version, reason, amendment: input.amends, newId: input.newId });
    if (!told.ok) return told;
  }
  write.touch("pacts", `pact:${slug}`);
  await write.emit(pactCorrected, { ...corrected, reason });
  return ok(corrected);
};
