import { createHash } from 'node:crypto';
import type { Document, PageLink, Region } from '../../model/document.ts';
import { resolveAddress } from '../../model/address.ts';
import { chosenAddresses, CHOICES } from '../../model/choice-addresses.ts';
import { doorsIn, embedsInScript, leavesFor, LINKS_A_PAGE, pictureOf, shownByParam, shownInFrame, viewedFile, type Door } from '../../model/script-addresses.ts';
import { baseOf, targetOf } from './addresses.ts';
import { fieldsOf, labelsById, looseControls } from './forms.ts';
import { labelOf, type Surroundings } from './labels.ts';
import { headingLevel } from './tags.ts';
import type { El, Tree } from './tree.ts';
import { attribute, inside, oneLine, wordsOf } from './words.ts';
import type { Mark } from './writer.ts';

const MAX_IMAGES = 5000;
const MAX_FORMS = 200;
/** Smaller drawings are icons (CSS pixels). */
const DRAWING = 120;
/** Letters of a page that may do nothing but send its visitors on. */
const SENDS_ON = 300;
/** Scripts of a page whose functions are known. */
const MAX_SCRIPTS = 100;

type Marked<T> = Omit<T, 'offset'> & { readonly mark: Mark };

/** What the finds need of the walk that comes by them. */
export interface Finding {
  readonly tree: Tree;
  /** Address of the page. */
  readonly url: string;
  /** Charset of the page as it came. */
  readonly charset: string;
  readonly byId: ReadonlyMap<string, El>;
  readonly around: Surroundings;
  /** Headings around the present place. */
  readonly path: (level?: number) => string[];
  /** The present place in the text. */
  readonly next: () => Mark;
}

/** Links, pictures, forms and frames of a page, each with its place in the text. */
export class Finds {
  readonly #walk: Finding;
  /** The address that a written one leads to. */
  readonly #resolve: (written: string) => string | null;
  readonly #labelFor: ReadonlyMap<string, string>;
  /** Controls outside of any form. */
  readonly #loose: readonly El[];
  /** Files that a script shows, by the box that shows them. */
  readonly #scripted = new Map<El, string[]>();
  /** Functions of the page that open an address. */
  readonly #doors: readonly Door[];
  readonly #links: Marked<PageLink>[] = [];
  readonly #images: Marked<Document['images'][number]>[] = [];
  readonly #forms: Marked<Document['forms'][number]>[] = [];
  readonly #embeds: Marked<Document['embeds'][number]>[] = [];

  constructor(walk: Finding) {
    this.#walk = walk;
    const base = baseOf(walk.tree, walk.url);
    this.#resolve = (written) => resolveAddress(written, base, walk.charset);
    this.#labelFor = labelsById(walk.tree.all);
    this.#loose = looseControls(walk.tree.all);
    this.#doors = walk.tree.scripts.slice(0, MAX_SCRIPTS).flatMap(({ code }) => doorsIn(code));
    for (const { code, at } of walk.tree.scripts) {
      for (const { href, target } of embedsInScript(code)) {
        const box = (target === null ? undefined : walk.byId.get(target)) ?? at;
        const shown = this.#scripted.get(box);
        if (shown === undefined) this.#scripted.set(box, [href]);
        else shown.push(href);
      }
    }
  }

  /** Where a page of few words sends its visitors by a script, as by a meta refresh. To be called before the first element is taken. */
  sendsOn(): void {
    if (this.#walk.tree.root.letters > SENDS_ON) return;
    const href = this.#walk.tree.scripts.slice(0, MAX_SCRIPTS).map(({ code }) => leavesFor(code)).find((it) => it !== null);
    const url = href === undefined || href === null ? null : this.#resolve(href);
    if (href !== undefined && href !== null && url !== null) this.#links.push({ url, href: href.slice(0, 4000), text: '', label: '', labelFrom: 'none', labels: [], path: [], region: 'main', mark: this.#walk.next(), via: 'meta' });
  }

  finish(offset: (mark: Mark) => number): Pick<Document, 'links' | 'images' | 'forms' | 'embeds'> {
    const placed = <T extends { readonly mark: Mark }>(found: readonly T[]): (Omit<T, 'mark'> & { offset: number })[] =>
      found.map(({ mark, ...rest }) => ({ ...rest, offset: offset(mark) }));
    return { links: placed(this.#links), images: placed(this.#images), forms: placed(this.#forms), embeds: placed(this.#embeds) };
  }

  /** Takes up what an element is; to be called at its place in reading order. */
  take(el: El, region: Region): void {
    const { attr } = el;
    for (const href of this.#scripted.get(el) ?? []) this.#frame(el, href, 'script', '', region);
    if (el.tag === 'img') this.#image(el, pictureOf(attr), region);
    else if (el.tag === 'svg') this.#drawing(el, region);
    else if (el.tag === 'iframe' || el.tag === 'frame') this.#frame(el, shownInFrame(attr) ?? '', 'frame', attribute(el, 'title', 'name'), region);
    else if (el.tag === 'object') this.#frame(el, attr['data'] ?? '', 'object', attribute(el, 'title', 'name'), region);
    else if (el.tag === 'embed') this.#frame(el, shownInFrame(attr) ?? '', 'object', attribute(el, 'title', 'name'), region);
    else if (el.tag === 'param') this.#frame(el, shownByParam(attr) ?? '', 'object', '', region);
    else if (el.tag === 'form') this.#form(el, region);
    else if (el.tag === 'meta' && attr['http-equiv']?.toLowerCase() === 'refresh') this.#refresh(el, region);
    const painted = /background(?:-image)?\s{0,3}:[^;]{0,100}?url\(\s{0,3}["']?([^"')]{1,500})/i.exec((attr['style'] ?? '').slice(0, 2000))?.[1];
    if (painted !== undefined) this.#image(el, painted, region);
    const target = targetOf(el, this.#resolve, this.#walk.url, this.#doors);
    if (target !== null) this.#link(el, target.href, target.url, target.byScript ? 'script' : el.tag === 'area' ? 'area' : 'a', region);
  }

  /** Takes up where the lines of a list lead, as in a jump menu. */
  choices(list: El, region: Region): void {
    const lines = [...inside(list)].filter((el) => el.tag === 'option').slice(0, CHOICES);
    const choices = lines.map((el) => ({ value: el.attr['value'] ?? wordsOf(el), label: wordsOf(el), selected: false }));
    for (const { href, label } of chosenAddresses(list.attr, choices, this.#doors)) {
      const url = this.#resolve(href);
      const line = lines[choices.findIndex((choice) => choice.label === label)];
      if (url !== null && line !== undefined) this.#link(line, href, url, 'script', region);
    }
  }

  #link(el: El, href: string, url: string, via: PageLink['via'], region: Region): void {
    if (this.#links.length >= LINKS_A_PAGE) return;
    // A card that is one link begins with a title of its own, which ends the card before.
    const title = el.headings > 0 ? [...inside(el)].find(({ tag }) => headingLevel(tag) !== null) : undefined;
    const path = this.#walk.path(title === undefined ? undefined : (headingLevel(title.tag) ?? undefined));
    const label = labelOf(el, this.#walk.around, path);
    this.#links.push({ url, href: href.slice(0, 4000), ...label, path, region, mark: this.#walk.next(), via });
  }

  #image(el: El, src: string, region: Region): void {
    if (src.trim() === '' || this.#images.length >= MAX_IMAGES) return;
    const url = /^data:/i.test(src.trim()) ? dataName(src.trim()) : this.#resolve(src);
    if (url === null) return;
    this.#images.push({
      url, alt: attribute(el, 'alt'), width: pixels(el, 'width'), height: pixels(el, 'height'), region, mark: this.#walk.next(),
    });
  }

  /** A drawing in the page itself that is called something or has words in it; an ornament has neither. */
  #drawing(el: El, region: Region): void {
    const alt = attribute(el, 'aria-label', 'title');
    const [, , wide, high] = (el.attr['viewBox'] ?? el.attr['viewbox'] ?? '').trim().split(/[\s,]+/).map(Number);
    const width = pixels(el, 'width') ?? wide ?? null;
    const height = pixels(el, 'height') ?? high ?? null;
    if ((alt === '' && el.letters === 0) || width === null || height === null || width < DRAWING || height < DRAWING || this.#images.length >= MAX_IMAGES) return;
    this.#images.push({ url: dataName(`data:image/svg+xml,${alt} ${String(el.letters)} ${String(width)} ${String(height)}`), alt, width, height, region, mark: this.#walk.next() });
  }

  #frame(el: El, src: string, via: PageLink['via'], title: string, region: Region): void {
    if (/^\s*(?:about:|javascript:|data:|#|$)/i.test(src) || this.#embeds.length >= MAX_IMAGES) return;
    const url = this.#resolve(src);
    if (url === null) return;
    this.#embeds.push({ url, title, mark: this.#walk.next() });
    this.#link(el, src, url, via, region);
    const shown = viewedFile(url);
    const file = shown === null ? null : resolveAddress(shown, url);
    if (shown !== null && file !== null) this.#link(el, shown, file, via, region);
  }

  #form(el: El, region: Region): void {
    const method = attribute(el, 'method').toLowerCase() === 'post' ? 'post' : 'get';
    const written = el.attr['action'] ?? '';
    const action = this.#resolve(written) ?? this.#walk.url;
    if (this.#forms.length < MAX_FORMS) {
      this.#forms.push({ action, method, fields: fieldsOf(el, this.#labelFor), heading: this.#walk.path().at(-1) ?? '', mark: this.#walk.next() });
    }
    if (method === 'get' && written.trim() !== '' && !written.trim().startsWith('#')) this.#link(el, written, action, 'form', region);
  }

  /** Controls without a form around them are one, which a script sends; to be called at each control, its place is that of the first. */
  control(el: El): void {
    if (el !== this.#loose[0] || this.#forms.length >= MAX_FORMS) return;
    let root = el;
    while (root.parent !== null) root = root.parent;
    this.#forms.push({ action: this.#walk.url, method: 'get', fields: fieldsOf(root, this.#labelFor, this.#loose), heading: this.#walk.path().at(-1) ?? '', mark: this.#walk.next() });
  }

  #refresh(el: El, region: Region): void {
    const href = /url\s{0,5}=\s{0,5}["']?([^"'>]{1,2000})/i.exec(el.attr['content'] ?? '')?.[1];
    const url = href === undefined ? null : this.#resolve(href);
    if (href !== undefined && url !== null) this.#link(el, href, url, 'meta', region);
  }

}

/** What stands for a picture inside the page: its kind, and a mark that tells one from another. */
const dataName = (data: string): string =>
  `${/^data:[\w/+.-]{0,60}/i.exec(data)?.[0] ?? 'data:'}#${createHash('sha256').update(data).digest('hex').slice(0, 12)}`;

function pixels(el: El, name: 'width' | 'height'): number | null {
  const written = el.attr[name] ?? new RegExp(String.raw`(?:^|;)\s{0,5}${name}\s{0,5}:\s{0,5}(\d{1,5}(?:\.\d{1,3})?)px`, 'i').exec((el.attr['style'] ?? '').slice(0, 1000))?.[1];
  const value = written === undefined || /%/.test(written) ? Number.NaN : Number.parseFloat(oneLine(written));
  return Number.isFinite(value) ? value : null;
}
