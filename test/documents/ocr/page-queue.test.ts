import { describe, expect, it } from 'vitest';
import { PageQueue } from '../../../src/documents/ocr/page-queue.ts';
import type { Document } from '../../../src/model/document.ts';

const scan = (name: string, pages: number): Document => ({
  url: `http://town.test/${name}`, aliases: [], kind: 'pdf', fileName: name, title: null, hash: name, depth: 1,
  reading: { state: 'scan', fault: null, message: null, by: 'test' },
  pages: Array.from({ length: pages }, (_, index) => ({ number: index + 1, text: '', source: 'text-layer' as const })),
  tables: [], sections: [], links: [], images: [], forms: [], embeds: [], properties: { created: null, producer: null },
});
const words = { state: 'read', text: 'ประกาศเทศบาลตำบลตัวอย่าง เรื่อง แผนดำเนินงาน' } as const;

describe('pages of scans', () => {
  const [long, short] = [scan('long.pdf', 20), scan('short.pdf', 1)];
  const asked = (queue: PageQueue, ...documents: Document[]): string[] => queue.next(documents).map(({ document, page }) => `${document.fileName ?? ''} ${page}`);

  it('are asked for from the first on, with the last soon, a few more each time', () => {
    const queue = new PageQueue(6, 100);
    expect(asked(queue, long, short)).toEqual(['long.pdf 1', 'short.pdf 1']);
    expect(asked(queue, long, short)).toEqual(['long.pdf 2', 'long.pdf 20']);
    expect(asked(queue, long, short)).toEqual(['long.pdf 3', 'long.pdf 4', 'long.pdf 5']);
    expect(asked(queue, long, short)).toEqual([]);
  });

  it('of a document are the same ones whether it comes as it was or with words', () => {
    const queue = new PageQueue(3, 100);
    const [first] = queue.next([long]);
    if (first === undefined) throw new Error('no page');
    queue.keep(first, words);
    const [read] = queue.documents('test');
    expect(read?.pages[0]).toMatchObject({ text: words.text, source: 'ocr' });
    expect(read?.reading.state).toBe('partial');
    expect(queue.next(read === undefined ? [] : [read])).toEqual([{ document: long, page: 2 }, { document: long, page: 20 }]);
  });

  it('end with the budget of all, those of the first documents first; without a budget all come at once', () => {
    const queue = new PageQueue(6, 3);
    expect(asked(queue, short, long)).toEqual(['short.pdf 1', 'long.pdf 1']);
    expect(asked(queue, short, long)).toEqual(['long.pdf 2']);
    expect(asked(queue, short, long)).toEqual([]);
    expect(new PageQueue(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY).next([long])).toHaveLength(20);
  });

  it('are none where a document has words', () => {
    const queue = new PageQueue(6, 100);
    expect(queue.next([{ ...scan('text.pdf', 1), reading: { state: 'text', fault: null, message: null, by: 'test' }, pages: [{ number: 1, text: words.text, source: 'text-layer' }] }])).toEqual([]);
    expect(queue.documents('test')).toEqual([]);
  });
});
