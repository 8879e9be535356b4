import { describe, expect, it } from 'vitest';
import { scansAmong, withReadings } from '../../src/locate/scans.ts';
import type { Document, DocumentPage, Reading } from '../../src/model/document.ts';
import type { Evidence, Location } from '../../src/model/evidence.ts';

const doc = (name: string, state: Reading['state'], pages: readonly string[] = [''], kind: Document['kind'] = 'pdf'): Document => ({
  url: `http://town.test/${name}`, aliases: [], kind, fileName: name, title: null, hash: name, depth: 1,
  reading: { state, fault: null, message: null, by: 'test' },
  pages: pages.map((text, index): DocumentPage => ({ number: index + 1, text, source: 'text-layer' })),
  tables: [], sections: [], links: [], images: [], forms: [], embeds: [], properties: { created: null, producer: null },
});
const piece = (document: Document | null, dead = false): Evidence => ({
  url: document?.url ?? 'http://elsewhere.test/', foundBy: 'hub', label: '', linkedFrom: null, document, range: null,
  health: dead ? { url: '', state: 'dead', reason: 'http-error', httpStatus: 404, message: { th: '', en: '' }, foundOn: [] } : null,
  years: { link: [], fileName: [], section: [] }, certainty: 1,
});
const located = (...items: readonly (readonly Evidence[])[]): Location => ({
  hubUrl: null,
  items: items.map((evidence, index) => ({ item: `o${index + 1}`, evidence, rejected: [], searched: { pages: 0, documents: 0 } })),
});
const names = (documents: readonly Document[]): (string | null)[] => documents.map(({ fileName }) => fileName);

const scansOf = (location: Location): Document[] => scansAmong(location, new Set(location.items.map(({ item }) => item))).flat();

describe('scans among the evidence', () => {
  it('come in the order in which they decide, the best of each item in a wave before the others', () => {
    const location = located(
      [piece(doc('text.pdf', 'text', ['words'])), piece(doc('beside.pdf', 'scan'))],
      [piece(doc('best.pdf', 'scan')), piece(doc('next.jpg', 'scan', [], 'image'))],
      [piece(null), piece(doc('second.pdf', 'partial', ['words', '']))],
    );
    expect(scansAmong(location, new Set(['o1', 'o2', 'o3'])).map(names)).toEqual([['best.pdf', 'second.pdf', 'beside.pdf'], ['next.jpg']]);
  });

  it('are named once; dead links, pages of the web and lost files are none', () => {
    const same = doc('same.pdf', 'scan');
    expect(names(scansOf(located([piece(same)], [piece(same)], [piece(doc('gone.pdf', 'scan'), true), piece(doc('page', 'scan', [''], 'html')), piece(doc('lost.pdf', 'none'))])))).toEqual(['same.pdf']);
  });

  it('are left alone where the item is settled without them', () => {
    const location = located([piece(doc('settled.pdf', 'scan'))], [piece(doc('open.pdf', 'scan'))]);
    expect(names(scansAmong(location, new Set(['o2'])).flat())).toEqual(['open.pdf']);
  });

  it('may lie inside archives and office files', () => {
    const inside = (name: string, kind: Document['kind'], source: DocumentPage['source'] = 'text-layer'): Document => {
      const document = doc(name, 'partial', ['words', ''], kind);
      return { ...document, pages: document.pages.map((page) => (page.text === '' ? { ...page, source, picture: { path: ['a'], page: 1, beside: '' } } : page)) };
    };
    expect(names(scansOf(located([piece(inside('a.docx', 'docx'))], [piece(inside('b.zip', 'archive'))], [piece(inside('c.docx', 'docx', 'ocr'))], [piece(doc('d.docx', 'partial', ['words', ''], 'docx'))])))).toEqual(['a.docx', 'b.zip']);
  });

  it('count a signed first page before pages with words', () => {
    expect(names(scansOf(located([piece(doc('signed.pdf', 'text', ['', 'words', 'words']))])))).toEqual(['signed.pdf']);
  });

  it('are replaced by what was read of them, wherever they are evidence', () => {
    const scan = doc('scan.pdf', 'scan');
    const read = doc('scan.pdf', 'text', ['words']);
    const after = withReadings(located([piece(scan)], [piece(null), piece(scan)]), [read]);
    expect(after.items.flatMap(({ evidence }) => evidence.map(({ document }) => document?.reading.state ?? null))).toEqual(['text', null, 'text']);
  });
});
