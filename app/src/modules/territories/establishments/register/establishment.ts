/** An establishment at work, as the register tells it. Of one that is not diffusible, only commune and activity are told. */
export type Establishment = {
  readonly siret: string;
  readonly siren: string;
  /** Its sign or usual name, else the name of whose it is; null when the register gives none. */
  readonly name: string | null;
  /** The name of whose it is, where that is not the one above. */
  readonly unitName: string | null;
  /** Whether a name told is that of a person: a sole trader. */
  readonly isPerson: boolean;
  /** Code of the commune in the file, `67482`. */
  readonly commune: string;
  readonly communeName: string | null;
  readonly postcode: string | null;
  /** `10.71C`. */
  readonly activity: string | null;
  readonly nomenclature: string | null;
  readonly size: SizeClass;
  /** The year its size is of. */
  readonly sizeYear: number | null;
  /** `2011-03-01`. */
  readonly created: string | null;
  readonly isEmployer: boolean;
  readonly isHead: boolean;
  /** Metres, in the projection of its part of the country. */
  readonly place: { readonly x: number; readonly y: number } | null;
  readonly isDiffusible: boolean;
};

/** Classes of salaried jobs of Insee, the smallest first; `NN`: not told, or no salaried job all the year. */
export const sizeClasses = ["NN", "00", "01", "02", "03", "11", "12", "21", "22", "31", "32", "41", "42", "51", "52", "53"] as const;
export type SizeClass = (typeof sizeClasses)[number];

export const sizeClassOf = (text: unknown): SizeClass => sizeClasses.find((one) => one === text) ?? "NN";
