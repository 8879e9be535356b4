import type { Document, PageLink, Section } from '../model/document.ts';
import type { Range } from './candidate.ts';
import { quotesCriteriaIn } from './criteria-text.ts';
import type { LinkSense, Sense } from './sense.ts';
import { senseOfLink } from './sense.ts';
import type { SiteIndex } from './site-index.ts';
import type { TitleMatcher } from './titles.ts';
import { blockYear } from './years.ts';

/** A line of a hub: a link for an item, or a section that answers it in place. */
export interface HubEntry {
  readonly page: Document;
  /** Null for a section that holds the answer itself. */
  readonly link: PageLink | null;
  readonly section: Section | null;
  readonly range: Range | null;
  readonly sense: LinkSense;
  /** Year of the block that it stands in; null where the block names none. */
  readonly year: number | null;
}

export interface Reader {
  readonly matcher: TitleMatcher;
  read(words: string): Sense;
}

const ABOUT = /(?:^|[^a-z])(?:ita|oit)(?:[^a-z]|$)/iu;
const OWN_LETTERS = 150;
/** More on one page is no hub that a person made. */
const MOST_LINKS = 6_000;
const MOST_SECTIONS = 1_500;

/** All lines of a page that speak of an item, in the order of the page. */
export function hubEntries(page: Document, index: SiteIndex, reader: Reader): HubEntry[] {
  const entries: HubEntry[] = [];
  const links = page.links.slice(0, MOST_LINKS);
  const linkWords = new Map<string, string>();
  for (const { text, url } of links) if (text !== '') linkWords.set(text, (linkWords.get(text) ?? url) === url ? url : '');
  for (const link of links) {
    if (index.isFrame(page, link) || link.via === 'form' || link.via === 'meta') continue;
    const sense = senseOfLink(link, index.document(link.url), reader.read, reader.matcher, (words) => (linkWords.get(words) ?? link.url) !== link.url);
    // A heading of the main part names nothing in the columns beside it.
    if (sense === null || (sense.from === 'heading' && link.region !== 'main')) continue;
    entries.push({ page, link, section: null, range: null, sense, year: yearAround(link.path, sense.headingAt, reader) });
  }
  return [...entries.filter((entry) => !isOutvoted(entry, entries)), ...inPlace(page, index, reader)];
}

/** How far below a picture the words of the same card may stand, in characters. */
const CARD = 400;

/**
 * A picture at the top of a card stands under the heading of the card before; a second link of the card, below
 * the card's own title, tells what both are for.
 */
const isOutvoted = ({ link, sense }: HubEntry, entries: readonly HubEntry[]): boolean =>
  link !== null && link.text === '' && sense.from !== 'own' && sense.from !== 'target' &&
  entries.some((other) => other.link !== null && other.link !== link && other.link.url === link.url && other.sense.item !== sense.item && other.link.offset >= link.offset && other.link.offset - link.offset <= CARD);

/** The innermost heading that names one year and is no item's name; item names carry the document's year. */
function yearAround(path: readonly string[], itemAt: number, reader: Reader): number | null {
  const above = itemAt < 0 ? path : path.slice(0, itemAt);
  for (const heading of [...above].reverse()) {
    const sense = reader.read(heading);
    if (sense.item !== null && (sense.code !== null || !ABOUT.test(heading))) continue;
    const year = blockYear(heading);
    if (year !== null) return year;
  }
  return null;
}

/** Sections under an item's heading with words, tables or pictures of their own beside the links. */
function inPlace(page: Document, index: SiteIndex, reader: Reader): HubEntry[] {
  const text = page.pages[0]?.text ?? '';
  const found: HubEntry[] = [];
  for (const section of page.sections.slice(0, MOST_SECTIONS)) {
    const sense = reader.read(section.heading);
    if ((sense.item === null && sense.code === null) || index.isFrameBox(section)) continue;
    const links = page.links.slice(0, MOST_LINKS).filter((link) => link.offset >= section.start && link.offset < section.end && !index.isFrame(page, link));
    const linkWords = links.reduce((sum, link) => sum + link.text.length, 0);
    const own = text.slice(section.start, section.end).length - section.heading.length - linkWords;
    const table = page.tables.some((each) => each.offset >= section.start && each.offset < section.end && each.rows.length >= 3);
    const picture = page.images.some((image) => image.offset >= section.start && image.offset < section.end && !(image.width !== null && image.width < 120));
    const form = page.forms.some((each) => each.offset >= section.start && each.offset < section.end && each.fields.length > 0);
    const enough = links.length === 0 ? own >= 60 || table || picture || form : own >= OWN_LETTERS * (1 + links.length) || form;
    if (!enough) continue;
    const inner = page.sections.slice(0, MOST_SECTIONS).some((other) => other !== section && other.start > section.start && other.end <= section.end && reader.read(other.heading).item !== null && reader.read(other.heading).item !== sense.item);
    if (inner || quotesCriteriaIn(page, section)) continue;
    found.push({
      page,
      link: null,
      section,
      range: { start: section.start, end: section.end },
      sense: { ...sense, from: 'heading', headingAt: section.path.length - 1 },
      year: yearAround(section.path, section.path.length - 1, reader),
    });
  }
  return found;
}
