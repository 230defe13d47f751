/** How a page is shown: its box in points, and by how many degrees it is turned clockwise. */
export type View = { readonly view: readonly number[]; readonly rotate: number };

/** A place on a page as the file counts it, from the left and the foot of the page as it is shown. */
export type Turn = (x: number, y: number) => readonly [x: number, y: number];

const boxOf = ({ view }: View) => ({ left: view[0] ?? 0, low: view[1] ?? 0, right: view[2] ?? 0, high: view[3] ?? 0 });

const isAcross = ({ rotate }: View): boolean => rotate % 180 !== 0;

/** The width of a page as it is shown, in points. */
export const widthOf = (page: View): number => {
  const { left, low, right, high } = boxOf(page);
  return isAcross(page) ? high - low : right - left;
};

/** A page turned to lie across is read as it is shown. */
export const turnOf = (page: View): Turn => {
  const { left, low, right, high } = boxOf(page);
  switch (((page.rotate % 360) + 360) % 360) {
    case 90:
      return (x, y) => [y - low, right - x];
    case 180:
      return (x, y) => [right - x, high - y];
    case 270:
      return (x, y) => [high - y, x - left];
    default:
      return (x, y) => [x - left, y - low];
  }
};
