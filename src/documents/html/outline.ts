import type { Section } from '../../model/document.ts';
import type { Mark, TextWriter } from './writer.ts';

/** Levels below `h6` (6): titles by their class, bold lines and legends, rows that span a table, list items. */
export const LEVEL = { title: 6.5, bold: 7, row: 7.5, item: 8 } as const;

const MAX_SECTIONS = 5000;
/** Just below the heading that it stands under. */
const ANCHOR_STEP = 0.1;

interface Frame {
  readonly sort: 'heading' | 'anchor' | 'scope';
  readonly level: number;
  readonly heading: string;
  readonly anchors: string[];
  readonly start: Mark;
  readonly listed: boolean;
}

interface Closed {
  readonly frame: Frame;
  readonly path: readonly string[];
  readonly end: Mark;
}

/**
 * The sections that are open while a page is walked. A heading ends those of its own and lower
 * ranks; a scope (accordion body, tab, fieldset …) keeps the headings inside from reaching out.
 */
export class Outline {
  readonly #writer: TextWriter;
  readonly #open: Frame[] = [];
  readonly #closed: Closed[] = [];
  /** Anchors that stand right before what comes next. */
  #pending: { names: string[]; start: Mark; letters: number } | null = null;

  constructor(writer: TextWriter) {
    this.#writer = writer;
  }

  /** Headings around the present place, outermost first; where a heading of some level follows, without those that it ends. */
  path(level = Number.POSITIVE_INFINITY): string[] {
    const kept = this.#open.findLastIndex((frame) => frame.sort === 'scope' || frame.level < level);
    return this.#open.slice(0, kept + 1).map((frame) => frame.heading).filter((heading, index, all) => heading !== '' && heading !== all[index - 1]);
  }

  heading(level: number, heading: string, anchors: readonly string[] = [], start: Mark = this.#writer.next()): void {
    const waiting = this.#takePending();
    this.#closeDownTo(level);
    this.#open.push({ sort: 'heading', level, heading, anchors: [...(waiting ?? []), ...anchors], start, listed: true });
  }

  /** An anchor without extent: its section reaches to the next such anchor or heading of its rank. */
  anchor(names: readonly string[]): void {
    if (this.#pending !== null && this.#pending.letters === this.#writer.letters) {
      this.#pending.names.push(...names);
      return;
    }
    this.#flushPending();
    this.#pending = { names: [...names], start: this.#writer.next(), letters: this.#writer.letters };
  }

  /** Anchors wait for a heading; call when words are about to be written. */
  settle(): void {
    if (this.#pending !== null) this.#flushPending();
  }

  /** Opens a scope; one without heading and anchors is no section, only a boundary. */
  openScope(heading = '', anchors: readonly string[] = [], start: Mark = this.#writer.next(), listed = true): void {
    this.#flushPending();
    this.#open.push({ sort: 'scope', level: 0, heading, anchors: [...anchors], start, listed });
  }

  /** Ends a scope, and with an accordion's body the title above it, which names nothing that follows. */
  closeScope(): void {
    this.#flushPending();
    while (this.#open.length > 0) {
      const last = this.#open.at(-1);
      this.#closeLast();
      if (last?.sort !== 'scope') continue;
      const title = this.#open.at(-1);
      if (title?.sort === 'heading' && title.heading === last.heading) this.#closeLast();
      return;
    }
  }

  /** The sections in the order of their beginnings, the outer before the inner. */
  finish(offset: (mark: Mark) => number): Section[] {
    this.#flushPending();
    while (this.#open.length > 0) this.#closeLast();
    const sections = this.#closed.map(({ frame, path, end }) => {
      const start = offset(frame.start);
      return { anchors: [...new Set(frame.anchors)], heading: frame.heading, path, start, end: Math.max(start, offset(end)) };
    });
    sections.sort((a, b) => a.start - b.start || b.end - a.end || a.path.length - b.path.length);
    return merged(sections.map((section, index) => named(section, sections, index))).slice(0, MAX_SECTIONS);
  }

  #takePending(): string[] | null {
    const pending = this.#pending;
    if (pending === null) return null;
    if (pending.letters !== this.#writer.letters) {
      this.#flushPending();
      return null;
    }
    this.#pending = null;
    return pending.names;
  }

  #flushPending(): void {
    const pending = this.#pending;
    if (pending === null) return;
    this.#pending = null;
    this.#closeAnchored();
    const around = this.#open.findLast((frame) => frame.sort !== 'anchor');
    const level = (around?.level ?? 0) + ANCHOR_STEP;
    this.#closeDownTo(level);
    this.#open.push({ sort: 'anchor', level, heading: '', anchors: pending.names, start: pending.start, listed: true });
  }

  /** An anchor ends the lesser title that the anchor before it belongs to. */
  #closeAnchored(): void {
    const scope = this.#open.findLastIndex((frame) => frame.sort === 'scope');
    const first = this.#open.findIndex((frame, index) => index > scope && (frame.sort === 'anchor' || (frame.anchors.length > 0 && frame.level >= LEVEL.title)));
    while (first !== -1 && this.#open.length > first) this.#closeLast();
  }

  #closeDownTo(level: number): void {
    for (let last = this.#open.at(-1); last !== undefined && last.sort !== 'scope' && last.level >= level; last = this.#open.at(-1)) {
      this.#closeLast();
    }
  }

  #closeLast(): void {
    const path = this.path();
    const frame = this.#open.pop();
    if (frame === undefined || !frame.listed || (frame.heading === '' && frame.anchors.length === 0)) return;
    if (this.#closed.length < MAX_SECTIONS * 2) this.#closed.push({ frame, path, end: this.#writer.behind() });
  }
}

/** A section opened by an anchor alone is called by the heading that it begins with. */
function named(section: Section, all: readonly Section[], index: number): Section {
  if (section.heading !== '') return section;
  for (let next = index + 1; next < all.length && next < index + 20; next += 1) {
    const inner = all[next];
    if (inner === undefined || inner.start !== section.start) break;
    if (inner.heading !== '') return { ...section, heading: inner.heading, path: [...section.path.filter((words) => words !== inner.heading), inner.heading] };
  }
  return section;
}

/** A title and the body that it opens are one section with the anchors of both. */
function merged(sections: readonly Section[]): Section[] {
  const kept: Section[] = [];
  for (const section of sections) {
    const last = kept.at(-1);
    if (last !== undefined && last.start === section.start && last.end === section.end && last.heading === section.heading) {
      kept[kept.length - 1] = { ...last, anchors: [...new Set([...last.anchors, ...section.anchors])] };
    } else kept.push(section);
  }
  return kept;
}
