import { crc32, deflateSync } from "node:zlib";
import { type BarChart, barsOf, CHART, colourOf } from "../bar-chart.ts";

const SCALE = 2;

const chunk = (kind: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(kind, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
};

/** The bars alone, for word processors that show no vector picture (PNG, W3C 2003): the words stand in the caption and the table. */
export const chartPng = (chart: BarChart): Buffer => {
  const [width, height] = [CHART.width * SCALE, CHART.height * SCALE];
  const stride = width * 3 + 1;
  const pixels = Buffer.alloc(stride * height, 255);
  for (let y = 0; y < height; y++) pixels[y * stride] = 0;
  const base = CHART.height - CHART.bottom;
  const axis = { x: CHART.side, y: base, width: CHART.width - 2 * CHART.side, height: 1, series: 0 };
  for (const bar of [...barsOf(chart), axis]) {
    const colour = Buffer.from(colourOf(bar.series).slice(1), "hex");
    const [left, right] = [Math.round(bar.x * SCALE), Math.round((bar.x + bar.width) * SCALE)];
    const row = Buffer.concat(Array.from({ length: Math.max(0, right - left) }, () => colour));
    for (let y = Math.round(bar.y * SCALE); y < Math.round((bar.y + bar.height) * SCALE); y++) row.copy(pixels, y * stride + 1 + left * 3);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", deflateSync(pixels)), chunk("IEND", Buffer.alloc(0))]);
};
