import type { Document, PageImage } from '../model/document.ts';

/** Fewer pages tell nothing of what stands on all of them. */
const FEWEST_PAGES = 4;
const SHARE = 0.5;

/**
 * Pictures that stand on at least half of a site's pages (head, banners, the mayor at the side) are its
 * frame, wherever the page's code puts them: their region becomes `menu`. Where a page shows one more
 * often than the frame does, the last of them is its own.
 */
export function withLayoutImages(documents: readonly Document[]): Document[] {
  const pages = documents.filter((document) => document.kind === 'html');
  const seen = new Map<string, { pages: number; times: number }>();
  for (const page of pages) {
    const times = new Map<string, number>();
    for (const { url } of page.images) times.set(url, (times.get(url) ?? 0) + 1);
    for (const [url, count] of times) {
      const known = seen.get(url);
      seen.set(url, { pages: (known?.pages ?? 0) + 1, times: Math.min(known?.times ?? count, count) });
    }
  }
  const many = Math.max(FEWEST_PAGES, pages.length * SHARE);
  const frame = new Map([...seen].filter(([, it]) => it.pages >= many).map(([url, it]) => [url, it.times]));
  if (frame.size === 0) return [...documents];
  return documents.map((document) => (document.kind === 'html' && document.images.some(({ url }) => frame.has(url)) ? { ...document, images: marked(document.images, frame) } : document));
}

function marked(images: readonly PageImage[], frame: ReadonlyMap<string, number>): PageImage[] {
  const left = new Map(frame);
  return images.map((image) => {
    const more = left.get(image.url) ?? 0;
    if (more === 0 || image.region !== 'main') return image;
    left.set(image.url, more - 1);
    return { ...image, region: 'menu' };
  });
}
