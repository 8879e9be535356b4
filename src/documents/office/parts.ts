import { LIMITS, OfficeFault } from './limits.ts';
import { unzip, type UnzipWish } from './unzip.ts';
import { elementsOf, parseXml, type XmlElement } from './xml.ts';

/** The parts of an office file by their paths, inflated within the limits. */
export interface Package {
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** Paths of parts that a limit cut off. */
  readonly cut: ReadonlySet<string>;
  /** True where the file holds pictures. */
  readonly pictures: boolean;
}

const PICTURE = /\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|webp)$/i;

/**
 * Opens an office file that is a zip archive. `want` says which parts are inflated. Throws
 * `OfficeFault` for a locked or damaged file and where a wanted part is over the limits.
 */
export async function openPackage(bytes: Uint8Array, want: RegExp, bounds: Pick<UnzipWish, 'mayCut' | 'partBytes'> = {}): Promise<Package> {
  if (isOle(bytes)) throw new OfficeFault('encrypted', 'encrypted package');
  let pictures = false;
  const wish: UnzipWish = {
    want: ({ name }) => {
      pictures ||= PICTURE.test(name);
      return want.test(name);
    },
    ...bounds,
  };
  const { parts, left } = await unzip(bytes, wish);
  const [fault] = [...left].sort((a, b) => Number(a.why === 'broken') - Number(b.why === 'broken'));
  if (fault !== undefined && (fault.why !== 'broken' || parts.length === 0)) throw new OfficeFault(fault.why, fault.name);
  return {
    parts: new Map(parts.map((part) => [part.name.replace(/^\//, ''), part.bytes])),
    cut: new Set(parts.filter((part) => part.cut).map((part) => part.name)),
    pictures,
  };
}

/** Office files locked with a password lie in an OLE container. */
export const isOle = (bytes: Uint8Array): boolean => bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;

/** A part as elements. Throws `OfficeFault` where it is missing. */
export function partOf(from: Package, path: string): XmlElement {
  const bytes = from.parts.get(path);
  if (bytes === undefined) throw new OfficeFault('broken', `${path} is missing`);
  return parseXml(bytes);
}

export interface Relation {
  readonly id: string;
  /** Last word of the type's address: `slide`, `header`, `officeDocument` … */
  readonly type: string;
  /** Path in the package. */
  readonly target: string;
}

/** What a part of an Office Open XML file leads to; empty where that is not written. `''` is the package itself. */
export function relationsOf(from: Package, path: string): Relation[] {
  const slash = path.lastIndexOf('/') + 1;
  const folder = path.slice(0, slash);
  const bytes = from.parts.get(`${folder}_rels/${path.slice(slash)}.rels`);
  const root = bytes === undefined ? undefined : elementsOf(parseXml(bytes))[0];
  if (root === undefined) return [];
  return elementsOf(root)
    .slice(0, LIMITS.entries)
    .filter(({ attr }) => attr['TargetMode'] !== 'External')
    .map(({ attr }) => ({ id: attr['Id'] ?? '', type: (attr['Type'] ?? '').split('/').at(-1) ?? '', target: resolve(folder, attr['Target'] ?? '') }));
}

function resolve(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
