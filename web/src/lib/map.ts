/** Room around the outermost nations of the map: a circle above, a circle and its name below. */
const ABOVE = 80;
const BELOW = 120;
const LEAST_HEIGHT = 600;

/** The viewBox of a map that shows every nation, whatever corner it lies in. */
export function mapBox(nations: { map_y: number }[]): string {
  const ys = nations.map((nation) => nation.map_y);
  const top = Math.min(...ys, 500) - ABOVE;
  const height = Math.max(LEAST_HEIGHT, Math.max(...ys, 500) + BELOW - top);
  return `-60 ${top} 1120 ${height}`;
}
