import { ok, type Result, refuse } from "@levier/kernel";
import { z } from "zod";
import { isDay, type Typed, typedIn, withinLength } from "./read-typed.ts";
import type { TeamRefusal } from "./team-refusal.ts";

/** A contact as its form says it. */
export type ContactFields = {
  readonly name: string;
  readonly role: string | null;
  readonly email: string | null;
  readonly telephone: string | null;
  readonly purpose: string;
  readonly source: string;
  /** The last day it is kept. */
  readonly keptUntil: string;
};

/** Years a contact may be kept without being asked again: what the CNIL takes as the rule for people one writes to. */
const MOST_YEARS = 3;

/** The last day that a contact written today may be kept until. */
export const farthestEnd = (today: string): string => {
  const year = Number(today.slice(0, 4)) + MOST_YEARS;
  // No 29 February is without its own day three years later.
  return `${year}${today.slice(4) === "-02-29" ? "-02-28" : today.slice(4)}`;
};

const TELEPHONE = /^\+?[\d\s().-]{6,30}$/;

/** A person to speak with: what for and from where is asked, and until when, for the law asks it of whoever keeps a name. */
export const readContact = (typed: Typed, today: string): Result<ContactFields, TeamRefusal> => {
  const length = withinLength(typed, ["name", "role", "email", "telephone", "purpose", "source"]);
  if (!length.ok) return length;
  const fault = (reason: TeamRefusal["reason"], field: string, value = typedIn(typed, field)) => refuse({ reason, value, field });
  const [name, email, telephone] = [typedIn(typed, "name"), typedIn(typed, "email"), typedIn(typed, "telephone")];
  const [purpose, source, keptUntil] = [typedIn(typed, "purpose"), typedIn(typed, "source"), typedIn(typed, "keptUntil")];
  if (name === "") return fault("no-name", "name");
  if (email !== "" && !z.email().safeParse(email).success) return fault("bad-email", "email");
  if (telephone !== "" && !TELEPHONE.test(telephone)) return fault("bad-telephone", "telephone");
  if (purpose === "") return fault("no-purpose", "purpose");
  if (source === "") return fault("no-source", "source");
  if (!isDay(keptUntil) || keptUntil < today) return fault("bad-end", "keptUntil");
  if (keptUntil > farthestEnd(today)) return fault("end-too-far", "keptUntil", farthestEnd(today));
  return ok({
    name,
    role: typedIn(typed, "role") || null,
    email: email.toLowerCase() || null,
    telephone: telephone || null,
    purpose,
    source,
    keptUntil,
  });
};
