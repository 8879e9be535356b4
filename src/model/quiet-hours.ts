/** Hours of the day in which a server is not asked; minutes from midnight in Thailand, `to` not included. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
}

const DAY = 24 * 60;
/** Thailand has one time and no summer time. */
const AHEAD_OF_UTC = 7 * 60;
const SPAN = /^([01]?\d|2[0-4])[:.]([0-5]\d)\s*(?:-|–|ถึง|to)\s*([01]?\d|2[0-4])[:.]([0-5]\d)$/;

/** Reads `08:30-16:30`, several joined by commas, over midnight too (`22:00-06:00`); null for what is none. */
export function parseQuietHours(written: string): QuietHours[] | null {
  const spans = written.replace(/น\./g, '').split(',').map((part) => {
    const found = SPAN.exec(part.trim())?.slice(1).map(Number);
    if (found === undefined) return null;
    const [fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0] = found;
    const span = { from: fromHour * 60 + fromMinute, to: toHour * 60 + toMinute };
    return span.from === span.to || span.from >= DAY || span.to > DAY ? null : span;
  });
  return spans.length > 0 && spans.every((span) => span !== null) ? spans : null;
}

/**
 * How long until the server may not be asked, ms; 0 within quiet hours, null where there are none.
 * @param now ms since 1970, UTC
 */
export function untilQuiet(hours: readonly QuietHours[], now: number): number | null {
  const minute = (now / 60_000 + AHEAD_OF_UTC) % DAY;
  const within = hours.some(({ from, to }) => (from < to ? minute >= from && minute < to : minute >= from || minute < to));
  if (within) return 0;
  return hours.length === 0 ? null : Math.min(...hours.map(({ from }) => ((from - minute + DAY) % DAY) * 60_000));
}

/** As a person writes it. */
export const quietWords = (hours: readonly QuietHours[]): string => hours.map(({ from, to }) => `${clock(from)}-${clock(to)}`).join(', ');

const clock = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
