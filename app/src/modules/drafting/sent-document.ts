import type { Translate } from "../../messages/index.ts";
import type { FormError } from "../../ui/index.ts";
import type { SentDocument } from "./documents/document.ts";
import { type DraftingRefusal, fieldOf, sentenceOf } from "./drafting.errors.ts";

/** A textarea is sent with CRLF at its line ends, whatever was pasted. */
const pasted = (text: string): string => text.replaceAll("\r\n", "\n");

/** The text pasted in a form, or the file chosen there; told when it holds both or neither. */
export const sentDocument = async (posted: FormData, text: string, t: Translate): Promise<SentDocument | "both" | "neither"> => {
  const file = posted.get("file");
  const chosen = file instanceof File && (file.size > 0 || file.name !== "") ? file : null;
  if (chosen && text.trim() !== "") return "both";
  if (chosen) return { name: chosen.name, bytes: new Uint8Array(await chosen.arrayBuffer()) };
  return text.trim() === "" ? "neither" : { name: t("drafting.new.pasted"), bytes: new TextEncoder().encode(pasted(text)) };
};

/** Beside which field of that form a refusal stands: a text that was pasted is refused beside the text. */
export const documentError = (refusal: DraftingRefusal | "both" | "neither", text: string, t: Translate): FormError => {
  if (refusal === "both" || refusal === "neither")
    return { field: refusal === "both" ? "file" : "text", message: t(`drafting.new.${refusal}`) };
  const field = fieldOf(refusal) ?? "text";
  return { field: field === "file" && text.trim() !== "" ? "text" : field, message: sentenceOf(refusal, t) };
};
