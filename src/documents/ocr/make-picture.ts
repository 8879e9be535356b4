import { lieOfLines } from './lie-of-lines.ts';
import { fromPgm, greyOf, halved, MOST_POINTS, straightened, turned, type Picture } from './picture.ts';

/** Where a page's picture comes from: a page drawn by poppler, a page of a PDF, a picture file. */
export type PictureSource =
  | { readonly from: 'pgm'; readonly bytes: Uint8Array }
  | { readonly from: 'pdf'; readonly bytes: Uint8Array; readonly page: number }
  | { readonly from: 'image'; readonly bytes: Uint8Array; readonly page: number };

/** The picture of a page with its lines lying across and straight. */
export interface PagePicture {
  readonly picture: Picture;
  /** Share of the page that is ink, 0-1. */
  readonly ink: number;
}

/** The longer side of a page as it is drawn: an A4 page at 300 dots an inch. */
export const LONG_SIDE = 3508;
/** Readers know letters best at the size that they have there. */
const FEWEST_POINTS = 3_000_000;
const MOST_READ = 16_000_000;
const LARGEST = 2.5;
/** Less skew than this hinders no reader, in degrees. */
const LITTLE_SKEW = 0.6;

/** Throws where the file cannot be drawn. */
export async function readPicture(source: PictureSource): Promise<PagePicture> {
  const drawn = await draw(source);
  const { ink, sideways, skew } = lieOfLines(drawn);
  const upright = sideways ? turned(drawn, 90) : drawn;
  const picture = Math.abs(skew) < LITTLE_SKEW ? upright : straightened(upright, -skew);
  return { picture, ink };
}

/** Turned clockwise; half as wide and high where a small one will do. */
export function turnPicture(picture: Picture, degrees: 0 | 90 | 180 | 270, small: boolean): Picture {
  const size = small ? halved(picture) : picture;
  return degrees === 0 ? size : turned(size, degrees);
}

function draw(source: PictureSource): Promise<Picture> | Picture {
  if (source.from === 'pdf') return drawPdfPage(source.bytes, source.page);
  if (source.from === 'image') return isTiff(source.bytes) ? readTiff(source.bytes, source.page) : readImage(source.bytes);
  const picture = fromPgm(source.bytes);
  if (picture === null) throw new TypeError('not a grey map');
  return picture;
}

/** With pdf.js and a canvas: slower than poppler, and there on every machine. */
async function drawPdfPage(bytes: Uint8Array, number: number): Promise<Picture> {
  const canvas = await import('@napi-rs/canvas');
  // pdf.js asks the browser for these.
  Object.assign(globalThis, { DOMMatrix: canvas.DOMMatrix, Path2D: canvas.Path2D, ImageData: canvas.ImageData });
  letFontsPass();
  const { createIsomorphicCanvasFactory, getDocumentProxy } = await import('unpdf');
  const CanvasFactory = await createIsomorphicCanvasFactory(() => Promise.resolve(canvas));
  const pdf = await getDocumentProxy(bytes, { verbosity: 0, isEvalSupported: false, CanvasFactory } as Parameters<typeof getDocumentProxy>[1]);
  try {
    const page = await pdf.getPage(number);
    const natural = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: LONG_SIDE / Math.max(natural.width, natural.height) });
    const sheet = canvas.createCanvas(Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height)));
    const context = sheet.getContext('2d');
    context.fillStyle = 'white';
    context.fillRect(0, 0, sheet.width, sheet.height);
    await page.render({ canvas: sheet, canvasContext: context, viewport } as never).promise;
    return greyOf(sheet.width, sheet.height, context.getImageData(0, 0, sheet.width, sheet.height).data);
  } finally {
    await pdf.destroy().catch(() => undefined);
  }
}

/** pdf.js hands the fonts of a page over with it; without it, which is so before Node 21, their letters stay blank. */
function letFontsPass(): void {
  const buffers = ArrayBuffer.prototype as { transferToFixedLength?: (this: ArrayBuffer, size?: number) => ArrayBuffer };
  buffers.transferToFixedLength ??= function (this: ArrayBuffer, size = this.byteLength) {
    const copy = new ArrayBuffer(size);
    new Uint8Array(copy).set(new Uint8Array(this, 0, Math.min(size, this.byteLength)));
    return copy;
  };
}

async function readImage(bytes: Uint8Array): Promise<Picture> {
  const size = sizeOf(bytes);
  if (size === null || size.width * size.height > MOST_POINTS) throw new TypeError('too large, or of unknown size');
  const canvas = await import('@napi-rs/canvas');
  const image = await canvas.loadImage(Buffer.from(bytes));
  const scale = scaleOf(image.width, image.height);
  const sheet = canvas.createCanvas(Math.max(1, Math.round(image.width * scale)), Math.max(1, Math.round(image.height * scale)));
  const context = sheet.getContext('2d');
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = 'high';
  context.fillStyle = 'white';
  context.fillRect(0, 0, sheet.width, sheet.height);
  context.drawImage(image, 0, 0, sheet.width, sheet.height);
  return greyOf(sheet.width, sheet.height, context.getImageData(0, 0, sheet.width, sheet.height).data);
}

const scaleOf = (width: number, height: number): number => {
  const points = width * height;
  return points > MOST_READ ? Math.sqrt(MOST_READ / points) : points < FEWEST_POINTS ? Math.min(LARGEST, Math.sqrt(FEWEST_POINTS / points)) : 1;
};

const isTiff = (bytes: Uint8Array): boolean => (bytes[0] === 0x49 && bytes[1] === 0x49) || (bytes[0] === 0x4d && bytes[1] === 0x4d);

async function readTiff(bytes: Uint8Array, page: number): Promise<Picture> {
  const { decode, decodeImage, toRGBA8 } = (await import('utif2')).default;
  const buffer = Uint8Array.from(bytes).buffer;
  const pages = decode(buffer).filter((one) => numberOf(one['t256']) > 0 && numberOf(one['t257']) > 0);
  const wanted = pages[page - 1];
  if (wanted === undefined || numberOf(wanted['t256']) * numberOf(wanted['t257']) > MOST_POINTS) throw new TypeError('no such page, or too large');
  decodeImage(buffer, wanted);
  return greyOf(wanted.width, wanted.height, toRGBA8(wanted));
}

const numberOf = (tag: unknown): number => (Array.isArray(tag) ? Number(tag[0]) : 0);

/** Width and height as the file says, before anything is unpacked: PNG, JPEG, WebP, GIF, BMP. */
export function sizeOf(bytes: Uint8Array): { width: number; height: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = String.fromCharCode(...bytes.subarray(0, 30));
  try {
    if (head.startsWith('\x89PNG')) return { width: view.getUint32(16), height: view.getUint32(20) };
    if (head.startsWith('GIF8')) return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
    if (head.startsWith('BM')) return { width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) };
    if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return sizeOfWebp(view, head.slice(12, 16));
    return head.startsWith('\xff\xd8') ? sizeOfJpeg(view) : null;
  } catch {
    return null;
  }
}

function sizeOfWebp(view: DataView, chunk: string): { width: number; height: number } | null {
  if (chunk === 'VP8X') return { width: 1 + (view.getUint32(24, true) & 0xffffff), height: 1 + (view.getUint32(26, true) >>> 8) };
  if (chunk === 'VP8L') {
    const bits = view.getUint32(21, true);
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
  }
  return chunk === 'VP8 ' ? { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff } : null;
}

function sizeOfJpeg(view: DataView): { width: number; height: number } | null {
  for (let at = 2; at < view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at += 1;
    else if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    else at += 2 + view.getUint16(at + 2);
  }
  return null;
}
