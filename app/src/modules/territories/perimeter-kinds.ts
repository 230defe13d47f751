export const perimeterKinds = ["petr", "pays", "bassin", "espace_interterritorial", "other"] as const;
export type PerimeterKind = (typeof perimeterKinds)[number];

/** A document that says which members the perimeter has; `note` says what it leaves unsaid. */
export type PerimeterSource = { readonly title: string; readonly url: string | null; readonly note: string | null };
