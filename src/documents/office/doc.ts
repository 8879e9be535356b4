import WordOleExtractor from 'word-extractor/lib/word-ole-extractor.js';
import { blipsOf, hasBlips, hasRtfPictures, rtfPictures } from './blips.ts';
import { OfficeFault } from './limits.ts';
import { docHtml, type DocLetters } from './doc-html.ts';
import type { OfficeContent } from './office-content.ts';
import { oleProperties, openOle, type Ole } from './ole.ts';
import type { PagePicture } from './page-pictures.ts';
import { isOle } from './parts.ts';
import { NO_PROPERTIES, type FileProperties } from './properties.ts';
import { isRtf, rtfHtml } from './rtf.ts';
import { wordPages } from './word-pages.ts';

/** Places in the file information block (MS-DOC 2.5). */
const VERSION = 0x02;
const FLAGS = 0x0a;
const ENCRYPTED = 0x0100;
/** Versions up to this one are Word 6 and 95. */
const WORD_95 = 104;

/** Reads a Word document of the old kind, or one in RTF. Throws `OfficeFault`. */
export async function readDoc(bytes: Uint8Array, url: string): Promise<OfficeContent> {
  if (isRtf(bytes)) return content(rtfHtml(bytes), NO_PROPERTIES, hasRtfPictures(bytes), rtfPictures(bytes), 'rtf', url);
  if (!isOle(bytes)) throw new OfficeFault('broken', 'no container');
  const ole = openOle(bytes);
  const stream = ole.stream('WordDocument');
  if (stream === null || stream.length < 0x200) throw new OfficeFault('broken', 'no words');
  const main = Buffer.from(stream.buffer, stream.byteOffset, stream.byteLength);
  if ((main.readUInt16LE(FLAGS) & ENCRYPTED) !== 0) throw new OfficeFault('encrypted', 'file information block');
  const letters = main.readUInt16LE(VERSION) <= WORD_95 ? word95(main) : await new WordReader(ole).letters(main);
  return content(docHtml(letters), oleProperties(ole), hasBlips(ole), blipsOf(ole), 'word-extractor', url);
}

const content = (html: string, properties: FileProperties, pictures: boolean, pictured: readonly PagePicture[], by: string, url: string): OfficeContent => ({
  ...wordPages(`<body>${html}</body>`, url), ...properties, pictures, pictured, notes: [], by,
});

/** Word 6 and 95 lay their letters in one run, in the charset of the machine. */
function word95(main: Buffer): DocLetters {
  const [from, to] = [main.readUInt32LE(0x18), main.readUInt32LE(0x1c)];
  const body = new TextDecoder('windows-874').decode(main.subarray(Math.min(from, main.length), Math.min(to, main.length)));
  // The mark of a row's end is known by its properties only; two marks in a row are taken for it.
  return { before: '', body: body.replace(/\u0007\u0007/g, '\u0007\n'), after: '', inTable: null };
}

/** Takes the letters as the library finds them, before it throws away what tells cells from rows. */
class WordReader extends WordOleExtractor {
  readonly #ole: Ole;
  #ranges: [number, number][] = [];

  constructor(ole: Ole) {
    super();
    this.#ole = ole;
  }

  async letters(main: Buffer): Promise<DocLetters> {
    try {
      await this.extractWordDocument(null, main);
    } catch (error) {
      // Damage in what only says how letters look does not spoil those that were found before.
      if (this._pieces.length === 0) throw new OfficeFault('broken', error instanceof Error ? error.message : 'no letters');
    }
    const table = this.#ole.stream((main.readUInt16LE(FLAGS) & 0x0200) === 0 ? '0Table' : '1Table');
    this.#ranges = table === null ? [] : tableRanges(main, Buffer.from(table.buffer, table.byteOffset, table.byteLength));
    const { ccpText, ccpFtn, ccpHdd, ccpAtn, ccpEdn, ccpTxbx } = this._boundaries;
    const notes = ccpText + ccpFtn;
    const boxes = notes + ccpHdd + ccpAtn + ccpEdn;
    const body = this.#range(0, ccpText);
    return {
      before: this.#range(notes, notes + ccpHdd).text,
      body: body.text,
      after: `${this.#range(ccpText, notes).text}\r${this.#range(boxes, boxes + ccpTxbx).text}`,
      inTable: this.#ranges.length === 0 ? null : body.inTable,
    };
  }

  override documentStream(_: unknown, name: string): Promise<unknown> {
    const stream = this.#ole.stream(name);
    return stream === null ? Promise.reject(new OfficeFault('broken', `${name} is missing`)) : Promise.resolve(stream);
  }

  override streamBuffer(stream: unknown): Promise<Buffer> {
    return Promise.resolve(Buffer.from(stream as Uint8Array));
  }

  override buildDocument(): null {
    return null;
  }

  #range(start: number, end: number): { text: string; inTable: boolean[] } {
    let text = '';
    const inTable: boolean[] = [];
    let at = 0;
    for (const piece of this._pieces) {
      if (piece.endCp > start && piece.startCp < end) {
        const [from, to] = [Math.max(start, piece.startCp) - piece.startCp, Math.min(end, piece.endCp) - piece.startCp];
        const letters = piece.text.slice(from, to);
        text += piece.bpc === 1 ? thaiFromWestern(letters) : letters;
        for (let index = from; index < from + letters.length; index += 1) {
          const place = piece.startFilePos + index * piece.bpc;
          while (at < this.#ranges.length && (this.#ranges[at]?.[1] ?? 0) <= place) at += 1;
          if ((this.#ranges[at]?.[0] ?? Infinity) > place && at > 0 && place < (this.#ranges[at - 1]?.[0] ?? 0)) at = 0;
          inTable.push((this.#ranges[at]?.[0] ?? Infinity) <= place && place < (this.#ranges[at]?.[1] ?? 0));
        }
      }
    }
    return { text, inTable };
  }
}

/** Letters of one byte are read as Western ones; runs of them that make no Western word are Thai of windows-874. */
const thaiFromWestern = (text: string): string =>
  /[\u00a1-\u00fb]{4}/.test(text) ? text.replace(/[\u00a1-\u00fb]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xd60)) : text;

const IN_TABLE = Buffer.from([0x16, 0x24, 0x01]);
const PAGE = 512;

/** Stretches of the stream whose paragraphs lie in tables (MS-DOC 2.9.179, sprmPFInTable); none where the lists are damaged. */
function tableRanges(main: Buffer, table: Buffer): [number, number][] {
  const ranges: [number, number][] = [];
  try {
    const list = table.subarray(main.readUInt32LE(0x0102), main.readUInt32LE(0x0102) + main.readUInt32LE(0x0106));
    const many = Math.floor((list.length - 4) / 8);
    for (let index = 0; index < many; index += 1) {
      const block = (list.readUInt32LE((many + 1) * 4 + index * 4) & 0x3fffff) * PAGE;
      const page = main.subarray(block, block + PAGE);
      if (page.length < PAGE) continue;
      const runs = page.readUInt8(PAGE - 1);
      for (let run = 0; run < runs && (runs + 1) * 4 + run * 13 < PAGE; run += 1) {
        const at = page.readUInt8((runs + 1) * 4 + run * 13) * 2;
        const half = page.readUInt8(at);
        const [from, size] = half === 0 ? [at + 2, page.readUInt8(at + 1) * 2] : [at + 1, half * 2 - 1];
        if (at !== 0 && page.subarray(from, from + size).includes(IN_TABLE)) ranges.push([page.readUInt32LE(run * 4), page.readUInt32LE(run * 4 + 4)]);
      }
    }
  } catch {
    return [];
  }
  return ranges.sort((a, b) => a[0] - b[0]);
}
