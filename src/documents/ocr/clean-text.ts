import { normalise } from '../../thai/index.ts';

const LETTER = '[\\u0e01-\\u0e3a\\u0e40-\\u0e4e]';
/** One blank is a gap between letters that the engine saw; more stand between columns. */
const BLANK_WITHIN = new RegExp(`(?<=${LETTER})[ \\t](?=${LETTER})`, 'g');
/** A line with a blank after more than this share of its letters is spaced out, not written in words. */
const SPACED_OUT = 0.3;
/** A line of specks: no word of two letters and no figure. */
const SAYS_SOMETHING = /[\u0e01-\u0e2e][\u0e01-\u0e4e]|[A-Za-z]{2}|[\d๐-๙]/u;

const closed = (line: string): string => {
  const blanks = line.match(BLANK_WITHIN)?.length ?? 0;
  return blanks > SPACED_OUT * (line.match(/[\u0e01-\u0e2e]/g)?.length ?? 0) ? line.replace(BLANK_WITHIN, '') : line;
};

/** Text of an engine as it is kept: blanks between the letters of words and lines of specks taken out, then normalised. */
export function cleanText(text: string): string {
  const lines = text
    .replace(/[\f\r\u0000]/g, '')
    .split('\n')
    .map((line) => closed(line).replace(/[ \t]{2,}/g, '  ').trim())
    .filter((line) => SAYS_SOMETHING.test(line));
  return normalise(lines.join('\n')).trim();
}
