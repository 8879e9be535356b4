import type { DocumentPage, Table } from '../../model/document.ts';
import { arabicDigits, normalise } from '../../thai/index.ts';
import { headerRowsByShape } from '../table-header.ts';
import { closeColumns } from './close-columns.ts';
import { linesOf, type Line } from './lines.ts';
import type { Piece } from './pdf-text.ts';

const MAX_WIDTH = 5000;
const MAX_COLUMNS = 30;
/** Share of the lines that may reach over the gap between two columns. */
const BRIDGES = 0.08;
/** A line so full of words, over so much of the width, is running text. */
const FULL_LINE = 0.9;
const WIDE_LINE = 0.6;
/** A gap of so many letter sizes is a blank; readers also part letters around tall ones. */
const WORD_GAP = 0.22;
/** Lines further apart, in letter sizes, do not belong together. */
const FAR = 5;
/** Lines of one cell are no further apart, in letter sizes. */
const NEAR = 2.2;

/**
 * Tables of a page by the places of its words: runs of lines whose words leave the same gaps free.
 * Rulings are not looked at, so merged cells and rows of several lines are a guess; what is no clear
 * table is left out.
 */
export function tablesOfPage(pieces: readonly Piece[], page: DocumentPage): Table[] {
  const lines = linesOf(pieces);
  const width = Math.max(0, ...lines.map(({ right }) => right)) - Math.min(0, ...lines.map(({ left }) => left));
  if (lines.length < 3 || width > MAX_WIDTH) return [];
  const textWidth = Math.max(...lines.map(({ right }) => right)) - Math.min(...lines.map(({ left }) => left));
  return stretches(lines, textWidth).flatMap((stretch) => atHeadings(lines, stretch)).flatMap((stretch) => atRepeatedHeads(lines, stretch)).flatMap(({ from, to }): Table[] => {
    const found = tableRows(lines.slice(from, to));
    if (found === null) return [];
    const rows = closeColumns(found.rows, headerRowsByShape(found.rows));
    const first = lines.indexOf(found.first);
    const heading = first <= 0 ? '' : wordsOf(lines[first - 1]?.pieces ?? []);
    const offset = offsetOf(rows, page.text);
    return [{ page: page.number, offset, heading: heading.length <= 150 ? heading : '', rows, headerRows: headerRowsByShape(rows) }];
  });
}

/** Where a table begins in the text, by the longest cell of its first rows that stands there; short ones stand anywhere. */
function offsetOf(rows: readonly (readonly string[])[], text: string): number {
  for (const row of rows.slice(0, 2)) {
    const at = [...row].filter((cell) => cell.length > 2).sort((a, b) => b.length - a.length).map((cell) => text.indexOf(cell)).find((found) => found >= 0);
    if (at !== undefined) return at;
  }
  return 0;
}

/** Runs of lines that may be a table: no running text in between, no wide gap. */
function stretches(lines: readonly Line[], textWidth: number): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  let from = 0;
  const close = (to: number): void => {
    if (to - from >= 3) found.push({ from, to });
  };
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (before !== undefined && line.middle - before.middle > Math.max(line.size, before.size) * FAR) {
      close(index);
      from = index;
    }
    const isTail = from === index && before !== undefined && index > 0 && line.runs.length === 1 && line.middle - before.middle < line.size * NEAR && isRunningText(before, textWidth);
    if (isTail || isRunningText(line, textWidth)) {
      close(index);
      from = index + 1;
    }
  });
  close(lines.length);
  return found;
}

/** Letters of a heading are so much larger than those of the tables around it. */
const LARGER = 1.12;
const CHAPTER = /^(?:บทที่|ส่วนที่|ตอนที่|หมวดที่|ตารางที่|ภาคผนวก)\s?[\d๐-๙ก-ฮ]/u;

/** Tables that stand one below the other with the heading of a chapter between them; cut at that line, which belongs to neither. */
function atHeadings(lines: readonly Line[], { from, to }: { from: number; to: number }): { from: number; to: number }[] {
  const within = lines.slice(from, to);
  const sizes = within.map(({ size }) => size).sort((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
  const left = Math.min(...within.map((line) => line.left));
  const isHeading = (line: Line, at: number): boolean => {
    const filled = line.runs.reduce((sum, [start, end]) => sum + end - start, 0);
    if (at === 0 || line.left - left > usual || filled < (line.right - line.left) * HEADING_LINE) return false;
    const next = within[at + 1];
    return line.size >= usual * LARGER || (next !== undefined && next.runs.length > SAME_HEADS && !next.pieces.some(({ text }) => FIGURE.test(text.trim())) && CHAPTER.test(normalise(wordsOf(line.pieces))));
  };
  const cuts = within.flatMap((line, at) => (isHeading(line, at) ? [from + at] : []));
  return [from - 1, ...cuts].map((cut, nth) => ({ from: cut + 1, to: cuts[nth] ?? to })).filter((part) => part.to - part.from >= 2);
}

/** A heading leaves no wide gaps between its words. */
const HEADING_LINE = 0.85;

/** So many heads in common make a line the head of one more table. */
const SAME_HEADS = 2;

/**
 * Tables that stand one below the other under like heads, each with columns of its own widths:
 * "1. by programme", "2. by kind". Cut before the head, and the lone line above it that names the table.
 */
function atRepeatedHeads(lines: readonly Line[], { from, to }: { from: number; to: number }): { from: number; to: number }[] {
  const isHead = (line: Line): boolean => line.runs.length > SAME_HEADS && !line.pieces.some(({ text }) => FIGURE.test(text.trim()));
  const first = lines.slice(from, to).find(isHead);
  if (first === undefined) return [{ from, to }];
  const heads = new Set(runWords(first));
  const parts = [{ from, to }];
  for (let at = lines.indexOf(first) + 2; at < to; at += 1) {
    const line = lines[at];
    if (line === undefined || !isHead(line)) continue;
    const words = runWords(line);
    if (words.filter((word) => heads.has(word)).length < Math.max(SAME_HEADS, words.length / 2)) continue;
    const last = parts.at(-1);
    if (last !== undefined) last.to = lines[at - 1]?.runs.length === 1 ? at - 1 : at;
    parts.push({ from: at, to });
  }
  return parts.filter((part) => part.to - part.from >= 2);
}

/** The words of each stretch of a line between gaps. */
const runWords = ({ runs, pieces }: Line): string[] =>
  runs.map(([start, end]) => wordsOf(pieces.filter((piece) => (piece.left + piece.right) / 2 >= start && (piece.left + piece.right) / 2 <= end))).filter((words) => words !== '');

function isRunningText({ runs, left, right }: Line, textWidth: number): boolean {
  const span = right - left;
  const filled = runs.reduce((sum, [start, end]) => sum + end - start, 0);
  return span > textWidth * WIDE_LINE && (runs.length === 1 || filled > span * FULL_LINE);
}

/** Rows of cells and the line with which they begin; null where the lines leave no columns. */
function tableRows(all: readonly Line[]): { rows: string[][]; first: Line } | null {
  const columns = columnsBelowHeads(all.filter(({ runs }) => runs.length > 1));
  if (columns.length < 2 || columns.length > MAX_COLUMNS) return null;
  const bridges = (line: Line): boolean => line.runs.length === 1 && columns.filter(([start, end]) => line.left < end && line.right > start).length > 1;
  const from = all.findIndex((line) => !bridges(line));
  const to = all.findLastIndex((line) => !bridges(line)) + 1;
  const { lines, cells } = trimmed(all.slice(from, to), columns);
  const several = cells.filter((row) => row.filter((cell) => cell !== '').length > 1).length;
  if (several < (columns.length === 2 ? 4 : 3) || several < lines.length * 0.4) return null;
  const rows = joinedRows(lines, cells);
  const bullets = columns.length === 2 && rows.every(([first = '']) => !/[\p{L}\p{N}]/u.test(first));
  const [first] = lines;
  return rows.length >= 2 && !bullets && first !== undefined ? { rows, first } : null;
}

/** So many lines below the heads tell the columns by themselves. */
const BODY_LINES = 5;

/** Columns by what stands below the heads where that leaves one gap more: a head over two columns bridges it. */
function columnsBelowHeads(lines: readonly Line[]): (readonly [number, number])[] {
  const columns = columnsOf(lines);
  const body = lines.slice(Math.max(0, lines.findIndex(({ pieces }) => pieces.some(({ text }) => FIGURE.test(text.trim())))));
  if (columns.length < 2 || body.length === lines.length || body.length < BODY_LINES) return columns;
  const below = columnsOf(body);
  return below.length > columns.length && below.length <= columns.length + 2 ? below : columns;
}

/** Titles above a table and signatures below it stand alone on their lines. */
function trimmed(all: readonly Line[], columns: readonly (readonly [number, number])[]): { lines: readonly Line[]; cells: string[][] } {
  const borders = columns.map(([, end], index) => (end + (columns[index + 1]?.[0] ?? Number.POSITIVE_INFINITY)) / 2);
  const cells = all.map((line) => cellsOf(line, borders));
  const isTitle = (row: readonly string[]): boolean => row.slice(1).every((cell) => cell === '') && (row[0] ?? '').length > 12;
  const from = cells.findIndex((row) => !isTitle(row));
  let to = all.findLastIndex(({ runs }) => runs.length > 1) + 1;
  for (let line = all[to]; line !== undefined && line.middle - (all[to - 1]?.middle ?? 0) < line.size * NEAR; line = all[to]) to += 1;
  return { lines: all.slice(from, to), cells: cells.slice(from, to) };
}

/** Where columns begin and end: stretches of the width that hold words on more than a few lines. */
function columnsOf(lines: readonly Line[]): (readonly [number, number])[] {
  if (lines.length < 3) return [];
  const origin = Math.floor(Math.min(...lines.map(({ left }) => left)));
  const end = Math.ceil(Math.max(...lines.map(({ right }) => right)));
  if (end - origin > MAX_WIDTH) return [];
  const cover = new Uint16Array(end - origin + 2);
  // The line, from 1, that covered a place last: its pieces may overlap.
  const coveredBy = new Uint32Array(cover.length);
  lines.forEach(({ pieces }, index) => {
    for (const { left, right } of pieces) {
      for (let x = Math.floor(left) - origin; x + origin < right; x += 1) {
        if (coveredBy[x] === index + 1) continue;
        coveredBy[x] = index + 1;
        cover[x] = (cover[x] ?? 0) + 1;
      }
    }
  });
  const few = Math.floor(lines.length * BRIDGES);
  const columns: [number, number][] = [];
  const gap = Math.max(2, (lines[0]?.size ?? 10) * 0.3);
  for (let x = 0; x < cover.length; x += 1) {
    if ((cover[x] ?? 0) <= few) continue;
    const last = columns.at(-1);
    if (last !== undefined && x + origin - last[1] < gap) last[1] = x + origin + 1;
    else columns.push([x + origin, x + origin + 1]);
  }
  return columns;
}

/** Cells of a line; each of the `borders` lies behind one column. */
function cellsOf({ pieces }: Line, borders: readonly number[]): string[] {
  const cells: Piece[][] = borders.map(() => []);
  for (const piece of pieces) {
    const middle = (piece.left + piece.right) / 2;
    cells[borders.findIndex((border) => middle < border)]?.push(piece);
  }
  return cells.map(wordsOf);
}

/** Words of pieces from left to right, with a blank where there is one on the page. */
function wordsOf(pieces: readonly Piece[]): string {
  if (pieces.length === 0) return '';
  let words = '';
  let end = Number.MAX_SAFE_INTEGER;
  for (const { text, left, right, size } of pieces) {
    words += (left - end > size * WORD_GAP ? ' ' : '') + text;
    end = end === Number.MAX_SAFE_INTEGER ? right : Math.max(end, right);
  }
  return normalise(words).replace(/\s+/g, ' ').trim();
}

const FIGURE = /^[-–+]?[\d๐-๙][\d๐-๙.,/\s%-]*$/;

/** The number of the first row, run into what it numbers. */
const FIRST = /^[1๑][.)]?\s?\p{L}/u;

/** Joins the lines of a header, and lines that go on a cell above, into rows. */
function joinedRows(lines: readonly Line[], cells: readonly (readonly string[])[]): string[][] {
  const body = cells.findIndex((row) => row.some((cell) => FIGURE.test(cell)) || FIRST.test(row[0] ?? ''));
  const rows: string[][] = [];
  cells.forEach((row, index) => {
    const [line, before] = [lines[index], lines[index - 1]];
    const last = rows.at(-1);
    const near = line !== undefined && before !== undefined && line.middle - before.middle < line.size * NEAR;
    const ofHeader = index < body && body <= 5;
    const goesOn = row[0] === '' && row.filter((cell) => cell !== '').length < Math.max(2, (last ?? []).filter((cell) => cell !== '').length);
    const sums = (): boolean => row.some((cell, column) => FIGURE.test(cell) && /[\d๐-๙]/.test(last?.[column]?.at(-1) ?? ''));
    if (last !== undefined && near && (ofHeader || (index !== body && goesOn)) && !sums()) {
      row.forEach((cell, column) => {
        last[column] = joined(last[column] ?? '', cell);
      });
    } else rows.push([...row]);
  });
  return joinedByNumbers(rows);
}

const NUMBERED = /^([\d๐-๙]{1,3})[.)]?\s?\p{L}/u;
const SUM = /^(?:รวม|ยอดรวม|ทั้งสิ้น|total)/iu;
/** So many rows that count up number a table. */
const COUNTED = 3;

/** Where each row begins with its number, the lines without one go on the row above. */
function joinedByNumbers(rows: readonly string[][]): string[][] {
  const numbers = rows.map(([first = '']) => Number(arabicDigits(NUMBERED.exec(first)?.[1] ?? '0')));
  let count = 0;
  const counted = numbers.map((number) => number === count + 1 && (count += 1) > 0);
  if (count < COUNTED || numbers.some((number, index) => number > 0 && counted[index] !== true)) return [...rows];
  const from = counted.indexOf(true);
  const kept: string[][] = [];
  rows.forEach((row, index) => {
    const last = kept.at(-1);
    if (index <= from || counted[index] === true || last === undefined || SUM.test(row[0] ?? '')) kept.push([...row]);
    else row.forEach((cell, column) => (last[column] = joined(last[column] ?? '', cell)));
  });
  return kept;
}

const isThaiBlock = (char: string | undefined): boolean => char !== undefined && char >= '\u0e00' && char <= '\u0e4f';

/** Thai lines break without a blank. */
function joined(above: string, below: string): string {
  if (above === '' || below === '') return above + below;
  return above + (isThaiBlock(above.at(-1)) && isThaiBlock(below[0]) ? '' : ' ') + below;
}
