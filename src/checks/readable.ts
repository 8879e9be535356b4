import type { Evidence, Located } from '../model/evidence.ts';
import type { Finding } from '../model/finding.ts';
import type { Rule } from '../model/rule.ts';
import type { Text } from '../model/text.ts';
import type { CheckContext } from './context.ts';
import { stateOf } from './link-health.ts';
import { onlyOffered } from './only-offered.ts';
import { isRuined } from './view.ts';
import { makeFinding, type FindingDraft } from './make-finding.ts';
import { cannotBeOpened, named, putTextFile, readable, readByOcr, readInPart, scanned, scannedBeside, unreadWords } from './messages/gates.ts';

type Ruin = 'broken' | 'encrypted' | 'empty';

function ruinOf(piece: Evidence): Ruin | null {
  return isRuined(piece) ? ((piece.document?.reading.fault ?? null) as Ruin | null) : null;
}

const readsWell = (piece: Evidence): boolean => piece.document?.reading.state === 'text';
/** At least half of its pages were read from their pictures. */
const byOcr = (piece: Evidence): boolean => {
  const pages = (piece.document?.pages ?? []).filter((page) => page.text !== '');
  return pages.length > 0 && pages.filter((page) => page.source === 'ocr').length * 2 >= pages.length;
};

/**
 * Whether the words of the evidence can be had. `satisfied` says that readable evidence already
 * holds every element asked for: then a scan beside it is only a warning. One finding for each
 * state that there is something to say of.
 */
export function checkReadable(rule: Rule, located: Located, satisfied: boolean, context: CheckContext): Finding[] {
  const finding = (draft: Omit<FindingDraft, 'id' | 'kind'>): Finding => makeFinding({ id: `${rule.id}.readable`, kind: 'readable', ...draft });
  const open = located.evidence.filter((piece) => stateOf(piece) === 'alive' && piece.document !== null);
  if (open.length === 0) return [];

  const ruined = open.filter((piece) => ruinOf(piece) !== null);
  const good = open.filter(readsWell);
  // A long scan of which OCR read enough needs no further look.
  const enough = open.filter((piece) => !readsWell(piece) && satisfied && byOcr(piece));
  const dim = open.filter((piece) => !readsWell(piece) && ruinOf(piece) === null && !enough.includes(piece));
  const findings: Finding[] = [];

  const bad = ruined[0];
  if (bad !== undefined) {
    findings.push(
      finding({
        status: ruined.length === open.length || (!satisfied && onlyOffered(rule, ruined, open.filter((piece) => !ruined.includes(piece)))) ? 'fail' : 'warn',
        message: cannotBeOpened(nameOf(bad), ruinOf(bad) ?? 'broken'),
        advice: putTextFile,
        url: bad.url,
        certainty: 0.93,
      }),
    );
  }
  const unread = dim[0];
  if (unread !== undefined) {
    const beside = satisfied && good.length > 0;
    const why = unread.document?.reading.message ?? context.readableNote ?? null;
    findings.push(
      finding({
        status: beside ? 'warn' : 'unknown',
        message: beside ? scannedBeside(nameOf(unread)) : wordsOnUnread(unread, why),
        advice: putTextFile,
        url: unread.url,
        certainty: beside ? 0.85 : 0.5,
      }),
    );
  }
  const ocr = [...good.filter(byOcr), ...enough][0];
  if (ocr !== undefined) findings.push(finding({ status: 'warn', message: readByOcr(nameOf(ocr)), advice: putTextFile, url: ocr.url, certainty: 0.8 }));
  if (findings.length === 0) findings.push(finding({ status: 'pass', message: readable(good.length), url: good[0]?.url ?? null, certainty: 0.97 }));
  return findings;
}

function wordsOnUnread(piece: Evidence, why: Text | null): Text {
  const state = piece.document?.reading.state;
  if (state === 'partial') return readInPart(nameOf(piece), why);
  return state === 'scan' && piece.document?.kind !== 'html' ? scanned(nameOf(piece)) : unreadWords(nameOf(piece), why);
}

const nameOf = (piece: Evidence): string => named(piece.label, piece.url);
