import type { DocumentPage, PageLink } from '../../model/document.ts';
import type { Content } from '../content.ts';
import { judgeHtml } from './judge-html.ts';
import { PageWalk } from './page-walk.ts';
import { pageTitle } from './page-title.ts';
import { parseTree } from './tree.ts';

export interface AboutHtml {
  /** Address of the page, which relative links start from. */
  readonly url: string;
  /** False where the body was cut off. */
  readonly complete: boolean;
}

/**
 * Reads a page of HTML, already decoded: what a visitor sees and opens, in reading order, with the
 * places of sections, links, pictures, forms, tables and frames in its text. Never throws for a page.
 */
export function readHtml(html: string, about: AboutHtml): Content {
  const tree = parseTree(html);
  const walk = new PageWalk(tree, about.url);
  const found = walk.read();
  const title = pageTitle(tree);
  const page: DocumentPage = { number: 1, text: found.text, source: 'text-layer' };
  const links: readonly PageLink[] = found.links;
  return {
    ...found.parts,
    title,
    pages: [page],
    links,
    reading: judgeHtml(found.text, { complete: about.complete && !tree.truncated && !found.truncated, pictures: found.parts.images.length + found.parts.embeds.length, links: links.length }),
    properties: { created: null, producer: null },
  };
}
