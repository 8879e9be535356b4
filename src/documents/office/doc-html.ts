import { PAGE_MARK } from './word-pages.ts';
import { escapeHtml } from './xml.ts';

/**
 * Letters of an old Word document with its marks: CR ends a paragraph, BEL a cell, LF a row, FF a
 * page; fields lie between 13h, 14h and 15h.
 */
export interface DocLetters {
  readonly before: string;
  readonly body: string;
  readonly after: string;
  /** For each letter of the body, whether its paragraph lies in a table; null where unknown. */
  readonly inTable: readonly boolean[] | null;
}

interface Paragraph {
  readonly text: string;
  readonly end: string;
  readonly inTable: boolean;
}

export function docHtml({ before, body, after, inTable }: DocLetters): string {
  const plain = (text: string): string => [...new Set(text.split(/[\r\n\u0007\f]/).map(shown))].filter((line) => line.trim() !== '').map((line) => `<p>${escapeHtml(line)}</p>`).join('');
  return plain(before) + bodyHtml(paragraphsOf(body, inTable)) + plain(after);
}

function paragraphsOf(body: string, inTable: readonly boolean[] | null): Paragraph[] {
  const found: Paragraph[] = [];
  let start = 0;
  for (let at = 0; at <= body.length; at += 1) {
    const letter = body.charAt(at);
    if (at < body.length && !'\r\n\u0007\f'.includes(letter)) continue;
    const text = body.slice(start, at);
    const ends = letter === '\u0007' || letter === '\n';
    if (text !== '' || letter !== '') found.push({ text, end: letter, inTable: ends || (inTable?.[at] ?? false) });
    start = at + 1;
  }
  return found;
}

function bodyHtml(paragraphs: readonly Paragraph[]): string {
  const html: string[] = [];
  let rows: string[][] = [];
  let row: string[] = [];
  let cell: string[] = [];
  const endTable = (): void => {
    if (cell.length > 0) row.push(cell.join('<br>'));
    if (row.length > 0) rows.push(row);
    if (rows.length > 0) html.push(`<table>${rows.map((cells) => `<tr>${cells.map((words) => `<td>${words}</td>`).join('')}</tr>`).join('')}</table>`);
    [rows, row, cell] = [[], [], []];
  };
  for (const { text, end, inTable } of paragraphs) {
    const words = escapeHtml(shown(text)).replaceAll('\u000b', '<br>');
    if (!inTable) {
      endTable();
      html.push(`<p>${words}</p>`);
      if (end === '\f') html.push(`<p>${PAGE_MARK}</p>`);
      continue;
    }
    if (end !== '\n') cell.push(words);
    if (end === '\u0007') {
      row.push(cell.join('<br>'));
      cell = [];
    } else if (end === '\n') {
      rows.push(row);
      [row, cell] = [[], []];
    }
  }
  endTable();
  return html.join('');
}

/** Fields show their result, not their instruction; marks of pictures and notes show nothing. */
function shown(text: string): string {
  let depth = 0;
  const hides: boolean[] = [];
  let words = '';
  for (const letter of text) {
    if (letter === '\u0013') hides[depth++] = true;
    else if (letter === '\u0014') hides[Math.max(depth - 1, 0)] = false;
    else if (letter === '\u0015') depth = Math.max(depth - 1, 0);
    else if (!hides.slice(0, depth).includes(true)) words += letter;
  }
  return words.replace(/[\u0000-\u0008\u000e-\u001d\u001f]/g, '').replaceAll('\u001e', '-');
}
