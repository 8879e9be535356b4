import { load } from 'cheerio';
import { Parser } from 'htmlparser2';
import { headingLevel, isBlock } from './tags.ts';

/** Letters of a page that are parsed; a page of 8 million letters is data or an attack. */
const MAX_LETTERS = 8_000_000;
const MAX_NODES = 400_000;
/** Browsers stop nesting at 512. */
const MAX_DEPTH = 400;

/** A page that no browser's parser may see is read so far only. */
const MAX_FLAT_LETTERS = 2_000_000;
const FLAT_CHUNK = 16_384;

/** An element, with what is asked of it again and again counted once. */
export interface El {
  readonly tag: string;
  readonly attr: Readonly<Record<string, string>>;
  readonly parent: El | null;
  /** Place among the children of its parent. */
  readonly index: number;
  readonly children: (El | string)[];
  /** The element before it under the same parent. */
  readonly before: El | null;
  /** Elements among its children. */
  elements: number;
  /** Letters inside, blanks not counted. */
  letters: number;
  /** Letters that stand in links. */
  linkLetters: number;
  links: number;
  blocks: number;
  headings: number;
  /** Letters that stand in headings. */
  headingLetters: number;
  tables: number;
  images: number;
}

export interface Tree {
  readonly root: El;
  /** All elements in reading order. */
  readonly all: readonly El[];
  /** Scripts of the page with the element that they stand in. */
  readonly scripts: readonly { readonly code: string; readonly at: El }[];
  readonly title: string;
  /** True where limits cut something off. */
  readonly truncated: boolean;
}

/** What both parsers give; a structural type, since they come with different versions of it. */
interface Node {
  readonly type: string;
  readonly name?: string;
  readonly data?: string;
  readonly attribs?: Record<string, string>;
  readonly children?: readonly Node[];
}

/** Elements whose words nobody sees. */
const UNSEEN = new Set(['style', 'template', 'noscript', 'canvas', 'noframes', 'math', 'audio', 'video', 'datalist']);
const UNSEEN_IN_SVG = new Set(['title', 'desc', 'metadata', 'defs', 'symbol']);

/**
 * Elements and words of a page as a browser nests them, without comments and unseen elements.
 * Pages nested too deeply for that are read flat; never throws, never takes more than the limits.
 */
export function parseTree(html: string): Tree {
  const text = html.length > MAX_LETTERS ? html.slice(0, MAX_LETTERS) : html;
  const grower = new Grower(text.length < html.length);
  if (isTame(text)) growFromBrowserTree(text, grower);
  else {
    if (text.length > MAX_FLAT_LETTERS) grower.truncated = true;
    growFlat(text, grower);
  }
  return grower.finish();
}

class Grower {
  readonly #root: El = element('#root', {}, null, null);
  readonly #all: El[] = [];
  readonly #scripts: { code: string; at: El }[] = [];
  readonly #open: { tag: string; el: El | null }[] = [];
  /** The youngest element in each. */
  readonly #lastChild = new Map<El, El>();
  #current: El = this.#root;
  /** Inside how many unseen elements. */
  #unseen = 0;
  #svg = 0;
  #depth = 0;
  #title = '';
  truncated: boolean;

  constructor(truncated: boolean) {
    this.truncated = truncated;
  }

  open(tag: string, attr: Record<string, string>): void {
    const unseen = UNSEEN.has(tag) || tag === 'script' || (this.#svg > 0 ? UNSEEN_IN_SVG.has(tag) : tag === 'title');
    if (this.#unseen > 0 || unseen) this.#unseen += 1;
    if (tag === 'svg') this.#svg += 1;
    const full = this.#all.length >= MAX_NODES || this.#open.length >= MAX_DEPTH * 50;
    const deep = this.#depth >= MAX_DEPTH;
    if (full || deep) this.truncated = true;
    if (this.#unseen > 0 || full || deep) {
      this.#open.push({ tag, el: null });
      return;
    }
    const el = element(tag, attr, this.#current, this.#lastChild.get(this.#current) ?? null);
    this.#lastChild.set(this.#current, el);
    this.#current.children.push(el);
    this.#current.elements += 1;
    this.#current = el;
    this.#depth += 1;
    this.#all.push(el);
    this.#open.push({ tag, el });
  }

  close(): void {
    const last = this.#open.pop();
    if (last === undefined) return;
    if (last.tag === 'svg') this.#svg -= 1;
    if (last.el === null) {
      if (this.#unseen > 0) this.#unseen -= 1;
      return;
    }
    this.#depth -= 1;
    this.#current = last.el.parent ?? this.#root;
  }

  words(text: string): void {
    const tag = this.#open.at(-1)?.tag;
    if (tag === 'title' && this.#svg === 0) {
      if (this.#title.length < 1000) this.#title += text;
    } else if (tag === 'script') {
      this.#scripts.push({ code: text.slice(0, 200_000), at: this.#current });
      if (this.#unseen === 1) {
        const written = writtenWords(text);
        if (written !== '') this.#current.children.push(written);
      }
    } else if (this.#unseen === 0 && text !== '') {
      this.#current.children.push(text);
    }
  }

  finish(): Tree {
    measure(this.#root, this.#all);
    return { root: this.#root, all: this.#all, scripts: this.#scripts, title: this.#title, truncated: this.truncated };
  }
}

const LITERAL = String.raw`(?:"[^"\\\n]{0,300}"|'[^'\\\n]{0,300}')`;
const WRITES = new RegExp(String.raw`^\s{0,50}(?:<!--\s{0,50})?document\.write(?:ln)?\(\s{0,20}(${LITERAL}(?:\s{0,20}\+\s{0,20}${LITERAL}){0,20})\s{0,20}\)\s{0,20};?\s{0,50}(?:(?://)?\s{0,50}-->)?\s{0,50}$`, 'i');

/** Words that a script writes at its place, where it puts them together of fixed pieces, as is done to hide an e-mail address from robots. */
function writtenWords(code: string): string {
  if (code.length > 2000) return '';
  const pieces = WRITES.exec(code)?.[1] ?? '';
  return [...pieces.matchAll(new RegExp(LITERAL, 'g'))].map(([piece]) => piece.slice(1, -1)).join('').replace(/<[^<>]{0,300}>/g, ' ');
}

const element = (tag: string, attr: Record<string, string>, parent: El | null, before: El | null): El => ({
  tag, attr, parent, index: parent?.children.length ?? 0, children: [], before, elements: 0,
  letters: 0, linkLetters: 0, links: 0, blocks: 0, headings: 0, headingLetters: 0, tables: 0, images: 0,
});

/** Elements that a browser opens anew in every block after the one that they were left open in. */
const FORMATTING = new Set(['b', 'big', 'code', 'em', 'font', 'i', 'nobr', 's', 'small', 'strike', 'strong', 'tt', 'u']);
/** Of elements that are alike a browser opens so many anew. */
const ALIKE = 3;

/** Whether a browser's parser, whose time grows with the depth and with what is left open, may be let at it. */
function isTame(text: string): boolean {
  let depth = 0;
  let deepest = 0;
  let count = 0;
  const open: string[] = [];
  const alike = new Map<string, number>();
  let leftOpen = 0;
  const parser = new Parser({
    onopentag: (name, attribs) => {
      depth += 1;
      count += 1 + leftOpen;
      if (depth > deepest) deepest = depth;
      open.push(FORMATTING.has(name) ? `${name} ${JSON.stringify(attribs)}` : '');
    },
    onclosetag: (_, implied) => {
      depth -= 1;
      const left = open.pop() ?? '';
      if (!implied || left === '') return;
      const before = alike.get(left) ?? 0;
      alike.set(left, before + 1);
      if (before < ALIKE) leftOpen += 1;
    },
  });
  for (let at = 0; at < text.length; at += 65_536) {
    parser.write(text.slice(at, at + 65_536));
    if (deepest > MAX_DEPTH || count > MAX_NODES) return false;
  }
  parser.end();
  return deepest <= MAX_DEPTH && count <= MAX_NODES;
}

function growFromBrowserTree(text: string, grower: Grower): void {
  const top = load(text).root()[0] as Node | undefined;
  if (top === undefined) return;
  const stack: { nodes: readonly Node[]; next: number }[] = [{ nodes: top.children ?? [], next: 0 }];
  while (stack.length > 0) {
    const level = stack.at(-1);
    const node = level?.nodes[level.next];
    if (level === undefined || node === undefined) {
      stack.pop();
      if (stack.length > 0) grower.close();
      continue;
    }
    level.next += 1;
    if (node.type === 'text') grower.words(node.data ?? '');
    else if (node.name !== undefined) {
      grower.open(node.name.toLowerCase(), node.attribs ?? {});
      stack.push({ nodes: node.children ?? [], next: 0 });
    }
  }
}

/**
 * Elements nested past the limit lose their tag and keep their words. The parser's own stack is
 * cleared now and then, since its time grows with the depth too.
 */
function growFlat(text: string, grower: Grower): void {
  let depth = 0;
  const begin = (): Parser => {
    depth = 0;
    return new Parser({
      onopentag: (name, attribs) => {
        depth += 1;
        grower.open(name, attribs);
      },
      ontext: (data) => grower.words(data),
      onclosetag: () => {
        depth -= 1;
        grower.close();
      },
    });
  };
  let parser = begin();
  const end = Math.min(text.length, MAX_FLAT_LETTERS);
  for (let at = 0; at < end; ) {
    const tagEnd = text.lastIndexOf('>', at + FLAT_CHUNK) + 1;
    const next = tagEnd > at ? tagEnd : at + FLAT_CHUNK;
    parser.write(text.slice(at, Math.min(next, end)));
    at = next;
    if (depth > MAX_DEPTH) {
      parser.end();
      parser = begin();
    }
  }
  parser.end();
}

function measure(root: El, all: readonly El[]): void {
  for (const el of [...all].reverse().concat(root)) {
    for (const child of el.children) if (typeof child === 'string') el.letters += lettersOf(child);
    if (el.tag === 'a' && el.attr['href'] !== undefined) {
      el.linkLetters = el.letters;
      el.links += 1;
    }
    const { parent } = el;
    if (parent === null) continue;
    parent.letters += el.letters;
    parent.linkLetters += el.linkLetters;
    parent.links += el.links;
    parent.blocks += el.blocks + (isBlock(el.tag) ? 1 : 0);
    const isHeading = headingLevel(el.tag) !== null;
    parent.headings += el.headings + (isHeading ? 1 : 0);
    parent.headingLetters += el.headingLetters + (isHeading ? el.letters : 0);
    parent.tables += el.tables + (el.tag === 'table' ? 1 : 0);
    parent.images += el.images + (el.tag === 'img' ? 1 : 0);
  }
}

function lettersOf(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) > 32 && text.charCodeAt(index) !== 160) count += 1;
  return count;
}
