import { cells, clip, padEnd, wrapWords } from '../model/cells.ts';
import type { ItemStatus } from '../model/score.ts';
import type { FindingStatus } from '../model/finding.ts';
import { SYMBOLS } from '../model/report-words.ts';
import { escapeTerminal, type Abilities } from '../model/terminal.ts';

/** What a stretch of a line means; how that looks is decided where it is drawn. */
export type Tone = 'good' | 'half' | 'bad' | 'look' | 'accent' | 'quiet' | 'strong' | 'chosen';

export interface Span {
  readonly text: string;
  readonly tone?: Tone;
}

/** One line of the screen, measured before it is drawn so that nothing has to wrap it again. */
export type Line = readonly Span[];

export const TONE_OF: Readonly<Record<ItemStatus | FindingStatus, Tone>> = {
  pass: 'good', partial: 'half', fail: 'bad', review: 'look', warn: 'half', unknown: 'look',
};

export type Signs = (typeof SYMBOLS)['unicode'];

export const signsOf = (abilities: Abilities): Signs => (abilities.unicode ? SYMBOLS.unicode : SYMBOLS.ascii);

export const span = (text: string, tone?: Tone): Span => (tone === undefined ? { text } : { text, tone });

export const lineWidth = (line: Line): number => line.reduce((sum, part) => sum + cells(part.text), 0);

const LEAST_ROOM = 14;

/**
 * Words from a report, made safe, on as many lines as they need; later lines hang under the first.
 * Where the lead leaves too little room, the words begin on the next line.
 */
export function paragraph(lead: Line, words: string, width: number, tone?: Tone): Line[] {
  const safe = escapeTerminal(words);
  const indent = lineWidth(lead);
  if (indent > 4 && width - indent < LEAST_ROOM) return [lead, ...wrapWords(safe, width - 4).map((text) => [span('    '), span(text, tone)])];
  return wrapWords(safe, width - indent).map((text, index) => (index === 0 ? [...lead, span(text, tone)] : [span(' '.repeat(indent)), span(text, tone)]));
}

/** Words from a report, made safe, in exactly so many cells. */
export const cell = (words: string, width: number, signs: Signs): string => padEnd(clip(escapeTerminal(words), width, signs.ellipsis), width);

/** A score of 0-100 as a bar of so many cells. */
export function bar(score: number, width: number, signs: Signs): Line {
  const full = Math.min(width, Math.max(0, Math.round((score / 100) * width)));
  return [span(signs.full.repeat(full), 'accent'), span(signs.empty.repeat(width - full), 'quiet')];
}

/** The words of a line alone. */
export const plainLine = (line: Line): string => line.map((part) => part.text).join('').trimEnd();

const PLAIN_SIGNS: Readonly<Record<string, string>> = { '↑': '^', '↓': 'v', '←': '<', '→': '>', '·': '-', '–': '-', '“': '"', '”': '"', '’': "'", '…': '.' };

/** Typographic signs of sentences as ASCII of the same width, where the terminal draws nothing else for sure. */
export const drawable = (lines: readonly Line[], abilities: Abilities): readonly Line[] =>
  abilities.unicode ? lines : lines.map((line) => line.map((part) => ({ ...part, text: part.text.replace(/[↑↓←→·–“”’…]/gu, (sign) => PLAIN_SIGNS[sign] ?? sign) })));
