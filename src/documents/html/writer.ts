import { normalise } from '../../thai/index.ts';
import { lineMap } from './line-map.ts';

/** A place in the text, known in characters once the page is written. */
export interface Mark {
  line: number;
  column: number;
}

const MAX_LETTERS = 3_000_000;
/** Longer lines are cut in two: a line is normalised as a whole. */
const MAX_LINE = 20_000;

/** Line of a mark whose letter was never written. */
const UNWRITTEN = -2;

/** Gathers the text of a page line by line and remembers places in it. */
export class TextWriter {
  readonly #lines: string[] = [];
  #line = '';
  #gap = false;
  #between = '';
  #letters = 0;
  #waiting: Mark[] = [];

  /** Letters written so far: tells whether anything was written between two places. */
  get letters(): number {
    return this.#letters;
  }

  get full(): boolean {
    return this.#letters >= MAX_LETTERS;
  }

  words(text: string): void {
    if (this.full) return;
    if (text.length > MAX_LINE) {
      const kept = text.slice(0, MAX_LETTERS - this.#letters);
      for (let at = 0; at < kept.length; at += MAX_LINE) this.words(kept.slice(at, at + MAX_LINE));
      return;
    }
    const plain = text.replace(/[ \t\n\r\f\v\u00a0]+/g, ' ');
    if (plain === '') return;
    if (plain.startsWith(' ')) this.#gap = true;
    const body = plain.trim();
    if (body === '') return;
    if (this.#line.length + body.length > MAX_LINE) this.break();
    if (this.#line !== '') this.#line += this.#between || (this.#gap ? ' ' : '');
    this.#between = '';
    for (const mark of this.#waiting) {
      mark.line = this.#lines.length;
      mark.column = this.#line.length;
    }
    this.#waiting = [];
    this.#line += body;
    this.#letters += body.length;
    this.#gap = plain.endsWith(' ');
  }

  /** What parts the next words from those before, such as two cells of a row; nothing at the ends of a line. */
  between(text: string): void {
    this.#between = text;
  }

  gap(): void {
    this.#gap = true;
  }

  /** Ends the line; none is ever empty. */
  break(): void {
    if (this.#line !== '') this.#lines.push(this.#line);
    this.#line = '';
    this.#gap = false;
    this.#between = '';
  }

  /** The place of the letter that is written next. */
  next(): Mark {
    const mark = { line: UNWRITTEN, column: 0 };
    this.#waiting.push(mark);
    return mark;
  }

  /** The place behind the letter that was written last. */
  behind(): Mark {
    if (this.#line !== '') return { line: this.#lines.length, column: this.#line.length };
    return { line: this.#lines.length - 1, column: this.#lines.at(-1)?.length ?? 0 };
  }

  /** The normalised text, and where in it a mark stands. */
  finish(): { text: string; offset: (mark: Mark) => number } {
    this.break();
    const lines = this.#lines.map((line) => normalise(line));
    const starts: number[] = [];
    let length = 0;
    for (const line of lines) {
      starts.push(length);
      length += line.length + 1;
    }
    const text = lines.join('\n');
    const maps = new Map<number, (column: number) => number>();
    const offset = (mark: Mark): number => {
      const start = starts[mark.line];
      const raw = this.#lines[mark.line];
      const line = lines[mark.line];
      if (start === undefined || raw === undefined || line === undefined) return mark.line === UNWRITTEN ? text.length : 0;
      if (raw === line) return start + mark.column;
      const columns = maps.get(mark.line) ?? lineMap(raw, line);
      maps.set(mark.line, columns);
      return start + columns(mark.column);
    };
    return { text, offset };
  }
}
