import { Parser } from 'htmlparser2';
import { resolveAddress, withoutFragment } from '../model/address.ts';
import {
  addressesInData, addressesInScript, addressesOnClick, codeOnClick, doorsIn, leavesFor, LINKS_A_PAGE, pictureOf, shownByParam, shownInFrame, type Door,
} from '../model/script-addresses.ts';
import { createChoices } from './choices.ts';
import { findSpam, type SpamFacts } from './spam.ts';
import { lettersIn } from './letters.ts';
import { detached, resolverFor } from './resolving.ts';
import { oneLine, withPieces } from './shown.ts';

/** A link as the crawl needs it. */
export interface FoundLink {
  /** Absolute, normalised, without fragment; null where the address is broken beyond use. */
  readonly url: string | null;
  /** As written, cut where it is very long. */
  readonly href: string;
  /** Words of the link, its title, the alt of its picture. May be a view of the whole page: who keeps it, keeps `detached(text)`. */
  readonly text: string;
  /** Made of a choice in a list or form rather than written. */
  readonly chosen: boolean;
}

/** A link as the page has it. */
interface Written {
  readonly href: string;
  text: string;
  /** What runs on a click. */
  readonly code?: string;
  readonly chosen?: boolean;
}

/** What one pass over a page finds. */
export interface PageFacts {
  readonly title: string;
  readonly links: readonly FoundLink[];
  /** Letters and digits that a visitor sees; not counted much beyond some thousands. */
  readonly textLength: number;
  /** Beginning of the visible text. */
  readonly opening: string;
  /** Pieces of text (figures made alike), pictures and links: to compare pages with. */
  readonly pieces: ReadonlySet<string>;
  /** The same one after the other: some more than once, links and pictures first. Made as far as it is read. */
  readonly shown: Iterable<string>;
  readonly scripts: number;
  readonly frames: number;
  readonly passwordField: boolean;
  /** Where the page sends the visitor by itself: meta refresh or script. */
  readonly leavesFor: string | null;
  /** Advertisements that burglars put there; null for none. */
  readonly spam: SpamFacts | null;
}

const MAX_DOORS = 100;
const MAX_LINK_TEXT = 300;
const MAX_HREF = 1000;
const OPENING = 2000;
const ENOUGH_TEXT = 5000;
/** Characters. */
const LARGE_PAGE = 200_000;
const UNSEEN = new Set(['script', 'style', 'template', 'noscript']);
/** Deeper pages are broken or hostile, and cost time by the square. */
const MAX_NESTING = 3000;

/**
 * Reads the links and a few traits of a page in one streaming pass. Never throws.
 * @param charset of the page as it came; that of addresses with letters in their query
 */
export function readPage(html: string, pageUrl: string, charset = 'utf-8'): PageFacts {
  const hrefs: Written[] = [];
  const marks: string[] = [];
  const texts: string[] = [];
  /** Elements that lead somewhere and are still open: their words are those of their links. */
  const open: { readonly from: number; readonly to: number; readonly nesting: number; text: string }[] = [];
  const choices = createChoices();
  const doors: Door[] = [];
  const unseen: string[] = [];
  let base: string | null = null;
  let title = '';
  let inTitle = false;
  let script: string | null = null;
  let textLength = 0;
  let nesting = 0;
  let opening = '';
  let scripts = 0;
  let frames = 0;
  let passwordField = false;
  let leaves: string | null = null;

  const add = (href: string | null | undefined, text = '', code?: string): void => {
    if (href !== undefined && href !== null && hrefs.length < LINKS_A_PAGE) hrefs.push(code === undefined ? { href, text } : { href, text, code });
  };
  const addAll = (found: readonly string[], text = ''): void => {
    for (const href of found) add(href, text);
  };

  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        nesting += 1;
        if (nesting > MAX_NESTING) throw new RangeError('nesting');
        if (UNSEEN.has(name)) unseen.push(name);
        const said = saidBy(attributes);
        const link = open.at(-1);
        if (link !== undefined && said !== '') link.text = `${link.text} ${said}`.slice(0, MAX_LINK_TEXT);
        const from = hrefs.length;
        choices.open(name, attributes);
        switch (name) {
          case 'base':
            base ??= attributes['href'] ?? null;
            break;
          case 'a':
          case 'area': {
            const href = attributes['href'] ?? attributes['xlink:href'];
            const [scripted, ...more] = addressesOnClick({ href });
            const target = scripted ?? href;
            if (target !== undefined) marks.push(`→${target}`);
            add(target, said);
            addAll(more, said);
            break;
          }
          case 'iframe':
          case 'frame':
          case 'embed':
            frames += 1;
            add(shownInFrame(attributes), said);
            break;
          case 'object':
            frames += 1;
            add(attributes['data'], said);
            break;
          case 'param':
            add(shownByParam(attributes));
            break;
          case 'img':
            marks.push(`img ${pictureOf(attributes)}`);
            break;
          case 'input':
            if (/^password$/i.test(attributes['type'] ?? '')) passwordField = true;
            break;
          case 'meta': {
            if (!/^refresh$/i.test(attributes['http-equiv'] ?? '')) break;
            const content = (attributes['content'] ?? '').slice(0, 2000).replace(/\s+/g, ' ').trim();
            const target = /^[\d.]*[;, ]{0,3}url ?= ?["']?([^"']+)/i.exec(content)?.[1]?.trim();
            add(target);
            leaves ??= target ?? null;
            break;
          }
          case 'script':
            scripts += 1;
            script = '';
            break;
          case 'title':
            inTitle = title === '';
            break;
        }
        addAll(addressesOnClick({ onclick: attributes['onclick'] }), said);
        addAll(addressesInData(attributes, name), said);
        // What a function of the page makes of a click is known when the page has been read.
        const code = codeOnClick({ href: attributes['href'], onclick: attributes['onclick'] });
        if (code !== '') add('', said, code);
        if (hrefs.length > from) open.push({ from, to: hrefs.length, nesting, text: said });
      },
      ontext: (text) => {
        if (script !== null) {
          if (script.length < 200_000) script += text;
          return;
        }
        choices.text(text);
        if (inTitle) title = (title + text).slice(0, 300);
        const link = open.at(-1);
        if (link !== undefined) link.text = (link.text + text).slice(0, MAX_LINK_TEXT);
        if (unseen.length > 0 || inTitle) return;
        texts.push(text);
        if (textLength >= ENOUGH_TEXT && opening.length >= OPENING) return;
        const words = oneLine(text);
        if (words === '') return;
        if (textLength < ENOUGH_TEXT) textLength += lettersIn(words, true);
        if (opening.length < OPENING) opening += `${words} `;
      },
      onclosetag: (name) => {
        const link = open.at(-1)?.nesting === nesting ? open.pop() : undefined;
        if (link !== undefined) {
          const words = oneLine(link.text);
          for (let at = link.from; at < link.to; at += 1) {
            const found = hrefs[at];
            if (found !== undefined) found.text = words;
          }
          const around = open.at(-1);
          if (around !== undefined) around.text = `${around.text} ${words}`.slice(0, MAX_LINK_TEXT);
        }
        nesting -= 1;
        choices.close(name);
        if (unseen.at(-1) === name) unseen.pop();
        if (name === 'title') inTitle = false;
        if (name === 'script' && script !== null) {
          addAll(addressesInScript(script));
          if (doors.length < MAX_DOORS) doors.push(...doorsIn(script));
          leaves ??= leavesFor(script);
          script = null;
        }
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  try {
    parser.write(html);
    parser.end();
  } catch {
    // What was found so far is what can be had of the page.
  }

  const against = (base === null ? null : resolveAddress(base, pageUrl)) ?? pageUrl;
  const clicks = doors.length === 0 ? [] : hrefs.filter(({ code }) => code !== undefined);
  for (const { code, text } of clicks) addAll(addressesOnClick({ onclick: code }, doors), text);
  for (const { href, text } of choices.finish(doors, pageUrl)) if (hrefs.length < LINKS_A_PAGE) hrefs.push({ href, text, chosen: href.includes('?') });
  const leavesTo = leaves === null ? null : resolveAddress(leaves, against, charset);
  const facts = {
    title: oneLine(title),
    links: resolveAll(hrefs, against, charset, html.length > LARGE_PAGE),
    textLength,
    opening: opening.trim(),
    scripts,
    frames,
    passwordField,
    leavesFor: leavesTo === null ? null : withoutFragment(leavesTo),
    spam: findSpam(html),
  };
  return withPieces(facts, marks, texts);
}

/** What an element says of itself to those who do not see it. */
function saidBy(attributes: Readonly<Record<string, string>>): string {
  const { title, alt, 'aria-label': label } = attributes;
  if (title === undefined && alt === undefined && label === undefined) return '';
  return [title, label, alt].filter(Boolean).join(' ').slice(0, MAX_LINK_TEXT);
}

const NO_WEB_ADDRESS = /^(mailto|tel|sms|fax|callto|javascript|data|blob|about|line|fb|whatsapp|skype|intent|ftp|geo|view-source|viber|tg):/i;

/**
 * @param large the page is so large that its links shall not keep it in memory: what the parser gives are views of
 *   the whole page, and copies cost time. What outlives the visit of a page (a broken address) is always copied.
 */
function resolveAll(hrefs: readonly Written[], base: string, charset: string, large: boolean): FoundLink[] {
  const links: FoundLink[] = [];
  const resolve = resolverFor(base, charset);
  for (const { href, text, chosen = false } of hrefs) {
    const written = href.trim();
    if (written === '' || written.startsWith('#') || NO_WEB_ADDRESS.test(written)) continue;
    const target = resolve(written);
    const words = large ? detached(text) : text;
    links.push({ url: target?.url ?? null, href: large || target === null ? detached(written.slice(0, MAX_HREF)) : written.slice(0, MAX_HREF), text: words, chosen });
    if (target?.viewed !== undefined) links.push({ ...target.viewed, text: words, chosen });
  }
  return links.length > LINKS_A_PAGE ? links.slice(0, LINKS_A_PAGE) : links;
}
