import type { Located } from '../model/evidence.ts';
import { isSurelyOther, judgeYears, type YearReading } from './currency/year-reading.ts';
import { stateOf } from './link-health.ts';
import { isRuined } from './view.ts';

/**
 * The evidence without papers of other years, where the one of the asked year is offered and cannot be
 * had: then what is wrong is its link or its file, and not the year of the old one beside it.
 * @param accepted years that are asked for, B.E.; null where none is
 */
export function asOffered(located: Located, readings: readonly YearReading[], accepted: readonly number[] | null): Located {
  if (accepted === null) return located;
  const isLost = (piece: Located['evidence'][number]): boolean =>
    (stateOf(piece) === 'dead' || isRuined(piece)) && [...piece.years.link, ...piece.years.fileName].some((year) => accepted.includes(year));
  if (!located.evidence.some(isLost)) return located;
  const others = new Set(readings.filter((reading) => isSurelyOther(judgeYears(reading, accepted))).map((reading) => reading.evidence));
  const rest = located.evidence.filter((piece) => !others.has(piece));
  const answers = rest.some((piece) => !isLost(piece) && stateOf(piece) !== 'dead' && piece.document?.kind !== 'html');
  return others.size === 0 || answers ? located : { ...located, evidence: rest };
}
