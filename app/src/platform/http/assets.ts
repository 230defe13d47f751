import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";
import type { Assets } from "../../ui/page-context.tsx";

const manifest = z.record(
  z.string(),
  z.object({
    file: z.string(),
    src: z.string().optional(),
    name: z.string().optional(),
    isEntry: z.boolean().optional(),
    assets: z.array(z.string()).optional(),
  }),
);

/** The names the build gave to the stylesheet, the fonts and the islands, and to the stylesheets of one subject. `folder` is the built client's. */
export const readAssets = (folder: string): Assets => {
  const entries = Object.values(manifest.parse(JSON.parse(readFileSync(join(folder, ".vite/manifest.json"), "utf8"))));
  const stylesheet = entries.find((entry) => entry.src === "src/ui/styles/levier.css");
  if (!stylesheet) throw new Error("the built client has no stylesheet: run npm run build");
  const islands = new Map(
    entries.filter((entry) => entry.isEntry && entry.file.endsWith(".js")).map((entry) => [entry.name, `/${entry.file}`]),
  );
  const styles = new Map(
    entries
      .filter((entry) => entry.isEntry && entry.file.endsWith(".css"))
      .map(({ src = "", file }) => [basename(src, ".css"), `/${file}`]),
  );
  const found = (map: ReadonlyMap<string | undefined, string>, kind: string, name: string): string => {
    const file = map.get(name);
    if (!file) throw new Error(`no ${kind} is built under the name ${name}`);
    return file;
  };
  return {
    stylesheet: `/${stylesheet.file}`,
    fonts: (stylesheet.assets ?? []).filter((file) => file.endsWith(".woff2")).map((file) => `/${file}`),
    island: (name) => found(islands, "island", name),
    style: (name) => found(styles, "stylesheet", name),
  };
};
