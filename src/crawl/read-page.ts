import { Parser } from 'htmlparser2';
import { resolveAddress, withoutFragment } from '../model/address.ts';
import { addressesInData, addressesInScript, addressesOnClick, leavesFor, LINKS_A_PAGE, shownInFrame, viewedFile } from '../model/script-addresses.ts';

/** A link as the crawl needs it. */
export interface FoundLink {
  /** Absolute, normalised, without fragment; null where the address is broken beyond use. */
  readonly url: string | null;
  /** As written, cut where it is very long. */
  readonly href: string;
  /** Words of the link, its title, the alt of its picture. */
  readonly text: string;
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
  readonly scripts: number;
  readonly frames: number;
  readonly passwordField: boolean;
  /** Where the page sends the visitor by itself: meta refresh or script. */
  readonly leavesFor: string | null;
}

const MAX_PIECES = 4000;
const MAX_LINK_TEXT = 300;
const MAX_HREF = 1000;
const OPENING = 2000;
const ENOUGH_TEXT = 5000;
const UNSEEN = new Set(['script', 'style', 'template', 'noscript']);
/** Deeper pages are broken or hostile, and cost time by the square. */
const MAX_NESTING = 3000;

/** Reads the links and a few traits of a page in one streaming pass. Never throws. */
export function readPage(html: string, pageUrl: string): PageFacts {
  const hrefs: { href: string; text: string }[] = [];
  const pieces = new Set<string>();
  const open: { index: number; text: string }[] = [];
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

  const addPiece = (piece: string): void => {
    if (pieces.size < MAX_PIECES) pieces.add(piece.slice(0, 200));
  };
  const add = (href: string | null | undefined, text = ''): void => {
    if (href !== undefined && href !== null && hrefs.length < LINKS_A_PAGE) hrefs.push({ href, text });
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
        const said = [attributes['title'], attributes['aria-label'], attributes['alt']].filter(Boolean).join(' ').slice(0, MAX_LINK_TEXT);
        const link = open.at(-1);
        if (link !== undefined && said !== '') link.text = `${link.text} ${said}`.slice(0, MAX_LINK_TEXT);
        switch (name) {
          case 'base':
            base ??= attributes['href'] ?? null;
            break;
          case 'a':
          case 'area': {
            const href = attributes['href'];
            const [scripted, ...more] = addressesOnClick({ href });
            const target = scripted ?? href;
            if (target !== undefined) addPiece(`→${target}`);
            open.push({ index: hrefs.length, text: said });
            add(target);
            if (target === undefined) open.pop();
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
          case 'img':
            addPiece(`img ${attributes['src'] ?? ''}`);
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
        addAll(addressesInData(attributes), said);
      },
      ontext: (text) => {
        if (script !== null) {
          if (script.length < 200_000) script += text;
          return;
        }
        if (inTitle) title = (title + text).slice(0, 300);
        const link = open.at(-1);
        if (link !== undefined) link.text = (link.text + text).slice(0, MAX_LINK_TEXT);
        if (unseen.length > 0 || inTitle) return;
        const words = text.replace(/\s+/g, ' ').trim();
        if (words === '') return;
        // Counters and clocks differ from visit to visit.
        addPiece(words.replace(/\d+/g, '0'));
        if (textLength < ENOUGH_TEXT) textLength += words.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
        if (opening.length < OPENING) opening += `${words} `;
      },
      onclosetag: (name) => {
        nesting -= 1;
        if (unseen.at(-1) === name) unseen.pop();
        if (name === 'title') inTitle = false;
        if (name === 'script' && script !== null) {
          addAll(addressesInScript(script));
          leaves ??= leavesFor(script);
          script = null;
        }
        if ((name === 'a' || name === 'area') && open.length > 0) {
          const link = open.pop();
          const target = link === undefined ? undefined : hrefs[link.index];
          if (link !== undefined && target !== undefined) target.text = link.text.replace(/\s+/g, ' ').trim();
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
  const leavesTo = leaves === null ? null : resolveAddress(leaves, against);
  return {
    title: title.replace(/\s+/g, ' ').trim(),
    links: resolveAll(hrefs, against),
    textLength,
    opening: opening.trim(),
    pieces,
    scripts,
    frames,
    passwordField,
    leavesFor: leavesTo === null ? null : withoutFragment(leavesTo),
  };
}

function resolveAll(hrefs: readonly { href: string; text: string }[], base: string): FoundLink[] {
  const links: FoundLink[] = [];
  for (const { href, text } of hrefs) {
    const written = href.trim();
    if (written === '' || written.startsWith('#') || /^(mailto|tel|sms|fax|callto|javascript|data|blob|about|line|fb|whatsapp|skype|intent|ftp|geo|view-source|viber|tg):/i.test(written)) continue;
    const url = resolveAddress(written, base);
    const words = detached(text);
    links.push({ url: url === null ? null : withoutFragment(url), href: detached(written.slice(0, MAX_HREF)), text: words });
    const viewed = url === null ? null : viewedFile(url);
    const file = url === null || viewed === null ? null : resolveAddress(viewed, url);
    if (viewed !== null && file !== null) links.push({ url: withoutFragment(file), href: viewed, text: words });
  }
  return links.slice(0, LINKS_A_PAGE);
}

/** A copy of its own: what the parser gives are views that would keep the whole page in memory. */
const detached = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le');
