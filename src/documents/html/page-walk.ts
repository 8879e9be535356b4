import type { Document, Region, Section, Table } from '../../model/document.ts';
import { findControls, panelTitle, type Controls } from './controls.ts';
import { Finds } from './finds.ts';
import { controlType } from './forms.ts';
import { gridOf, tableOf, type Grid } from './grid.ts';
import { LEVEL, Outline } from './outline.ts';
import { isBoldLine, isTitleByClass, leadOf, isBoundary } from './pseudo-headings.ts';
import { isComments, mainHolders, regionOf } from './regions.ts';
import { headingLevel, isBlock } from './tags.ts';
import type { El, Tree } from './tree.ts';
import { controlledIds, isHidden } from './visible.ts';
import { inside, wordsOf } from './words.ts';
import { TextWriter, type Mark } from './writer.ts';

const MAX_TABLES = 500;
/** Cells with fewer letters are written on the line of their row. */
const CELL_LINE = 200;
const HEADING_LETTERS = 300;

/** Where the walk is. */
interface Place {
  readonly region: Region;
  /** Inside a short cell of a data table, where blocks do not break the line. */
  readonly inLine: boolean;
  readonly inData: boolean;
  readonly inLink: boolean;
}

type Parts = Pick<Document, 'tables' | 'sections' | 'links' | 'images' | 'forms' | 'embeds'>;

export interface Walked {
  readonly text: string;
  readonly parts: Parts;
  readonly truncated: boolean;
}

/** One walk over the elements of a page in reading order; gathers all that a later step asks for. */
export class PageWalk {
  readonly #tree: Tree;
  readonly #writer = new TextWriter();
  readonly #outline = new Outline(this.#writer);
  readonly #controls: Controls;
  readonly #byId = new Map<string, El>();
  readonly #hidden: (el: El) => boolean;
  readonly #holdsMain: (el: El) => boolean;
  readonly #rowCells = new Map<El, readonly (El | null)[]>();
  readonly #finds: Finds;
  readonly #grids = new Map<El, Grid>();
  /** Where titles of accordions began, and how much was written when they ended. */
  readonly #openers = new Map<string | El, { start: Mark; letters: number }>();
  readonly #tables: { readonly grid: Grid; readonly mark: Mark; readonly heading: string }[] = [];

  constructor(tree: Tree, url: string, charset: string) {
    this.#tree = tree;
    this.#holdsMain = mainHolders(tree.all);
    for (const el of tree.all) {
      const id = el.attr['id'];
      if (id !== undefined && !this.#byId.has(id)) this.#byId.set(id, el);
    }
    this.#controls = findControls(tree.all, this.#byId);
    const controlled = controlledIds(tree.all);
    const hidden = new Map<El, boolean>();
    this.#hidden = (el) => {
      if (el.attr['style'] === undefined && el.attr['hidden'] === undefined) return false;
      const known = hidden.get(el) ?? isHidden(el, controlled);
      hidden.set(el, known);
      return known;
    };
    const around = { rowCells: this.#rowCells, hidden: this.#hidden };
    this.#finds = new Finds({ tree, url, charset, byId: this.#byId, around, path: (level) => this.#outline.path(level), next: () => this.#writer.next() });
  }

  read(): Walked {
    this.#finds.sendsOn();
    this.#children(this.#tree.root, { region: 'main', inLine: false, inData: false, inLink: false });
    const { text, offset } = this.#writer.finish();
    const tables: Table[] = this.#tables.map(({ grid, mark, heading }) => tableOf(grid, { page: 1, offset: offset(mark), heading }));
    const sections = this.#outline.finish(offset).map((section) => this.#mentioned(section));
    return { text, parts: { tables: tables.filter(({ rows }) => rows.length > 0), sections, ...this.#finds.finish(offset) }, truncated: this.#writer.full };
  }

  /** A place on the page without a heading is called by the words of a link to it. */
  #mentioned(section: Section): Section {
    const heading = section.heading === '' ? section.anchors.map((id) => this.#controls.mentions.get(id)).find((words) => words !== undefined) : undefined;
    return heading === undefined ? section : { ...section, heading, path: [...section.path, heading] };
  }

  #children(el: El, place: Place): void {
    for (const child of el.children) {
      if (typeof child !== 'string') this.#element(child, place);
      else if (el.tag === 'pre') this.#lines(child);
      else this.#words(child);
    }
  }

  #words(text: string): void {
    if (text.trim() !== '') this.#outline.settle();
    this.#writer.words(text);
  }

  #lines(text: string): void {
    for (const line of text.split('\n')) {
      this.#words(line);
      this.#writer.break();
    }
  }

  #element(el: El, place: Place): void {
    if (this.#hidden(el) || (isComments(el) && !this.#holdsMain(el))) return;
    if (el.tag === 'br' || el.tag === 'hr') return this.#break(place);
    if (isControlOnly(el)) return this.#control(el, place.region);
    const region = regionOf(el, place.region, this.#holdsMain);
    const here: Place = region === null || region === place.region ? place : { ...place, region };
    const block = isBlock(el.tag);
    if (el.tag === 'td' || el.tag === 'th') this.#cellBegins(place);
    else if (block) this.#break(place);

    const scoped = this.#openSection(el, here, here !== place);
    const letters = this.#writer.letters;
    const opens = this.#controls.opens.get(el);
    const mayOpen = opens !== undefined || ((el.tag === 'button' || el.attr['class'] !== undefined) && el.letters > 0 && el.letters <= HEADING_LETTERS);
    const start = mayOpen ? this.#writer.next() : null;
    this.#finds.take(el, here.region);
    this.#children(el, this.#within(el, here));
    if (start !== null) {
      const opener = { start, letters: this.#writer.letters };
      if (opener.letters > letters) for (const key of [el, ...(opens ?? [])]) if (!this.#openers.has(key)) this.#openers.set(key, opener);
    }
    if (scoped) this.#outline.closeScope();
    if (el.tag === 'td' || el.tag === 'th') {
      if (!place.inData) this.#break(place);
    } else if (block) this.#break(place);
  }

  #break(place: Place): void {
    if (place.inLine) this.#writer.gap();
    else this.#writer.break();
  }

  #cellBegins(place: Place): void {
    if (place.inData) this.#writer.between(' | ');
    else this.#break(place);
  }

  #within(el: El, place: Place): Place {
    if (el.tag === 'table') return { ...place, inData: this.#grids.get(el)?.data === true, inLine: false };
    if (el.tag === 'td' || el.tag === 'th') return { ...place, inLine: place.inLine || (place.inData && el.letters <= CELL_LINE) };
    return el.tag === 'a' ? { ...place, inLink: true } : place;
  }

  /** Opens what begins with an element: heading, scope or anchor; true where a scope must be closed after it. */
  #openSection(el: El, place: Place, newRegion: boolean): boolean {
    const names = anchorsOf(el);
    const level = headingLevel(el.tag);
    if (level !== null) {
      if (el.letters > 0) this.#outline.heading(level, wordsOf(el, { limit: HEADING_LETTERS }), names);
      return false;
    }
    const panel = place.inData ? null : panelTitle(el, this.#controls, this.#byId);
    if (panel !== null && el.letters > 0) {
      this.#outline.openScope(panel, names, this.#startOfPanel(el));
      return true;
    }
    if (el.tag === 'table') return this.#openTable(el, names);
    if (el.tag === 'tr') return this.#openRow(el, names);
    if (newRegion) {
      this.#outline.openScope('', names);
      return true;
    }
    const title = titleOfBox(el);
    if (title !== '') {
      this.#outline.openScope(title, names);
      return true;
    }
    const lead = place.inData ? '' : leadOf(el);
    if (lead !== '') {
      this.#outline.openScope(lead, names, this.#writer.next(), place.region === 'main');
      return true;
    }
    if (names.length > 0) {
      const isBox = isBlock(el.tag) && (el.blocks > 0 || el.tag === 'li' || el.letters > HEADING_LETTERS) && !isTitleOnly(el);
      if (isBox && el.tag !== 'form') {
        this.#outline.openScope('', names);
        return true;
      }
      this.#outline.anchor(names);
    }
    if (isBoundary(el)) {
      this.#outline.openScope();
      return true;
    }
    if (place.region === 'main' && !place.inData && !place.inLink) {
      if (el.tag === 'dt' && el.letters > 0 && el.letters <= HEADING_LETTERS) this.#outline.heading(LEVEL.item, wordsOf(el));
      else if (isTitleByClass(el)) this.#outline.heading(LEVEL.title, wordsOf(el));
      else if (isBoldLine(el)) this.#outline.heading(LEVEL.bold, wordsOf(el));
    }
    return false;
  }

  #startOfPanel(el: El): Mark {
    const before = el.attr['id'] === undefined ? undefined : this.#openers.get(el.attr['id']);
    const opener = before ?? (el.before === null ? undefined : this.#openers.get(el.before));
    return opener !== undefined && opener.letters === this.#writer.letters ? opener.start : this.#writer.next();
  }

  #openTable(el: El, names: readonly string[]): boolean {
    if (el.tables > 0) return this.#openIf(names);
    const grid = gridOf(el);
    this.#grids.set(el, grid);
    for (const row of grid.rows) this.#rowCells.set(row.el, row.cells);
    if (!grid.data) return this.#openIf(names);
    const caption = el.children.find((child): child is El => typeof child !== 'string' && child.tag === 'caption');
    const heading = caption === undefined ? '' : wordsOf(caption, { limit: HEADING_LETTERS });
    if (this.#tables.length < MAX_TABLES) {
      this.#tables.push({ grid, mark: this.#writer.next(), heading: heading === '' ? (this.#outline.path().at(-1) ?? '') : heading });
    }
    this.#outline.openScope(heading, names);
    return true;
  }

  #openIf(names: readonly string[]): boolean {
    if (names.length > 0) this.#outline.openScope('', names);
    return names.length > 0;
  }

  /** A row with one cell over the whole width titles the rows below; anchors of cells open their row. */
  #openRow(el: El, names: readonly string[]): boolean {
    const cells = this.#rowCells.get(el) ?? [];
    const different = new Set(cells);
    const [only] = different;
    if (cells.length >= 2 && different.size === 1 && only !== null && only !== undefined && only.letters > 0 && only.letters <= HEADING_LETTERS && only.parent === el) {
      this.#outline.heading(LEVEL.row, wordsOf(only), [...names, ...anchorsOf(only)]);
      return false;
    }
    const ids = [...names, ...[...different].flatMap((cell) => (cell === null || cell.parent !== el ? [] : anchorsOf(cell)))];
    if (ids.length > 0) this.#outline.openScope('', ids);
    return ids.length > 0;
  }

  /** Controls show what is chosen, and nothing of what could be. */
  #control(el: El, region: Region): void {
    this.#finds.control(el);
    if (el.tag === 'select') {
      this.#finds.choices(el, region);
      const chosen = [...inside(el)].slice(0, 500).find((option) => option.tag === 'option' && option.attr['selected'] !== undefined);
      if (chosen !== undefined) this.#words(` ${wordsOf(chosen)} `);
    } else if (el.tag === 'input' && controlType(el) === null && el.attr['type']?.toLowerCase() !== 'hidden') {
      this.#finds.take(el, region);
      this.#words(` ${(el.attr['value'] ?? '').slice(0, 200)} `);
    }
  }
}

const isControlOnly = (el: El): boolean => el.tag === 'select' || el.tag === 'input' || el.tag === 'textarea';

/** Places that a fragment of an address may name. */
function anchorsOf(el: El): string[] {
  if (el.tag === 'body' || el.tag === 'html' || (el.tag === 'a' && el.attr['href'] !== undefined)) return [];
  const names = [el.attr['id'], el.tag === 'a' ? el.attr['name'] : undefined];
  return [...new Set(names.filter((name): name is string => name !== undefined && name !== '' && name.length <= 200))];
}

/** Title of a box that carries it inside: `details`, `fieldset`. */
function titleOfBox(el: El): string {
  const tag = el.tag === 'details' ? 'summary' : el.tag === 'fieldset' ? 'legend' : null;
  if (tag === null) return '';
  const title = el.children.find((child): child is El => typeof child !== 'string' && child.tag === tag);
  return title === undefined ? '' : wordsOf(title, { limit: HEADING_LETTERS });
}

/** The box holds a heading and nothing else: what the anchor names follows it. */
function isTitleOnly(el: El): boolean {
  return el.headings > 0 && el.letters <= el.headingLetters + 5;
}
