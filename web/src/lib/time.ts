const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const two = (value: number) => String(value).padStart(2, '0');

/** Exercise time: `D+1 06:30` is six and a half hours into the second day. */
export function clock(t_ms: number): string {
  const rest = t_ms % DAY;
  return `D+${Math.floor(t_ms / DAY)} ${two(Math.floor(rest / HOUR))}:${two(Math.floor((rest % HOUR) / MINUTE))}`;
}

/** A span, rounded to the minute: `2 h 30 min`. */
export function span(ms: number): string {
  const minutes = Math.round(Math.abs(ms) / MINUTE);
  const hours = Math.floor(minutes / 60);
  const sign = ms < 0 ? '-' : '';
  if (hours === 0) return `${sign}${minutes} min`;
  return minutes % 60 ? `${sign}${hours} h ${two(minutes % 60)} min` : `${sign}${hours} h`;
}

export { DAY, HOUR, MINUTE };
