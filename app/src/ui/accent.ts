import { ok, type Result, refuse } from "@levier/kernel";
import { contrast, fromOklch, type Oklch, type Rgb, readHex, toHex, toOklch } from "./colour.ts";

/** A territory's two tokens: the colour itself, and the same as a wash under text. Both as `#rrggbb`. */
export type AccentPair = { readonly accent: string; readonly wash: string };
export type Accent = { readonly light: AccentPair; readonly dark: AccentPair };

type Ground = { readonly paper: string; readonly ink: string; readonly washLightness: number; readonly towards: "darker" | "lighter" };

/** The grounds of `styles/tokens.css`; a test holds the two files together. */
export const grounds: Readonly<Record<keyof Accent, Ground>> = {
  light: { paper: "#fdfcf9", ink: "#1b1a19", washLightness: 0.94, towards: "darker" },
  dark: { paper: "#171614", ink: "#efece6", washLightness: 0.29, towards: "lighter" },
};

const AA = 4.5;
const STEP = 0.005;

const known = (hex: string): Rgb => {
  const rgb = readHex(hex);
  if (!rgb) throw new Error(`${hex} is not a colour`);
  return rgb;
};

/** What is shown is the rounded colour: contrast is measured on it. */
const shown = (colour: Oklch): Rgb => known(toHex(fromOklch(colour)));

const pairOn = ([lightness, chroma, hue]: Oklch, { paper, washLightness, towards }: Ground): AccentPair => {
  const wash = shown([washLightness, Math.min(chroma, 0.03), hue]);
  const grounded = [known(paper), wash];
  const step = towards === "darker" ? -STEP : STEP;
  let at = lightness;
  let accent = shown([at, chroma, hue]);
  while (at >= 0 && at <= 1 && grounded.some((ground) => contrast(accent, ground) < AA)) {
    at += step;
    accent = shown([at, chroma, hue]);
  }
  return { accent: toHex(accent), wash: toHex(wash) };
};

/**
 * Corrects a territory's colour until text of that colour reads at AA (4.5 : 1) on paper and on its own wash, and paper on
 * it, in light and in dark. Hue is kept, lightness moves no more than it must, chroma only where no screen can follow.
 *
 * @example
 * accent("#ffd500"); // ok: an ochre on light paper, the yellow itself on dark paper
 */
export const accent = (colour: string): Result<Accent, "not-a-colour"> => {
  const rgb = readHex(colour);
  if (!rgb) return refuse("not-a-colour");
  const wanted = toOklch(rgb);
  return ok({ light: pairOn(wanted, grounds.light), dark: pairOn(wanted, grounds.dark) });
};

/** The style rules that put an accent in place of the default; digits and fixed words only, safe inside `<style>`. */
export const accentRules = ({ light, dark }: Accent): string => {
  const rule = ({ accent: colour, wash }: AccentPair): string => `:root{--accent:${colour};--accent-wash:${wash}}`;
  return `${rule(light)}@media screen and (prefers-color-scheme:dark){${rule(dark)}}`;
};
