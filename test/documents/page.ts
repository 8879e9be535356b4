import { readHtml } from '../../src/documents/html/read-html.ts';
import type { Content } from '../../src/documents/content.ts';
import type { PageLink, Section } from '../../src/model/document.ts';

/** Reads a page at an invented address; a fragment gets a body around it. */
export const page = (html: string, url = 'https://www.town.go.th/ita/index.php'): Content =>
  readHtml(html.includes('<html') ? html : `<!doctype html><html><head><title>เทศบาลตำบลทดสอบ</title></head><body>${html}</body></html>`, { url, complete: true });

export const textOf = (content: Content): string => content.pages[0]?.text ?? '';

/** The one link to an address that ends so. */
export function linkTo(content: Content, ending: string): PageLink {
  const found = content.links.filter(({ url }) => url.endsWith(ending));
  if (found.length !== 1 || found[0] === undefined) throw new Error(`${found.length} links to ${ending}`);
  return found[0];
}

export function sectionAt(content: Content, anchor: string): Section & { readonly words: string } {
  const section = content.sections.find(({ anchors }) => anchors.includes(anchor));
  if (section === undefined) throw new Error(`no section #${anchor}`);
  return { ...section, words: textOf(content).slice(section.start, section.end) };
}

export function sectionNamed(content: Content, heading: string): Section & { readonly words: string } {
  const section = content.sections.find((one) => one.heading === heading);
  if (section === undefined) throw new Error(`no section ${heading}`);
  return { ...section, words: textOf(content).slice(section.start, section.end) };
}
