import type { DocumentPage } from '../../model/document.ts';
import { hiddenSlides } from '../messages.ts';
import type { OfficeContent } from './office-content.ts';
import type { LaidPicture, PagePicture } from './page-pictures.ts';
import { wordPages } from './word-pages.ts';

/** A slide as its file has it. */
export interface Slide {
  readonly html: string;
  readonly hidden: boolean;
  readonly pictures: readonly LaidPicture[];
  /** True where it shows any picture, of whatever kind. */
  readonly pictured: boolean;
}

/** Fewer letters beside a large picture are its title. */
const FEW_LETTERS = 100;

/** Slides as pages under their own numbers: a hidden one keeps its place, empty, and is told. `pictured`: pictures that may be pages. */
export function slidePages(slides: readonly Slide[], pictured: readonly PagePicture[], url: string): Pick<OfficeContent, 'pages' | 'tables' | 'unread' | 'notes' | 'sections' | 'links'> {
  const read = slides.map((slide, index) => {
    const number = index + 1;
    if (slide.hidden) return { page: { number, text: '', source: 'text-layer' as const }, tables: [], open: false };
    const { pages: [page], tables } = wordPages(`<body>${slide.html}</body>`, url);
    const text = page?.text ?? '';
    const path = pictureOf(slide, text, pictured);
    const shown: DocumentPage = { number, text, source: 'text-layer', ...(path === null ? {} : { picture: { path: [path], page: 1, beside: text } }) };
    return { page: shown, tables: tables.map((table) => ({ ...table, page: number })), open: (slide.pictured && text === '') || path !== null };
  });
  const hidden = slides.flatMap((slide, index) => (slide.hidden ? [index + 1] : []));
  return {
    pages: read.map(({ page }) => page),
    tables: read.flatMap(({ tables }) => tables),
    unread: read.flatMap(({ page, open }) => (open ? [page.number] : [])),
    notes: hidden.length === 0 ? [] : [hiddenSlides(hidden)],
    sections: [],
    links: [],
  };
}

/** The picture that takes most of a slide, where the slide says little itself. */
function pictureOf({ pictures }: Slide, text: string, pictured: readonly PagePicture[]): string | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters >= FEW_LETTERS) return null;
  const known = new Map(pictured.map(({ path, large }) => [path, large]));
  const [largest] = pictures.filter(({ path }) => (letters === 0 ? known.has(path) : known.get(path) === true)).sort((a, b) => (b.area ?? 0) - (a.area ?? 0));
  return largest?.path ?? null;
}
