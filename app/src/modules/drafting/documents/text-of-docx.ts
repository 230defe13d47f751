import { ok, type Result, refuse } from "@levier/kernel";
import { inflatesWithin } from "./zip-bounds.ts";

/** A thousand dense pages of WordprocessingML weigh some 15 MB. */
export const MAX_XML = 32e6;

/** Paragraphs of a Word document, an empty line between them. Runs the reader only on an archive whose parts are bounded. */
export const textOfDocx = async (bytes: Uint8Array): Promise<Result<string, "damaged" | "inflated">> => {
  const size = inflatesWithin(bytes, MAX_XML);
  if (size !== "within") return refuse(size === "beyond" ? "inflated" : "damaged");
  const { default: mammoth } = await import("mammoth");
  try {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    return ok(value.replace(/\n{3,}/g, "\n\n").trim());
  } catch {
    return refuse("damaged");
  }
};
