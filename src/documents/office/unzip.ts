import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { LIMITS, OfficeFault } from './limits.ts';

export interface ZipPart {
  /** Path in the archive, decoded, with `/`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** True where a limit cut the part off. */
  readonly cut: boolean;
}

export interface ZipListing {
  readonly name: string;
  /** Bytes after inflating, as the directory says. */
  readonly size: number;
  readonly encrypted: boolean;
}

export interface Unzipped {
  readonly parts: readonly ZipPart[];
  /** Entries that were wanted and not read, with the reason. */
  readonly left: readonly (ZipListing & { readonly why: 'encrypted' | 'too-large' | 'broken' })[];
}

export interface UnzipWish {
  /** Which entries are wanted; folders are never asked for. */
  readonly want: (entry: ZipListing) => boolean;
  /** Parts that may be cut off at the limit of one part instead of being left out. */
  readonly mayCut?: (name: string) => boolean;
  readonly partBytes?: number;
  readonly allBytes?: number;
}

/**
 * Inflates the wanted entries of a zip file, in the order of its directory, within the limits; sizes
 * are counted while inflating, since a directory may lie. Throws `OfficeFault` where the archive
 * itself cannot be read.
 */
export async function unzip(bytes: Uint8Array, wish: UnzipWish): Promise<Unzipped> {
  const zip = await open(bytes);
  const parts: ZipPart[] = [];
  const left: Unzipped['left'][number][] = [];
  let room = wish.allBytes ?? LIMITS.allBytes;
  try {
    if (zip.entryCount > LIMITS.entries) throw new OfficeFault('too-large', `${zip.entryCount} entries`);
    for (const entry of await entriesOf(zip)) {
      const listing = { name: nameOf(entry), size: entry.uncompressedSize, encrypted: entry.isEncrypted() };
      if (listing.name.endsWith('/') || !wish.want(listing)) continue;
      if (listing.encrypted) {
        left.push({ ...listing, why: 'encrypted' });
        continue;
      }
      const mayCut = wish.mayCut?.(listing.name) ?? false;
      const most = Math.min(wish.partBytes ?? LIMITS.partBytes, room);
      const part = await inflate(zip, entry, most);
      if (part === 'broken' || part === 'bomb' || (part.cut && !mayCut)) left.push({ ...listing, why: part === 'broken' ? 'broken' : 'too-large' });
      else parts.push({ name: listing.name, ...part });
      if (typeof part !== 'string') room -= part.bytes.length;
    }
    return { parts, left };
  } finally {
    zip.close();
  }
}

async function open(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return await fromBufferPromise(buffer, { lazyEntries: true, decodeStrings: false, autoClose: false });
  } catch (error) {
    throw new OfficeFault('broken', error instanceof Error ? error.message : 'no directory');
  }
}

/** A directory that is damaged further on still gives the entries before. */
function entriesOf(zip: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      if (entries.length >= LIMITS.entries) resolve(entries);
      else zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', (error: Error) => (entries.length > 0 ? resolve(entries) : reject(new OfficeFault('broken', error.message))));
    zip.readEntry();
  });
}

function inflate(zip: ZipFile, entry: Entry, most: number): Promise<{ bytes: Uint8Array; cut: boolean } | 'broken' | 'bomb'> {
  return new Promise((resolve) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) {
        resolve('broken');
        return;
      }
      const chunks: Buffer[] = [];
      let size = 0;
      const finish = (given: 'broken' | 'bomb' | { cut: boolean }): void => {
        stream.destroy();
        resolve(typeof given === 'string' ? given : { bytes: Buffer.concat(chunks, Math.min(size, most)), cut: given.cut });
      };
      stream.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        size += chunk.length;
        if (size > LIMITS.ratioFromBytes && size > entry.compressedSize * LIMITS.ratio) finish('bomb');
        else if (size > most) finish({ cut: true });
      });
      stream.on('end', () => finish({ cut: false }));
      stream.on('error', () => finish('broken'));
    });
  });
}

const UTF8_FLAG = 0x800;
/** Info-ZIP's field for a name in UTF-8 beside one in the charset of the machine. */
const UNICODE_PATH = 0x7075;

/** Windows writes names in its own charset (Thai: 874), others in UTF-8 without always saying so. */
function nameOf(entry: Entry): string {
  const unicode = entry.extraFields.find(({ id, data }) => id === UNICODE_PATH && data.length > 5);
  const raw = unicode === undefined ? entry.fileNameRaw : unicode.data.subarray(5);
  return decodeName(raw, unicode !== undefined || (entry.generalPurposeBitFlag & UTF8_FLAG) !== 0).replaceAll('\\', '/').replace(/\u0000/g, '');
}

/** Thai bytes of windows-874 may make valid UTF-8 by chance, but no Thai letters then. */
function decodeName(raw: Uint8Array, isUtf8: boolean): string {
  const utf8 = new TextDecoder('utf-8').decode(raw);
  if (isUtf8 || /^[\u0000-\u007f]*$/.test(utf8) || (!utf8.includes('\ufffd') && /[\u0e00-\u0e7f]/.test(utf8))) return utf8;
  const thai = new TextDecoder('windows-874').decode(raw);
  return /[\u0e01-\u0e3a\u0e40-\u0e5b]/.test(thai) ? thai : utf8;
}
