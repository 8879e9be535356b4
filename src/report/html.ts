import type { Report } from '../model/report.ts';
import { countByStatus, groupsOf, mendFirst } from '../model/report-view.ts';
import {
  assessmentWords, gainWords, HEADINGS, moreWords, nothingToMend, predictionWords, rangeWords, scoreWords, STATUS_WORDS,
} from '../model/report-words.ts';
import { inLang, type Lang, type Text } from '../model/text.ts';
import { bar, esc, link, percent, tag } from './html-parts.ts';
import { itemDetails, itemsTable } from './html-items.ts';
import { brokenLinks, notChecked } from './html-links.ts';
import { STYLE } from './html-style.ts';
import { HOW_TO_READ, PAGE } from './words.ts';

/** Even if an escape were forgotten, nothing could run or be fetched. */
const POLICY = "default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * The report as one page that needs nothing else: no script and no font, and pictures only where they
 * lie beside it in `evidence/`; without them it says the same. Headings are in
 * `lang`; the sentences of the findings are in the language in which the report was made.
 */
export function reportHtml(report: Report, lang: Lang): string {
  const say = (text: Text): string => esc(inLang(text, lang));
  const town = report.site.title ?? report.site.url;
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${say(HEADINGS.title)} ${report.assessment.fiscalYear} – ${esc(town)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${headerPart(report, lang)}
${scorePart(report, lang)}
<h2>${say(HEADINGS.indicators)}</h2>
${barsPart(report)}
<h2>${say(HEADINGS.mends)}</h2>
${mendsPart(report, lang)}
<h2>${say(HEADINGS.items)}</h2>
${itemsTable(report, lang)}
<h2>${say(HEADINGS.evidence)} · ${say(HEADINGS.checks)}</h2>
${report.items.map((item) => itemDetails(item, lang)).join('\n')}
<h2>${say(HEADINGS.broken)}</h2>
${brokenLinks(report, lang)}
<h2>${say(HEADINGS.incomplete)}</h2>
${notChecked(report, lang)}
<h2>${say(PAGE.howToRead)}</h2>
<div class="card">${HOW_TO_READ.map((text) => `<p>${say(text)}</p>`).join('\n')}</div>
<footer>oit ${esc(report.run.version)} · ${esc(report.run.finishedAt)}</footer>
</main>
</body>
</html>
`;
}

function headerPart(report: Report, lang: Lang): string {
  const say = (text: Text): string => esc(inLang(text, lang));
  const { fiscalYear, criteria, date, notes, profile } = report.assessment;
  const hub = typeof report.site.hubUrl === 'string' ? link(report.site.hubUrl) : say(PAGE.noHub);
  return `<header>
<p class="soft">${say(HEADINGS.title)}</p>
<h1>${esc(report.site.title ?? report.site.url)}</h1>
<p>${say(assessmentWords(fiscalYear, criteria, date))} (${esc(profile)})</p>
<p class="soft">${say(PAGE.website)}: ${link(report.site.url)} · ${say(PAGE.hub)}: ${hub}</p>
${(notes ?? []).map((note) => `<p class="card note">${esc(note)}</p>`).join('\n')}
</header>`;
}

function scorePart(report: Report, lang: Lang): string {
  const say = (text: Text): string => esc(inLang(text, lang));
  const { score, expected, low, high, note } = report.oit;
  const counts = countByStatus(report.items);
  const chips = (['pass', 'partial', 'fail', 'review'] as const).map((status) => `<li>${tag(status, `${inLang(STATUS_WORDS[status], lang)} ${counts[status]}`)}</li>`);
  const overall = report.overall;
  return `<section class="card">
<div class="hero"><div><div class="soft">${say(HEADINGS.predicted)}</div><div class="big">${scoreWords(score)} <small>/ 100</small></div></div>
<div class="wide"><div>${say(rangeWords(low, high))} · ${say(PAGE.expected)} ${scoreWords(expected)}</div>
<div class="range" aria-hidden="true"><i style="left:${percent(low)}%;width:${percent(high - low)}%"></i><b style="left:${percent(score)}%"></b></div>
<div class="scale" aria-hidden="true"><span>0</span><span>50</span><span>100</span></div></div></div>
<ul class="chips">${chips.join('')}</ul>
${overall === null ? '' : `<p>${say(PAGE.overall)} <strong>${scoreWords(overall.score)}</strong> ${esc(overall.level)} (IIT ${scoreWords(overall.iit)} · EIT ${scoreWords(overall.eit)})</p>`}
${typeof note === 'string' ? `<p class="note">${esc(note)}</p>` : ''}
<p class="soft">${say(predictionWords())}</p>
</section>`;
}

function barsPart(report: Report): string {
  const row = (name: string, score: number, head: boolean): string =>
    `<div class="name ${head ? 'head' : 'under'}">${esc(name)}</div>${bar(score, head)}<div class="num${head ? ' head' : ''}">${scoreWords(score)}</div>`;
  const rows = report.indicators.flatMap((indicator) => [
    row(`${indicator.id} ${indicator.title ?? ''}`, indicator.score, true),
    ...groupsOf(report, indicator.id).map((group) => row(`${group.id} ${group.title ?? ''}`, group.score, false)),
  ]);
  return `<div class="card bars">${rows.join('\n')}</div>`;
}

function mendsPart(report: Report, lang: Lang): string {
  const say = (text: Text): string => esc(inLang(text, lang));
  const mends = mendFirst(report);
  if (mends.length === 0) return `<p>${say(nothingToMend())}</p>`;
  const entries = mends.map(({ item, check, more }) => {
    const advice = item.status === 'review' ? null : (check?.advice ?? null);
    return `<li class="card"><div><a href="#${esc(item.id)}"><strong>${esc(item.id)} ${esc(item.title)}</strong></a> <span class="win">${say(gainWords(item.gain))}</span> ${tag(item.status, inLang(STATUS_WORDS[item.status], lang))}
<p>${esc(item.reason ?? check?.message ?? '')}${more > 0 ? ` <span class="soft">${say(moreWords(more))}</span>` : ''}</p>
${advice === null ? '' : `<p class="do"><strong>${say(HEADINGS.advice)}:</strong> ${esc(advice)}</p>`}</div></li>`;
  });
  return `<ol class="mends">${entries.join('\n')}</ol>`;
}
