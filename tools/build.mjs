/** `npm run build`: the stylesheet, the islands, the server and the `levier` command, into app/dist. */
import { ensureBuilt, ensureInstalled } from "./setup/project.mjs";

ensureInstalled();
ensureBuilt();
