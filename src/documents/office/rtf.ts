import { PAGE_MARK } from './word-pages.ts';
import { LIMITS } from './limits.ts';
import { escapeHtml } from './xml.ts';

export const isRtf = (bytes: Uint8Array): boolean => String.fromCharCode(...bytes.subarray(0, 5)) === '{\\rtf';

/** Groups whose words are no part of the text. */
const HIDDEN = new Set(['fonttbl', 'colortbl', 'stylesheet', 'info', 'pict', 'object', 'themedata', 'datastore', 'listtable', 'listoverridetable', 'rsidtbl', 'generator', 'fldinst', 'xmlnstbl', 'latentstyles', 'colorschememapping', 'nonshppict', 'pnseclvl', 'bkmkstart', 'bkmkend']);
const SIGNS: Readonly<Record<string, string>> = { tab: ' ', line: '<br>', emdash: '—', endash: '–', lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”', bullet: '•' };
const TOKEN = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)/gi;

interface Group {
  readonly hidden: boolean;
  /** Letters that stand for a Unicode one, for readers that know none. */
  readonly skip: number;
}

/** The words of a document in RTF as HTML: paragraphs, tables and pages. Never throws. */
export function rtfHtml(bytes: Uint8Array): string {
  const source = new TextDecoder('latin1').decode(bytes.subarray(0, LIMITS.partBytes));
  const charset = /\\ansicpg(\d+)/.exec(source.slice(0, 2000))?.[1];
  const decoder = new TextDecoder(charset === '1252' && /\\fcharset222\b/.test(source.slice(0, 100_000)) ? 'windows-874' : charset === '65001' ? 'utf-8' : 'windows-874');
  const groups: Group[] = [];
  let group: Group = { hidden: false, skip: 1 };
  const html: string[] = [];
  let words = '';
  let raw: number[] = [];
  let row: string[] = [];
  let rows: string[][] = [];
  let skip = 0;
  let inTable = false;
  const flush = (): void => {
    if (raw.length > 0) words += escapeHtml(decoder.decode(Uint8Array.from(raw)));
    raw = [];
  };
  const endTable = (): void => {
    if (row.length > 0) rows.push(row);
    if (rows.length > 0) html.push(`<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`);
    [rows, row] = [[], []];
  };
  const endParagraph = (): void => {
    flush();
    if (inTable) words += '<br>';
    else {
      endTable();
      html.push(`<p>${words}</p>`);
      words = '';
    }
  };
  const write = (text: string): void => {
    flush();
    words += text;
  };
  for (const [, word, value, hex, sign, brace, text] of source.matchAll(TOKEN)) {
    if (brace === '{') groups.push(group);
    else if (brace === '}') {
      flush();
      group = groups.pop() ?? { hidden: false, skip: 1 };
    } else if (sign === '*' || (word !== undefined && HIDDEN.has(word))) group = { ...group, hidden: true };
    else if (group.hidden) continue;
    else if (hex !== undefined) {
      if (skip > 0) skip -= 1;
      else raw.push(Number.parseInt(hex, 16));
    } else if (text !== undefined) {
      const shown = text.slice(skip);
      skip = Math.max(0, skip - text.length);
      for (const letter of shown) raw.push(letter.charCodeAt(0) & 0xff);
    } else if (sign !== undefined) write(sign === '~' ? ' ' : sign === '_' ? '-' : '\\{}'.includes(sign) ? escapeHtml(sign) : '');
    else if (word === 'u') {
      write(escapeHtml(String.fromCharCode((Number(value ?? 0) + 0x10000) & 0xffff)));
      skip = group.skip;
    } else if (word === 'uc') group = { ...group, skip: Math.min(Number(value ?? 1), 8) };
    else if (word === 'intbl') inTable = true;
    else if (word === 'pard') inTable = false;
    else if (word === 'par') endParagraph();
    else if (word === 'cell') {
      flush();
      row.push(words.replace(/(?:<br>)+$/, ''));
      words = '';
    } else if (word === 'row') {
      rows.push(row);
      row = [];
    } else if (word === 'page' || word === 'sbkpage') write(word === 'page' ? PAGE_MARK : '');
    else if (word !== undefined && word in SIGNS) write(SIGNS[word] ?? '');
  }
  inTable = false;
  endParagraph();
  return html.join('');
}
