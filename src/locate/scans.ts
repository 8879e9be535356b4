import type { Document } from '../model/document.ts';
import type { Evidence, Location } from '../model/evidence.ts';

/** Pieces of one item that an assessor would hardly look beyond. */
const PIECES = 8;

/**
 * Documents of the evidence whose words are missing wholly or in part, in two waves: the best such piece
 * of each item, then the others. Those first that decide most: items without any readable evidence before
 * the others, and of each item the best piece before the next. Pure.
 * @param wanted items whose scans are worth reading
 */
export function scansAmong(location: Location, wanted: ReadonlySet<string>): [Document[], Document[]] {
  const ranked = location.items.filter(({ item }) => wanted.has(item)).flatMap(({ evidence }) => {
    const open = evidence.filter((piece) => piece.health?.state !== 'dead').slice(0, PIECES);
    const readable = open.some(hasWords);
    const scans = open.flatMap((piece, place) => (piece.document !== null && lacksWords(piece.document) ? [{ document: piece.document, rank: place + (readable ? PIECES : 0) }] : []));
    return scans.map((scan, place) => ({ ...scan, best: place === 0 }));
  });
  const sorted = ranked.sort((a, b) => a.rank - b.rank);
  const best = new Set(sorted.filter((scan) => scan.best).map(({ document }) => document));
  const others = new Set(sorted.map(({ document }) => document).filter((document) => !best.has(document)));
  return [[...best], [...others]];
}

const hasWords = ({ document }: Evidence): boolean => document?.reading.state === 'text';

/** A scan, a picture, a file with scanned pages among others (a signed first page above all) or with pictures of pages inside. */
const lacksWords = ({ kind, reading, pages }: Document): boolean =>
  pages.some(({ picture, source }) => picture !== undefined && source !== 'ocr') ||
  ((kind === 'pdf' || kind === 'image') && (reading.state === 'scan' || reading.state === 'partial' || (reading.state === 'text' && pages.some(({ text }) => text.trim() === ''))));

/** The same evidence with other readings of its documents, by their address. Pure. */
export function withReadings(location: Location, documents: readonly Document[]): Location {
  const byUrl = new Map(documents.map((document) => [document.url, document]));
  const read = (piece: Evidence): Evidence => (piece.document === null ? piece : { ...piece, document: byUrl.get(piece.document.url) ?? piece.document });
  return { ...location, items: location.items.map((item) => ({ ...item, evidence: item.evidence.map(read) })) };
}
