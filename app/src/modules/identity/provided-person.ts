import { sirenOfSiret } from "@levier/kernel";
import { z } from "zod";
import { readEmail } from "./email.ts";

/** A person as a provider of identities vouches for them. */
export type ProvidedPerson = {
  readonly issuer: string;
  readonly subject: string;
  readonly email: string;
  readonly name: string;
  /** Of the organisation they work for; null when the SIRET is absent or is not one. */
  readonly siren: string | null;
};

const claims = z.object({
  sub: z.string().min(1),
  email: z.string(),
  email_verified: z.boolean().optional(),
  given_name: z.string().nullish(),
  usual_name: z.string().nullish(),
  family_name: z.string().nullish(),
  name: z.string().nullish(),
  siret: z.string().nullish(),
});

/** Reads what the provider says; null without an address that it vouches for. */
export const readClaims = (issuer: string, told: unknown): ProvidedPerson | null => {
  const read = claims.safeParse(told);
  if (!read.success || read.data.email_verified === false) return null;
  const { sub, email, given_name, usual_name, family_name, name, siret } = read.data;
  const address = readEmail(email);
  if (address === null) return null;
  const full = [given_name, usual_name || family_name].filter(Boolean).join(" ").trim();
  return {
    issuer,
    subject: sub,
    email: address,
    name: (full || name?.trim() || address.split("@")[0] || address).slice(0, 200),
    siren: siret ? sirenOfSiret(siret) : null,
  };
};
