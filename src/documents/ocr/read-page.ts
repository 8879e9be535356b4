import type { Table } from '../../model/document.ts';
import type { ScanThreads } from './engines.ts';
import { meanConfidence, type Engine, type Recognised } from './engine.ts';
import { pageWithSureYears, type YearReader } from './confirm-years.ts';
import type { PictureSource } from './make-picture.ts';
import type { Picture } from './picture.ts';
import { tablesOfScan } from './scan-tables.ts';

/** What came of one page. `blank`: nothing is on it; `poor`: something is, but no words that could be read. */
export interface ReadPage {
  readonly state: 'read' | 'blank' | 'poor';
  /** Clean text; '' but where `read`. */
  readonly text: string;
  /** Its tables, as those of page 1; offsets are in `text`. */
  readonly tables?: readonly Table[] | undefined;
}

/** What reading a page takes. */
export interface PageTools {
  readonly threads: ScanThreads;
  readonly engine: Engine;
  readonly readYear: YearReader | null;
}

/** Less ink than this share of a page is dust. */
const DUST = 0.0004;
/** Readings of pages that lie wrong are hardly ever surer (0-1). */
const LIES_RIGHT = 0.7;
/** Readings less sure than this are no words (0-1). */
const NO_WORDS = 0.4;
const TURNS = [180, 90, 270] as const;
const THAI_OR_FIGURE = /[\u0e01-\u0e2e\d๐-๙]/g;

/**
 * Draws a page and reads it; one whose reading is poor is tried from its other sides as well. Null where
 * it cannot be drawn or read in time (ms). Never throws.
 */
export async function readScannedPage(source: PictureSource, { threads, engine, readYear }: PageTools, timeoutMs: number): Promise<ReadPage | null> {
  const endsAt = Date.now() + timeoutMs;
  const left = (): number => Math.max(1, endsAt - Date.now());
  const drawn = await threads.picture(source, left());
  if (drawn === null) return null;
  if (drawn.ink < DUST) return { state: 'blank', text: '' };
  const first = await engine.recognise(drawn.picture, left());
  if (first === null) return null;
  let best: { seen: Recognised; picture: Picture } = { seen: first, picture: drawn.picture };
  if (meanConfidence(first) < LIES_RIGHT) {
    const degrees = await betterTurn(drawn.picture, threads, engine, left);
    const picture = degrees === 0 ? null : await threads.turn(drawn.picture, degrees, false, left());
    const seen = picture === null ? null : await engine.recognise(picture, left());
    if (picture !== null && seen !== null && worth(seen) > worth(first)) best = { seen, picture };
  }
  if (meanConfidence(best.seen) < NO_WORDS) return { state: 'poor', text: '' };
  const { text, runs } = pageWithSureYears(best.seen, best.picture, readYear);
  if (text === '') return { state: 'poor', text };
  const tables = runs === null ? [] : tablesOfScan(best.seen, runs, text);
  return { state: 'read', text, ...(tables.length > 0 ? { tables } : {}) };
}

/** Letters that were read, by how surely. */
const worth = (seen: Recognised): number => meanConfidence(seen) ** 2 * (seen.text.match(THAI_OR_FIGURE)?.length ?? 0);

/** The turn that small pictures of the page read best from. */
async function betterTurn(picture: Picture, threads: ScanThreads, engine: Engine, left: () => number): Promise<0 | 90 | 180 | 270> {
  let best: { degrees: 0 | 90 | 180 | 270; worth: number } = { degrees: 0, worth: 0 };
  for (const degrees of [0, ...TURNS] as const) {
    const small = await threads.turn(picture, degrees, true, left());
    const seen = small === null ? null : await engine.recognise(small, left());
    if (seen !== null && worth(seen) > best.worth * 1.1) best = { degrees, worth: worth(seen) };
  }
  return best.degrees;
}
