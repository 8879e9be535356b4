import { CFB } from '@e965/xlsx';
import type { Canvas } from '@napi-rs/canvas';
import type { Parts } from '../office-maker.ts';

/** Pictures laid into office files, in the way of each format. */

export const picture = (canvas: Canvas): Uint8Array => new Uint8Array(canvas.toBuffer('image/jpeg', 85));

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const IMAGE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';

/** Relations of a part to pictures, `rId90` being the first. */
export const pictureRelations = (targets: readonly string[]): string =>
  `<Relationships xmlns="${RELATIONS}">${targets.map((target, index) => `<Relationship Id="rId${90 + index}" Type="${IMAGE}" Target="${target}"/>`).join('')}</Relationships>`;

/** The parts that a part's pictures take; names of files are relative to the part. */
export function pictureParts(part: string, files: Parts): Parts {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const at = (target: string): string => (target.startsWith('../') ? folder.replace(/[^/]+\/$/, '') + target.slice(3) : folder + target);
  return {
    [`${folder}_rels/${part.slice(folder.length)}.rels`]: pictureRelations(Object.keys(files)),
    ...Object.fromEntries(Object.entries(files).map(([target, bytes]) => [at(target), bytes])),
  };
}

const emu = (cm: number): number => cm * 360_000;

/** A paragraph of Word with a picture so many cm wide and high. */
export const drawing = (id: string, wide = 16, high = 22): string =>
  `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent cx="${emu(wide)}" cy="${emu(high)}"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;

export const slidePicture = (id: string, wide = 24, high = 17): string =>
  `<p:pic><p:blipFill><a:blip r:embed="${id}"/></p:blipFill><p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${emu(wide)}" cy="${emu(high)}"/></a:xfrm></p:spPr></p:pic>`;

/** A JPEG as Office stores it (MS-ODRAW 2.2.27): head, checksum, tag, the file. */
export function blips(...files: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(files.map((file) => {
    const head = Buffer.alloc(8 + 17);
    head.writeUInt16LE(0x46a << 4, 0);
    head.writeUInt16LE(0xf01d, 2);
    head.writeUInt32LE(17 + file.length, 4);
    head.writeUInt8(0xff, 24);
    return Buffer.concat([head, file]);
  }));
}

/** The stream in which Word keeps what stands between letters: a head of 68 bytes before each picture. */
export const drawnIn = (blip: Uint8Array): Uint8Array => Buffer.concat([Buffer.alloc(68, 1), blip]);

/** A workbook of the old kind with its drawings, cut into records of 8224 bytes at most, before the first end of a stream. */
export function groupedIn(book: Uint8Array, blip: Uint8Array): Uint8Array {
  const container = CFB.read(book, { type: 'buffer' });
  const entry = CFB.find(container, 'Workbook');
  if (entry === null) throw new Error('no workbook');
  const stream = Buffer.from(entry.content as Uint8Array);
  const records: Buffer[] = [];
  for (let at = 0; at < blip.length; at += 8224) {
    const piece = blip.subarray(at, at + 8224);
    const head = Buffer.alloc(4);
    head.writeUInt16LE(at === 0 ? 0x00eb : 0x003c, 0);
    head.writeUInt16LE(piece.length, 2);
    records.push(head, Buffer.from(piece));
  }
  let end = 0;
  while (stream.readUInt16LE(end) !== 0x000a) end += 4 + stream.readUInt16LE(end + 2);
  const made = CFB.utils.cfb_new();
  CFB.utils.cfb_add(made, '/Workbook', Buffer.concat([stream.subarray(0, end), ...records, stream.subarray(end)]));
  return Uint8Array.from(CFB.write(made, { type: 'buffer' }) as Uint8Array);
}

export const rtfPicture = (file: Uint8Array): Uint8Array => Buffer.from(`{\\rtf1\\ansi\\pard{\\*\\shppict{\\pict\\picscalex100{\\*\\blipuid 00ff}\\jpegblip\\picw100\\pich100\n${Buffer.from(file).toString('hex').replace(/.{128}/g, '$&\n')}}}\\par}`);
