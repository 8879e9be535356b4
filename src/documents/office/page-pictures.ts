import { sizeOf } from '../ocr/make-picture.ts';
import type { Package, Relation } from './parts.ts';
import { unzip } from './unzip.ts';
import { elementsOf, type XmlElement } from './xml.ts';

/** A picture that may be a page: large enough to hold words that can be read. */
export interface PagePicture {
  /** What `openMember` is asked for. */
  readonly path: string;
  /** It takes a large part of a page, so that it is one even where the document has words of its own. */
  readonly large: boolean;
}

/** A picture as it is laid on a page. */
export interface LaidPicture {
  readonly path: string;
  /** Square centimetres; null where that is not written. */
  readonly area: number | null;
}

/** Emblems, signatures and icons have fewer points than this on a side; a sheet has more at 72 dots an inch. */
const LEAST_SIDE = 600;
/** A third of an A4 sheet: photographs between lines take less. */
const LARGE_AREA = 210;
/** Half of that where it has the shape of a sheet. */
const LARGE_UPRIGHT = 105;
/** Where it is not known how large a picture is laid: points of a sheet's longer side, and its shape. */
const LONG_SIDE = 1500;
const UPRIGHT = 1.2;
/** Pages that are made of one file's pictures. */
const MOST = 100;
/** Pictures that are looked at. */
const MOST_SEEN = 1000;
/** Beginning of a picture in which its size stands, whatever cameras write before it. */
const HEAD_BYTES = 160 * 1024;

/** Whether a picture is large enough to be a page; also where its size cannot be told. */
export function mayBePage(bytes: Uint8Array): boolean {
  const size = sizeOf(bytes);
  return size === null || Math.min(size.width, size.height) >= LEAST_SIDE;
}

interface Sized extends PagePicture {
  readonly points: number;
}

/** A picture by its beginning; null where it is too small, or no picture that we can draw. */
export function pagePicture({ path, area }: LaidPicture, head: Uint8Array): Sized | null {
  const size = sizeOf(head);
  if (size === null || Math.min(size.width, size.height) < LEAST_SIDE) return null;
  const upright = size.height >= size.width * UPRIGHT;
  const large = area === null ? upright && size.height >= LONG_SIDE : area >= (upright ? LARGE_UPRIGHT : LARGE_AREA);
  return { path, large, points: size.width * size.height };
}

/** The largest of these pictures, in their order. */
export function foremost(pictures: readonly Sized[], most = MOST): PagePicture[] {
  const chosen = new Set([...pictures].sort((a, b) => b.points - a.points).slice(0, most));
  return pictures.filter((picture) => chosen.has(picture)).map(({ path, large }) => ({ path, large }));
}

/**
 * The pictures of an office file that may be pages. `laid` tells them in the order of the document; it is
 * asked only where there are any, with those that are. Never throws: pictures that cannot be seen are none.
 */
export async function pagePictures(bytes: Uint8Array, from: Pick<Package, 'pictures'>, laid: (large: ReadonlySet<string>) => readonly LaidPicture[]): Promise<PagePicture[]> {
  if (!from.pictures) return [];
  try {
    const { parts } = await unzip(bytes, { want: ({ name }) => PICTURE_PART.test(name), mayCut: () => true, partBytes: HEAD_BYTES });
    const heads = new Map(parts.slice(0, MOST_SEEN).map(({ name, bytes: head }) => [name.replace(/^\//, ''), head]));
    const large = new Set([...heads].filter(([path, head]) => pagePicture({ path, area: null }, head) !== null).map(([path]) => path));
    if (large.size === 0) return [];
    const found = new Map<string, LaidPicture>();
    for (const picture of laid(large)) if (large.has(picture.path) && !found.has(picture.path)) found.set(picture.path, picture);
    return foremost([...found.values()].flatMap((picture) => pagePicture(picture, heads.get(picture.path) ?? new Uint8Array()) ?? []));
  } catch {
    return [];
  }
}

const PICTURE_PART = /(?:^|\/)(?:media|Pictures)\/[^/]+\.(?:png|jpe?g|jfif|gif|bmp|webp)$/i;

/** Pictures in the order of the numbers in their names, where nothing tells how they are laid. */
export const byName = (paths: ReadonlySet<string>): LaidPicture[] => {
  const number = (path: string): number => Number.parseInt(/(\d{1,9})\.\w+$/.exec(path)?.[1] ?? '0', 10);
  return [...paths].sort((a, b) => number(a) - number(b) || (a < b ? -1 : 1)).map((path) => ({ path, area: null }));
};

const CM_OF_EMU = 1 / 360_000;
const CM_OF: Readonly<Record<string, number>> = { cm: 1, mm: 0.1, in: 2.54, pt: 2.54 / 72, px: 2.54 / 96 };

/** Pictures that stand in elements of Office Open XML or OpenDocument, in their order, with how large they are laid. */
export function laidPictures(within: XmlElement, relations: readonly Pick<Relation, 'id' | 'target'>[]): LaidPicture[] {
  const targets = new Map(relations.map(({ id, target }) => [id, target]));
  const found: LaidPicture[] = [];
  const walk = (element: XmlElement, around: number | null): void => {
    if (element.name === 'mc:Fallback' || element.name === 'w:del' || element.name === 'draw:object' || element.name === 'presentation:notes') return;
    const area = areaOf(element) ?? around;
    const path = pathOf(element, targets);
    if (path !== undefined) found.push({ path, area });
    for (const child of elementsOf(element)) walk(child, area);
  };
  walk(within, null);
  return found;
}

function pathOf({ name, attr }: XmlElement, targets: ReadonlyMap<string, string>): string | undefined {
  if (name === 'a:blip') return targets.get(attr['r:embed'] ?? '');
  if (name === 'v:imagedata') return targets.get(attr['r:id'] ?? '');
  return name === 'draw:image' ? attr['xlink:href']?.replace(/^\.?\//, '') : undefined;
}

/** Area of a frame in cm², as the element itself says. */
function areaOf(element: XmlElement): number | null {
  const { name, attr } = element;
  if (name === 'wp:inline' || name === 'wp:anchor') return emuArea(elementsOf(element).find((child) => child.name === 'wp:extent'));
  if (name === 'p:pic') {
    const shape = elementsOf(element).find((child) => child.name === 'p:spPr');
    const form = shape === undefined ? undefined : elementsOf(shape).find((child) => child.name === 'a:xfrm');
    return emuArea(form === undefined ? undefined : elementsOf(form).find((child) => child.name === 'a:ext'));
  }
  if (name === 'draw:frame') return product(length(attr['svg:width']), length(attr['svg:height']));
  if (name !== 'v:shape' && name !== 'v:rect') return null;
  const style = (side: string): number | null => length(new RegExp(`(?:^|;)\\s*${side}:([^;]{1,20})`).exec((attr['style'] ?? '').slice(0, 2000))?.[1]);
  return product(style('width'), style('height'));
}

const emuArea = (extent: XmlElement | undefined): number | null => (extent === undefined ? null : product(Number(extent.attr['cx']) * CM_OF_EMU, Number(extent.attr['cy']) * CM_OF_EMU));

function length(written: string | undefined): number | null {
  const parts = /^\s*(\d{1,6}(?:\.\d{1,8})?)(cm|mm|in|pt|px)/.exec(written ?? '');
  return parts === null ? null : Number(parts[1]) * (CM_OF[parts[2] ?? ''] ?? 0);
}

const product = (a: number | null, b: number | null): number | null => (a === null || b === null || !Number.isFinite(a * b) || a * b <= 0 ? null : a * b);
