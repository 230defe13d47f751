/** From a point to another by right angles: out on the right, down or up, in from the left. Drawn by the server, moved by the browser. */
export const elbow = (fromX: number, fromY: number, toX: number, toY: number): string =>
  `M${fromX} ${fromY}H${Math.max(fromX + 6, toX - 8)}V${toY}H${toX}`;
