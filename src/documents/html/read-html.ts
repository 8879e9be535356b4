import type { DocumentPage } from '../../model/document.ts';
import type { Content } from '../content.ts';
import { judgeHtml } from './judge-html.ts';
import { PageWalk } from './page-walk.ts';
import { pageTitle } from './page-title.ts';
import { parseTree } from './tree.ts';

/** A body of this size without words holds drawings or data that a browser would show. */
const DRAWN_LETTERS = 5000;

export interface AboutHtml {
  /** Address of the page, which relative links start from. */
  readonly url: string;
  /** Charset of the page as it came; UTF-8 where not said. */
  readonly charset?: string;
  /** False where the body was cut off. */
  readonly complete: boolean;
}

/**
 * Reads a page of HTML, already decoded: what a visitor sees and opens, in reading order, with the
 * places of sections, links, pictures, forms, tables and frames in its text. Never throws for a page.
 */
export function readHtml(html: string, about: AboutHtml): Content {
  const tree = parseTree(html);
  const walk = new PageWalk(tree, about.url, about.charset ?? 'utf-8');
  const found = walk.read();
  const title = pageTitle(tree);
  const page: DocumentPage = { number: 1, text: found.text, source: 'text-layer' };
  const reading = judgeHtml(found.text, {
    complete: about.complete && !tree.truncated && !found.truncated,
    pictures: found.parts.images.length + found.parts.embeds.length,
    links: found.parts.links.length,
    scripted: tree.scripts.length > 0 || html.length > DRAWN_LETTERS,
  });
  return { ...found.parts, title, pages: [page], reading, properties: { created: null, producer: null } };
}
