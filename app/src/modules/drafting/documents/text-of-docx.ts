import { ok, type Result, refuse } from "@levier/kernel";
import { inflatesWithin } from "../../../platform/zip-bounds.ts";
import { textOfHtml } from "./text-of-html.ts";

/** A thousand dense pages of WordprocessingML weigh some 15 MB. */
export const MAX_XML = 32e6;

/** A tabulation sets columns apart: wider than the space between words, which joins. */
const TABULATION = "\u00a0".repeat(4);

/**
 * Text of a Word document as it reads once changes are accepted: paragraphs apart, items and rows on their lines, notes at
 * the end. Runs the reader only on an archive whose parts are bounded.
 */
export const textOfDocx = async (bytes: Uint8Array): Promise<Result<string, "damaged" | "inflated">> => {
  const size = inflatesWithin(bytes, MAX_XML);
  if (size !== "within") return refuse(size === "beyond" ? "inflated" : "damaged");
  const { default: mammoth } = await import("mammoth");
  try {
    const convertImage = mammoth.images.imgElement(async () => ({ src: "" }));
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { convertImage });
    if (value.includes("\0")) return refuse("damaged");
    return ok(textOfHtml(value.replace(/(?<=>)\t+/g, "").replace(/\t+/g, TABULATION)));
  } catch {
    return refuse("damaged");
  }
};
