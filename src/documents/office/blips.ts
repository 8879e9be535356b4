import { LIMITS } from './limits.ts';
import type { Ole } from './ole.ts';
import { foremost, pagePicture, type PagePicture } from './page-pictures.ts';

/** A stretch of a stream that holds a picture file. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Streams of Word in which pictures lie: those between the letters, then floating ones. */
const OF_WORD = ['Data', 'WordDocument'] as const;
const OF_EXCEL = ['Workbook', 'Book'] as const;
/** Pictures of one stream that are looked at. */
const MOST_SEEN = 500;
const HEAD_BYTES = 160 * 1024;

/** Pictures in an old Word document or workbook that may be pages, in the order in which they lie. */
export function blipsOf(ole: Ole): PagePicture[] {
  const pictures = [...OF_WORD, ...OF_EXCEL].flatMap((name) => {
    const stream = pictureStream(ole, name);
    return stream === null ? [] : stretchesOf(stream).flatMap(({ from, to }) => pagePicture({ path: `${name}@${from}-${to}`, area: null }, stream.subarray(from, Math.min(to, from + HEAD_BYTES))) ?? []);
  });
  return foremost(pictures);
}

/** Whether an old file holds any picture, drawings that we cannot see among them. */
export const hasBlips = (ole: Ole): boolean => [...OF_WORD, ...OF_EXCEL].some((name) => headsOf(pictureStream(ole, name) ?? new Uint8Array()).next().done !== true);

/** The picture that `blipsOf` named; null where there is none. */
export function blipAt(ole: Ole, path: string): Uint8Array | null {
  const parts = /^(\w{1,20})@(\d{1,10})-(\d{1,10})$/.exec(path);
  const name = [...OF_WORD, ...OF_EXCEL].find((known) => known === parts?.[1]);
  const stream = name === undefined ? null : pictureStream(ole, name);
  return stream === null ? null : stream.slice(Number(parts?.[2]), Number(parts?.[3]));
}

function pictureStream(ole: Ole, name: (typeof OF_WORD | typeof OF_EXCEL)[number]): Uint8Array | null {
  const stream = ole.stream(name);
  if (stream === null || stream.length > LIMITS.allBytes) return null;
  return name === 'Workbook' || name === 'Book' ? drawingGroup(stream) : stream;
}

const DRAWINGS = 0x00eb;
const CONTINUED = 0x003c;

/** Drawings of a workbook lie in records of 8224 bytes (MS-XLS 2.4.171). */
function drawingGroup(stream: Uint8Array): Uint8Array {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const pieces: Uint8Array[] = [];
  let within = false;
  for (let at = 0; at + 4 <= stream.length; ) {
    const kind = view.getUint16(at, true);
    const size = view.getUint16(at + 2, true);
    within = kind === DRAWINGS || (within && kind === CONTINUED);
    if (within) pieces.push(stream.subarray(at + 4, at + 4 + size));
    at += 4 + size;
  }
  return Buffer.concat(pieces);
}

/** Kinds of records that hold a picture (MS-ODRAW 2.2.23): EMF, WMF, PICT, JPEG, PNG, DIB, TIFF, JPEG in CMYK. */
const PICTURES: ReadonlySet<number> = new Set([0xf01a, 0xf01b, 0xf01c, 0xf01d, 0xf01e, 0xf01f, 0xf029, 0xf02a]);
/** How many checksums lie before the file, by what the head says of it (MS-ODRAW 2.2.24-31). */
const CHECKSUMS: Readonly<Record<number, 1 | 2>> = {
  0x3d4: 1, 0x3d5: 2, 0x216: 1, 0x217: 2, 0x542: 1, 0x543: 2, 0x46a: 1, 0x46b: 2, 0x6e2: 1, 0x6e3: 2, 0x6e0: 1, 0x6e1: 2, 0x7a8: 1, 0x7a9: 2, 0x6e4: 1, 0x6e5: 2,
};

function stretchesOf(stream: Uint8Array): Stretch[] {
  const found: Stretch[] = [];
  for (const stretch of headsOf(stream)) {
    if (isPicture(stream, stretch.from)) found.push(stretch);
    if (found.length >= MOST_SEEN) break;
  }
  return found;
}

/** Every record of a picture in the stream. */
function* headsOf(stream: Uint8Array): Generator<Stretch, void> {
  const view = Buffer.from(stream.buffer, stream.byteOffset, stream.byteLength);
  // The upper half of a record's kind: every head bears it, and hardly anything else does.
  for (let at = view.indexOf(0xf0, 3); at !== -1 && at + 5 <= view.length; at = view.indexOf(0xf0, at + 1)) {
    if (!PICTURES.has(view.readUInt16LE(at - 1))) continue;
    const checksums = CHECKSUMS[view.readUInt16LE(at - 3) >> 4];
    const size = view.readUInt32LE(at + 1);
    const from = at + 5 + 16 * (checksums ?? 0) + 1;
    const to = at + 5 + size;
    if (checksums === undefined || to > view.length || to <= from) continue;
    yield { from, to };
    at = to - 1;
  }
}

const isPicture = (view: Uint8Array, at: number): boolean =>
  (view[at] === 0xff && view[at + 1] === 0xd8) || (view[at] === 0x89 && view[at + 1] === 0x50);

const RTF_PICTURE = /\\(?:jpegblip|pngblip)(?![a-z])/g;
/** Words of control and groups that stand before the letters of a picture. */
const RTF_HEAD = /(?:\\[a-z]{1,32}-?\d{0,10} ?|\{[^{}]{0,200}\}|\s){0,60}/y;
const RTF_DATA = /[0-9a-fA-F\s]+/y;

/** Pictures in a document in RTF that may be pages, in their order. */
export function rtfPictures(bytes: Uint8Array): PagePicture[] {
  const source = new TextDecoder('latin1').decode(bytes.subarray(0, LIMITS.partBytes));
  const places = [...source.matchAll(RTF_PICTURE)].slice(0, MOST_SEEN).map(({ index }) => index);
  return foremost(places.flatMap((at) => pagePicture({ path: `rtf@${at}`, area: null }, hexAt(source, at, HEAD_BYTES)) ?? []));
}

/** Whether a document in RTF has any picture; cheap. */
export const hasRtfPictures = (bytes: Uint8Array): boolean => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('\\pict');

/** The bytes of the picture that `rtfPictures` named; null for no such name. */
export function rtfPictureAt(bytes: Uint8Array, path: string): Uint8Array | null {
  const at = /^rtf@(\d{1,10})$/.exec(path)?.[1];
  return at === undefined ? null : hexAt(new TextDecoder('latin1').decode(bytes.subarray(0, LIMITS.partBytes)), Number(at), LIMITS.partBytes);
}

function hexAt(source: string, at: number, most: number): Uint8Array {
  RTF_HEAD.lastIndex = at;
  const head = RTF_HEAD.exec(source)?.[0].length ?? 0;
  RTF_DATA.lastIndex = at + head;
  const letters = RTF_DATA.exec(source.length > at + head + most * 3 ? source.slice(0, at + head + most * 3) : source)?.[0] ?? '';
  return Buffer.from(letters.replace(/\s+/g, ''), 'hex').subarray(0, most);
}
