import { ok, type Result } from "@levier/kernel";
import type { Write } from "../../platform/write.ts";
import { headOf } from "./pact-head.ts";
import type { PactRefusal } from "./pacts.errors.ts";
import { pactPublished } from "./pacts.events.ts";
import { saveItems, takeAddress } from "./pacts.repository.ts";
import { pact } from "./pacts.tables.ts";
import { readPublishable } from "./publishable.ts";
import { slugsOf } from "./slug.ts";
import type { Visibility } from "./visibility.ts";

/** The organisation on whose behalf someone acts. */
export type ActingOrganisation = { readonly id: string | null; readonly name: string };

export type PublishInput = {
  /** Identifier of the pact to be: the `thread` of the write, so that its history begins with its publication. */
  readonly id: string;
  /** Gives each row its identifier. */
  readonly newId: () => string;
  /** A `PactContent` or anything that reads as one; what it lacks is refused, named. */
  readonly content: unknown;
  readonly organisation: ActingOrganisation;
  readonly visibility: Visibility;
  /** Address wished for; the title gives one otherwise. */
  readonly slug?: string;
};

export type PublishedPact = { readonly id: string; readonly slug: string; readonly version: number };

/** Publishes a pact within the caller's transaction: all of it, or nothing of what the transaction did. */
export const publishPact = async (write: Write, input: PublishInput): Promise<Result<PublishedPact, PactRefusal>> => {
  const read = readPublishable(input.content);
  if (!read.ok) return read;
  const { id, organisation } = input;
  const content = read.value;
  const slug = await takeAddress(write, id, slugsOf(input.slug ?? content.title.value));
  const published = { id, slug, version: 1 };
  await write.insert(pact, [
    {
      ...published,
      ...headOf(content),
      status: "published",
      organisationId: organisation.id,
      organisationName: organisation.name,
      createdAt: write.now,
      updatedAt: write.now,
    },
  ]);
  await saveItems(write, id, content, input.visibility, input.newId);
  write.touch("pacts", `pact:${slug}`);
  await write.emit(pactPublished, published);
  return ok(published);
};
