import { cells, padStart } from '../model/cells.ts';
import type { Crawl } from '../model/crawl.ts';
import { readableUrl } from '../model/report-view.ts';
import { escapeTerminal } from '../model/terminal.ts';
import { inLang, type Lang } from '../model/text.ts';
import { linkLists, type LinkLists } from './link-lists.ts';
import { brokenHeading, foundOnWords, linksCount, noBroken, notTriedWords, uncheckedHeading } from './words.ts';

export type LinksReport = LinkLists & {
  /** Pages of the site that were read. */
  readonly pages: number;
};

/** What `oit links --json` prints: broken and unchecked links by address. */
export const linksJson = (crawl: Crawl, lang: Lang): LinksReport => ({
  ...linkLists(crawl.health, lang),
  pages: crawl.resources.filter((resource) => resource.kind === 'html').length,
});

/** The same for people, one broken link after the other with the pages that hold it. */
export function linksText(crawl: Crawl, lang: Lang): string {
  const { broken, unchecked, checked, pages } = linksJson(crawl, lang);
  const say = (words: string): string => escapeTerminal(words);
  const lines = [inLang(linksCount(pages, checked, broken.length, unchecked.length), lang), ''];
  if (broken.length === 0) lines.push(inLang(noBroken(), lang));
  else {
    lines.push(inLang(brokenHeading(broken.length), lang));
    const width = cells(String(broken.length));
    broken.forEach((link, index) => {
      lines.push(`${padStart(String(index + 1), width)}. ${say(readableUrl(link.url))}`, `   ${say(link.reason)}`);
      for (const page of link.foundOn) lines.push(`   ${inLang(foundOnWords(), lang)} ${say(readableUrl(page))}`);
    });
  }
  if (unchecked.length > 0) {
    lines.push('', inLang(uncheckedHeading(unchecked.length), lang), inLang(notTriedWords(), lang));
    for (const link of unchecked) lines.push(`- ${say(readableUrl(link.url))}`, `  ${say(link.reason)}`);
  }
  for (const one of crawl.incomplete) lines.push(`! ${say(inLang(one.reason, lang))}${one.url === null ? '' : ` ${say(readableUrl(one.url))}`}`);
  return `${lines.join('\n')}\n`;
}
