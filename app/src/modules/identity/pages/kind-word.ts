import type { Translate } from "../../../messages/index.ts";
import { readKind } from "../organisation-kinds.ts";

/** The word of a kind; a kind of an earlier version reads as another organisation. */
export const kindWord = (t: Translate, kind: string): string => t(`identity.kind.${readKind(kind) ?? "other"}`);
