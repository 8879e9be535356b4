import type { Report } from '../model/report.ts';
import { nothingLeftOut, uncheckedLinks } from '../model/report-words.ts';
import { inLang, type Lang, type Text } from '../model/text.ts';
import { esc, link } from './html-parts.ts';
import { linksChecked, PAGE, restInJson } from './words.ts';

const SHOWN = 500;
const SOURCES_SHOWN = 5;

/** Broken links, each with the pages that hold it. */
export function brokenLinks(report: Report, lang: Lang): string {
  const say = (text: Text): string => esc(inLang(text, lang));
  const { broken, checked } = report.links;
  const count = `<p class="soft">${say(linksChecked(checked, broken.length))}</p>`;
  if (broken.length === 0) return `${count}<p>${say(PAGE.noBroken)}</p>`;
  const rows = broken.slice(0, SHOWN).map((one) => {
    const sources = one.foundOn.slice(0, SOURCES_SHOWN).map((page) => `<div>${link(page)}</div>`);
    const rest = one.foundOn.length - sources.length;
    return `<tr><td data-th="${say(PAGE.target)}">${link(one.url)}</td><td data-th="${say(PAGE.why)}">${esc(one.reason)}</td><td data-th="${say(PAGE.source)}">${sources.join('')}${rest > 0 ? `<div class="soft">${say(restInJson(rest))}</div>` : ''}</td></tr>`;
  });
  const rest = broken.length - rows.length;
  return `${count}<table class="items"><thead><tr><th>${say(PAGE.target)}</th><th>${say(PAGE.why)}</th><th>${say(PAGE.source)}</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>${rest > 0 ? `<p class="soft">${say(restInJson(rest))}</p>` : ''}`;
}

/** What the audit could not do, and links of which nothing is known. */
export function notChecked(report: Report, lang: Lang): string {
  const say = (text: Text): string => esc(inLang(text, lang));
  const { unchecked } = report.links;
  if (report.incomplete.length === 0 && unchecked.length === 0) return `<p>${say(nothingLeftOut())}</p>`;
  const line = (reason: string, url: string | null | undefined): string => `<li>${esc(reason)}${typeof url === 'string' ? `<div class="meta">${link(url)}</div>` : ''}</li>`;
  const gaps = report.incomplete.slice(0, SHOWN).map((one) => line(one.reason, one.url));
  const gapsLeft = report.incomplete.length - gaps.length;
  const links = unchecked.slice(0, SHOWN).map((one) => line(one.reason, one.url));
  const linksLeft = unchecked.length - links.length;
  return `${gaps.length === 0 ? '' : `<ul class="plain card">${gaps.join('\n')}</ul>${gapsLeft > 0 ? `<p class="soft">${say(restInJson(gapsLeft))}</p>` : ''}`}
${links.length === 0 ? '' : `<details class="item"><summary>${say(uncheckedLinks(unchecked.length))}</summary><ul class="plain in">${links.join('\n')}</ul>${linksLeft > 0 ? `<p class="soft">${say(restInJson(linksLeft))}</p>` : ''}</details>`}`;
}

