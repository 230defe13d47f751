import { ok, type Result, refuse } from "@levier/kernel";
import type { Write } from "../../platform/write.ts";
import type { Geography } from "../../sources/official-geography/geography.ts";
import type { TerritoryCode } from "../../sources/official-geography/territory-code.ts";
import { checkPerimeter, type PerimeterInput } from "./perimeter.ts";
import type { PerimeterRefusal } from "./territories.errors.ts";
import { perimeter, perimeterAddress } from "./territories.tables.ts";

type Needs = { readonly geography: Geography; readonly newId: () => string };

/** Names a set of EPCI or communes, inside the caller's transaction. The caller has checked that the person may. */
export const createPerimeter = async (
  { geography, newId }: Needs,
  write: Write,
  input: PerimeterInput,
): Promise<Result<{ readonly id: string; readonly code: TerritoryCode }, PerimeterRefusal>> => {
  const checked = checkPerimeter(input, geography);
  if (!checked.ok) return checked;
  const { slug, members, ...content } = checked.value;
  const id = newId();
  const taken = await write.sql
    .insert(perimeterAddress)
    .values({ slug, tenantId: write.tenant, perimeterId: id })
    .onConflictDoNothing()
    .returning();
  if (taken.length === 0) return refuse({ reason: "slug-taken", value: slug });
  await write.insert(perimeter, [{ id, slug, members: [...members], ...content, createdAt: write.now, updatedAt: write.now }]);
  write.touch("perimeters", `territory:set-${slug}`);
  return ok({ id, code: `set-${slug}` });
};
