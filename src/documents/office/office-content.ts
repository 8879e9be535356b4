import type { DocumentPage, Section, Table } from '../../model/document.ts';
import type { Text } from '../../model/text.ts';
import { emptyContent, type Content } from '../content.ts';
import { bodyCutOff, emptyOffice, picturesOnly } from '../messages.ts';
import type { FileProperties } from './properties.ts';
import { shownTitle } from './properties.ts';

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
  /** What a person should know though the words were read, such as hidden sheets. */
  readonly notes: readonly Text[];
  readonly by: string;
}

/** The content of an office file, with how far its words could be had. */
export function officeContent(found: OfficeContent): Content {
  const { by, pages, tables, sections, links, properties } = found;
  const beginning = pages.slice(0, 3).map(({ text }) => text).join('\n');
  if (pages.every(({ text }) => text === '')) {
    const note = found.notes[0] ?? null;
    const reading = found.pictures
      ? { state: 'scan' as const, fault: null, message: picturesOnly(), by }
      : { state: 'none' as const, fault: 'empty' as const, message: note ?? emptyOffice(), by };
    return { ...emptyContent(reading), properties };
  }
  const message = found.complete ? joined(found.notes) : bodyCutOff();
  const reading = found.complete ? { state: 'text' as const, fault: null, message, by } : { state: 'partial' as const, fault: 'too-large' as const, message, by };
  return { ...emptyContent(reading), pages, tables, sections, links, properties, title: shownTitle(found.title, beginning) };
}

const joined = (notes: readonly Text[]): Text | null =>
  notes.length === 0 ? null : { th: notes.map(({ th }) => th).join(' '), en: notes.map(({ en }) => en).join(' ') };
