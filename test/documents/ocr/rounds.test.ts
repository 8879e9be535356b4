import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOne } from '../../../src/documents/read-one.ts';
import { recognise, recogniseWanted } from '../../../src/documents/recognise.ts';
import type { Document } from '../../../src/model/document.ts';
import { hasPhrase } from '../../../src/thai/index.ts';
import { scanned, scannedPdf } from './scan-maker.ts';

const SLOW = { timeout: 240_000 };
const folder = mkdtempSync(path.join(tmpdir(), 'oit-test-'));
const files = new Map<string, Uint8Array>();
const bodies = {
  get: (hash: string) => Promise.resolve(files.get(hash) ?? new Uint8Array(0)),
  path: (hash: string) => path.join(folder, hash),
};
async function scan(name: string, ...pages: readonly string[]): Promise<Document> {
  const bytes = scannedPdf(pages.map((words) => scanned({ lines: [words] })));
  const hash = createHash('sha256').update(bytes).digest('hex');
  files.set(hash, bytes);
  writeFileSync(bodies.path(hash), bytes);
  return readOne(bytes, { url: name, fileName: name, contentType: null }, { ocr: 'never' });
}
const begun = ({ pages }: Document): number[] => pages.flatMap(({ number, source }) => (source === 'ocr' ? [number] : []));
const holds = (documents: readonly Document[], words: string): boolean => documents.some(({ pages }) => pages.some(({ text }) => hasPhrase(text, words)));

describe('scans that are wanted', () => {
  const words = ['บันทึกข้อความ ฉบับที่หนึ่ง', 'มาตรการป้องกันการรับสินบน', 'บันทึกข้อความ ฉบับที่สาม', 'บันทึกข้อความ ฉบับที่สี่', 'บันทึกข้อความ ฉบับที่ห้า'];

  it('are read no further than to what is looked for, and others not at all', SLOW, async () => {
    const [best, other] = [await scan('best.pdf', ...words), await scan('other.pdf', ...words)];
    const { documents, incomplete } = await recogniseWanted((read) => (holds(read, 'มาตรการป้องกันการรับสินบน') ? [] : [[best], []]), bodies);
    expect(documents.map(begun)).toEqual([[1, 2, 5]]);
    expect(incomplete).toMatchObject([{ kind: 'ocr', url: 'best.pdf', reason: { en: expect.stringMatching(/all that the rules ask for.* 3-4 /) as string } }]);
    const late = await recogniseWanted((read) => (holds(read, 'ฉบับที่หนึ่ง') ? [] : [[best], [other]]), bodies);
    expect(late.documents.map(({ url }) => url)).toEqual(['best.pdf']);
  });

  it('that are wanted to the end hold what reading them at once gives', SLOW, async () => {
    const all = [await scan('one.pdf', ...words), await scan('two.pdf', words[2] ?? '')];
    const rounds = await recogniseWanted((read) => [all.slice(0, 1).map(({ url }) => read.find((it) => it.url === url) ?? all[0]).filter((it) => it !== undefined), all.slice(1)], bodies, { ocrPages: 4 });
    expect(rounds).toEqual(await recognise(all, bodies, { ocrPages: 4 }));
    expect(rounds.documents.map(begun)).toEqual([[1, 2, 3, 5], [1]]);
  });

  it('are told as unread where reading is forbidden', async () => {
    const document = await scan('closed.pdf', words[0] ?? '');
    expect(await recogniseWanted(() => [[], [document]], bodies, { ocr: 'never' })).toMatchObject({ documents: [document], incomplete: [{ kind: 'ocr', url: 'closed.pdf' }] });
  });
});
