import { CFB } from '@e965/xlsx';
import { isoDay, NO_PROPERTIES, type FileProperties } from './properties.ts';
import { OfficeFault } from './limits.ts';

/** The streams of an OLE container by name. */
export interface Ole {
  stream(name: string): Uint8Array | null;
}

/** Opens an OLE container. Throws `OfficeFault` where it is damaged or holds a locked file. */
export function openOle(bytes: Uint8Array): Ole {
  let container: ReturnType<typeof CFB.read>;
  try {
    container = CFB.read(bytes, { type: 'buffer' });
  } catch (error) {
    throw new OfficeFault('broken', error instanceof Error ? error.message : 'no container');
  }
  const stream = (name: string): Uint8Array | null => {
    const content: unknown = CFB.find(container, name)?.content;
    if (content instanceof Uint8Array) return content;
    return Array.isArray(content) ? Uint8Array.from(content as number[]) : null;
  };
  if (stream('EncryptedPackage') !== null) throw new OfficeFault('encrypted', 'EncryptedPackage');
  return { stream };
}

const TITLE = 2;
const CREATED = 12;
const PROGRAM = 18;
const CODEPAGE = 1;
/** 100-ns steps from 1601 to 1970. */
const FILETIME_EPOCH = 11_644_473_600_000;

/** Title, day of creation and program from an OLE property set (MS-OLEPS 2.21); none where it is damaged. */
export function oleProperties(ole: Ole): FileProperties {
  const set = ole.stream('\u0005SummaryInformation') ?? ole.stream('/\u0005SummaryInformation');
  if (set === null) return NO_PROPERTIES;
  try {
    return readSet(new DataView(set.buffer, set.byteOffset, set.byteLength));
  } catch {
    return NO_PROPERTIES;
  }
}

function readSet(view: DataView): FileProperties {
  const start = view.getUint32(44, true);
  const places = new Map<number, number>();
  const many = Math.min(view.getUint32(start + 4, true), 200);
  for (let index = 0; index < many; index += 1) places.set(view.getUint32(start + 8 + index * 8, true), start + view.getUint32(start + 12 + index * 8, true));
  const codepageAt = places.get(CODEPAGE);
  const codepage = codepageAt === undefined ? 1252 : view.getUint16(codepageAt + 4, true);
  const words = (id: number): string | null => {
    const at = places.get(id);
    if (at === undefined || view.getUint32(at, true) !== 30) return null;
    const size = Math.min(view.getUint32(at + 4, true), 1000);
    const raw = new Uint8Array(view.buffer, view.byteOffset + at + 8, size);
    const charset = codepage === 65001 ? 'utf-8' : codepage === 1200 ? 'utf-16le' : codepage === 874 ? 'windows-874' : 'windows-1252';
    const said = new TextDecoder(charset).decode(raw).replace(/\u0000[^]*$/, '').trim();
    return said === '' ? null : said;
  };
  const day = (id: number): string | null => {
    const at = places.get(id);
    if (at === undefined || view.getUint32(at, true) !== 64) return null;
    const time = Number(view.getBigUint64(at + 4, true) / 10_000n) - FILETIME_EPOCH;
    return time > 0 && time < 8e12 ? isoDay(new Date(time).toISOString()) : null;
  };
  return { title: words(TITLE), properties: { created: day(CREATED), producer: words(PROGRAM) } };
}
