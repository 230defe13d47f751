import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Assets } from "../../ui/page-context.tsx";

const manifest = z.record(
  z.string(),
  z.object({ file: z.string(), name: z.string().optional(), isEntry: z.boolean().optional(), assets: z.array(z.string()).optional() }),
);

/** The names the build gave to the stylesheet, the fonts and the islands. `folder` is the built client's. */
export const readAssets = (folder: string): Assets => {
  const entries = Object.values(manifest.parse(JSON.parse(readFileSync(join(folder, ".vite/manifest.json"), "utf8"))));
  const stylesheet = entries.find((entry) => entry.isEntry && entry.file.endsWith(".css"));
  if (!stylesheet) throw new Error("the built client has no stylesheet: run npm run build");
  const islands = new Map(
    entries.filter((entry) => entry.isEntry && entry.file.endsWith(".js")).map((entry) => [entry.name, `/${entry.file}`]),
  );
  return {
    stylesheet: `/${stylesheet.file}`,
    fonts: (stylesheet.assets ?? []).filter((file) => file.endsWith(".woff2")).map((file) => `/${file}`),
    island: (name) => {
      const file = islands.get(name);
      if (!file) throw new Error(`no island is built under the name ${name}`);
      return file;
    },
  };
};
