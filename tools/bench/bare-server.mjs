/** The floor of `bench pages`: the same bytes under the same headers, from `node:http` and nothing else. */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

const [file, headers] = process.argv.slice(2);
const body = readFileSync(file);
const fixed = JSON.parse(headers);
createServer((_, response) => response.writeHead(200, fixed).end(body)).listen(0, "127.0.0.1", function () {
  process.stdout.write(`${this.address().port}\n`);
});
