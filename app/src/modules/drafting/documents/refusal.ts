/** Why a document could not be read. `value` is what was wrong, as a person would recognise it. */
export type DocumentRefusal =
  | { readonly code: "document-empty"; readonly value: string }
  | { readonly code: "document-too-large"; readonly value: string; readonly bytes: number; readonly limit: number }
  | { readonly code: "document-too-many-pages"; readonly value: string; readonly pages: number; readonly limit: number }
  | { readonly code: "document-format-unknown"; readonly value: string }
  | { readonly code: "document-format-unsupported"; readonly value: string; readonly format: string }
  | { readonly code: "document-image"; readonly value: string; readonly format: string }
  | { readonly code: "document-undecodable"; readonly value: string; readonly excerpt: string }
  | { readonly code: "document-without-text"; readonly value: string; readonly pages: number }
  | { readonly code: "document-protected"; readonly value: string }
  | { readonly code: "document-damaged"; readonly value: string }
  | { readonly code: "document-inflated"; readonly value: string; readonly limit: number }
  | { readonly code: "document-too-slow"; readonly value: string; readonly seconds: number }
  | { readonly code: "document-too-heavy"; readonly value: string }
  | { readonly code: "documents-waiting"; readonly value: string };
