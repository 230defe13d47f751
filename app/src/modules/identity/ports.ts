import type { Result } from "@levier/kernel";
import type { Mailer } from "../../platform/mail.ts";
import type { Platform } from "../../platform/platform.ts";
import type { Provider } from "./provider.ts";

/** A territory, as far as organisations and spaces need it. */
export type Place = {
  /** Typed, `epci-246700488`. */
  readonly code: string;
  readonly name: string;
  readonly kind: string;
};
export type PlaceRefusal = { readonly reason: "territory-ambiguous" | "territory-invalid" | "territory-unknown"; readonly value: string };

/** Finds the territory of a code as a person writes it. Territories stand above identity: they are given to it. */
export type ReadPlace = (text: string) => Promise<Result<Place, PlaceRefusal>>;

/** What the pages of identity need. */
export type Identity = {
  readonly platform: Platform;
  readonly mailer: Mailer;
  readonly provider: Provider | null;
  readonly readPlace: ReadPlace;
};
