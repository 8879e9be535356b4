import { readDigitRun, readYear } from '../../src/documents/digits/index.ts';
import { yearScans, type Scan } from '../../scripts/digits/scans.ts';
import { shareOf, type Row } from './row.ts';

const MEASURED = 120;
const SEED = 24;

interface Tally {
  readonly right: number;
  readonly wrong: readonly string[];
  readonly unknown: readonly string[];
}

function tally(scans: readonly Scan[]): Tally {
  const wrong: string[] = [];
  const unknown: string[] = [];
  let right = 0;
  for (const { about, picture, box, year } of scans) {
    const read = readYear(picture, box);
    const seen = `${about}: ${readDigitRun(picture, box)?.digits.map(({ digit, certainty }) => `${digit} (${certainty.toFixed(2)})`).join(' ') ?? 'no digits'}`;
    if (read === null) unknown.push(`unknown, ${seen}`);
    else if (read.year === year) right++;
    else wrong.push(`WRONG, ${seen}`);
  }
  return { right, wrong, unknown };
}

function rowOf(measure: string, scans: readonly Scan[]): Row {
  const { right, wrong, unknown } = tally(scans);
  const value = `${shareOf(right, scans.length)} / ${wrong.length} (${unknown.length} unknown)`;
  return { measure, atLeast: '≥ 95 % / 0', value, reached: right >= 0.95 * scans.length && wrong.length === 0, details: [...wrong, ...unknown] };
}

/** Numbers and words that are no years, and must not become any. */
function decoys(scans: readonly Scan[]): Row {
  const wrong = scans.flatMap(({ about, picture, box }) => {
    const read = readYear(picture, box);
    return read === null ? [] : [`${about}: ${read.year} (${read.certainty.toFixed(2)})`];
  });
  return { measure: '– numbers and words that hold no year, taken for one', atLeast: '0', value: `${wrong.length} of ${scans.length}`, reached: wrong.length === 0, details: wrong };
}

/**
 * Fiscal years on pictures made with fonts that the recogniser was not built from: 150 dpi, upright and
 * turned, blurred, noisy. The same pictures for every half and on every run.
 */
export const digits = (): Promise<Row[]> =>
  Promise.resolve([
    rowOf('fiscal years in Thai digits, 120 pictures: right / silently wrong', yearScans('thai', MEASURED, SEED)),
    rowOf('– in Arabic digits', yearScans('arabic', MEASURED, SEED + 1)),
    rowOf('– in mixed digits', yearScans('mixed', MEASURED, SEED + 2)),
    decoys(yearScans('none', 4 * MEASURED, SEED + 3)),
  ]);
