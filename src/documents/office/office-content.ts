import type { DocumentPage, Reading, Section, Table } from '../../model/document.ts';
import type { Text } from '../../model/text.ts';
import { emptyContent, type Content } from '../content.ts';
import { bodyCutOff, emptyOffice, mostlyPictures, pagesWithoutText, picturesOnly } from '../messages.ts';
import type { PagePicture } from './page-pictures.ts';
import type { FileProperties } from './properties.ts';
import { shownTitle } from '../shown-title.ts';

/** What a reader of office files found, before it is judged. */
export interface OfficeContent extends FileProperties {
  readonly pages: readonly DocumentPage[];
  readonly tables: readonly Table[];
  readonly sections: readonly Section[];
  readonly links: Content['links'];
  /** False where a limit cut the words off. */
  readonly complete: boolean;
  /** True where the file holds pictures. */
  readonly pictures: boolean;
  /** Pages that show pictures and no words. */
  readonly unread?: readonly number[];
  /** Pictures that may be pages, in the order of the document. */
  readonly pictured?: readonly PagePicture[];
  /** What a person should know though the words were read, such as hidden sheets. */
  readonly notes: readonly Text[];
  readonly by: string;
}

/** The content of an office file, with how far its words could be had. */
export function officeContent(found: OfficeContent): Content {
  const { by, pages, tables, sections, links, properties, pictured = [] } = found;
  const beginning = pages.slice(0, 3).map(({ text }) => text).join('\n');
  if (pages.every(({ text }) => text === '')) {
    const note = found.notes[0] ?? null;
    const reading = found.pictures
      ? { state: 'scan' as const, fault: null, message: picturesOnly(), by }
      : { state: 'none' as const, fault: 'empty' as const, message: note ?? emptyOffice(), by };
    return { ...emptyContent(reading), properties, pages: found.pictures ? onlyPictures(pages, pictured) : [] };
  }
  const added = pictured.filter(({ large }) => large || lettersOf(pages) < FEW_LETTERS).map(({ path }, index) => pageOf(path, pages.length + index + 1));
  const all = { ...found, pages: [...pages, ...added], unread: [...(found.unread ?? []), ...added.map(({ number }) => number)] };
  return { ...emptyContent(judge(all)), pictures: found.pictures, pages: all.pages, tables, sections, links, properties, title: shownTitle(found.title, beginning) };
}

const pageOf = (path: string, number: number): DocumentPage => ({ number, text: '', source: 'text-layer', picture: { path: [path], page: 1, beside: '' } });

/** Pages without words: slides keep their places, elsewhere each picture is a page. */
const onlyPictures = (pages: readonly DocumentPage[], pictured: readonly PagePicture[]): readonly DocumentPage[] =>
  pages.some(({ picture }) => picture !== undefined) ? pages : pictured.map(({ path }, index) => pageOf(path, index + 1));

/** Fewer letters beside pictures are a heading above scans. */
const FEW_LETTERS = 100;
/** Share of pages without words that a document may have and still be read "nearly all". */
const FEW_WITHOUT = 0.1;

function judge({ complete, notes, pages, pictures, unread = [], by }: OfficeContent): Reading {
  if (!complete) return { state: 'partial', fault: 'too-large', message: bodyCutOff(), by };
  if (unread.length > Math.max(pages.length >= 5 ? 1 : 0, pages.length * FEW_WITHOUT)) return { state: 'partial', fault: null, message: pagesWithoutText(unread, pages.length), by };
  if (pictures && lettersOf(pages) < FEW_LETTERS) return { state: 'partial', fault: null, message: mostlyPictures(), by };
  return { state: 'text', fault: null, message: joined(notes), by };
}

const lettersOf = (pages: readonly DocumentPage[]): number => pages.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);

const joined = (notes: readonly Text[]): Text | null =>
  notes.length === 0 ? null : { th: notes.map(({ th }) => th).join(' '), en: notes.map(({ en }) => en).join(' ') };
