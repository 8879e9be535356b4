import type { Report, ReportCheck, ReportEvidence, ReportItem } from '../model/report.ts';
import { isPictureFile } from '../model/evidence-picture.ts';
import { byWeight, readableUrl } from '../model/report-view.ts';
import {
  BASIS_WORDS, certaintyWords, chanceWords, EVIDENCE_KIND_WORDS, FINDING_WORDS, FOUND_BY_WORDS, gainWords, HEADINGS, KIND_WORDS, NEED_WORDS, PROVISIONAL_WORDS, scoreWords, STATUS_WORDS,
} from '../model/report-words.ts';
import { inLang, type Lang, type Text } from '../model/text.ts';
import { esc, link, tag } from './html-parts.ts';
import { PAGE, pageOf, passedChecks, pictureOfPage, restInJson, yearsOf } from './words.ts';

const EVIDENCE_SHOWN = 30;

/** All items in one table, each with a link to its details. */
export function itemsTable(report: Report, lang: Lang): string {
  const say = (text: Text): string => esc(inLang(text, lang));
  const rows = report.items.map(
    (item) => `<tr><td class="id"><a href="#${esc(item.id)}">${esc(item.id)}</a></td>
<td>${esc(item.title)}${item.provisional === undefined ? '' : ` <span class="soft">(${say(PROVISIONAL_WORDS)})</span>`}<div class="soft">${esc(item.reason ?? '')}</div></td>
<td>${tag(item.status, inLang(STATUS_WORDS[item.status], lang))}</td>
<td class="num" data-th="${say(HEADINGS.score)}">${item.score}</td>
<td class="num" data-th="${say(HEADINGS.gain)}">${item.gain > 0 ? `+${scoreWords(item.gain)}` : '–'}</td></tr>`,
  );
  return `<table class="items"><thead><tr><th>${say(HEADINGS.item)}</th><th>${say(HEADINGS.name)}</th><th>${say(HEADINGS.status)}</th><th class="num">${say(HEADINGS.score)}</th><th class="num">${say(HEADINGS.gain)}</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table>`;
}

/** Evidence and findings of one item; open where something is to be done. */
export function itemDetails(item: ReportItem, lang: Lang): string {
  const say = (text: Text): string => esc(inLang(text, lang));
  const chances = (['0', '50', '100'] as const).map((score) => chanceWords(item.probability[score])).join(' / ');
  const ordered = byWeight(item.checks);
  const open = ordered.filter((check) => check.status !== 'pass');
  const passed = ordered.filter((check) => check.status === 'pass');
  const evidence = item.evidence.slice(0, EVIDENCE_SHOWN).map((one) => `<li>${evidenceLine(one, lang)}</li>`);
  const rest = item.evidence.length - evidence.length;
  return `<details class="item" id="${esc(item.id)}"${item.status === 'pass' ? '' : ' open'}>
<summary>${esc(item.id)} ${esc(item.title)} ${tag(item.status, inLang(STATUS_WORDS[item.status], lang))}</summary>
<div class="in"><p>${esc(item.reason ?? '')}</p>
${item.provisional === undefined ? '' : `<p class="note"><strong>${say(PROVISIONAL_WORDS)}:</strong> ${esc(item.provisional)}</p>\n`}<p class="meta">${say(HEADINGS.score)} ${item.score}${item.gain > 0 ? ` · ${say(gainWords(item.gain))}` : ''} · ${say(PAGE.chance)}: ${esc(chances)}</p>
<h3>${say(HEADINGS.evidence)}</h3>
${evidence.length === 0 ? `<p>${say(HEADINGS.noEvidence)}</p>` : `<ul class="plain">${evidence.join('\n')}</ul>`}${rest > 0 ? `<p class="soft">${say(restInJson(rest))}</p>` : ''}
<h3>${say(HEADINGS.checks)}</h3>
<ul class="plain">${open.map((check) => checkLine(check, lang)).join('\n')}</ul>
${passed.length === 0 ? '' : `<details><summary>${say(passedChecks(passed.length))}</summary><ul class="plain">${passed.map((check) => checkLine(check, lang)).join('\n')}</ul></details>`}
</div></details>`;
}

function evidenceLine(evidence: ReportEvidence, lang: Lang): string {
  const say = (text: Text): string => esc(inLang(text, lang));
  const state = evidence.state === 'dead' ? ` ${tag('fail', inLang(PAGE.dead, lang))}` : evidence.state === 'unchecked' ? ` ${tag('unknown', inLang(PAGE.unchecked, lang))}` : '';
  const facts = [
    ...(evidence.kind === 'other' ? [] : [say(EVIDENCE_KIND_WORDS[evidence.kind])]),
    say(FOUND_BY_WORDS[evidence.foundBy]),
    ...(evidence.fiscalYears !== undefined && evidence.fiscalYears.length > 0 ? [say(yearsOf(evidence.fiscalYears))] : []),
    ...(typeof evidence.linkedFrom === 'string' ? [`${say(PAGE.linkedFrom)} ${link(evidence.linkedFrom)}`] : []),
  ];
  const label = (evidence.label ?? '').trim();
  return `${label === '' ? '' : `<strong>${esc(label)}</strong><br>`}${link(evidence.url)}${state}<div class="meta">${facts.join(' · ')}</div>${pictureOf(evidence, label, lang)}`;
}

/** The page as it was seen, where its picture lies beside the report. */
function pictureOf({ screenshot, url }: ReportEvidence, label: string, lang: Lang): string {
  if (screenshot === undefined || !isPictureFile(screenshot)) return '';
  const words = esc(inLang(pictureOfPage(label === '' ? readableUrl(url) : label), lang));
  return `<a class="shot" href="${esc(screenshot)}"><img src="${esc(screenshot)}" alt="${words}" loading="lazy" width="1280" height="900"></a>`;
}

function checkLine(check: ReportCheck, lang: Lang): string {
  const say = (text: Text): string => esc(inLang(text, lang));
  const place = [
    ...(typeof check.url === 'string' ? [link(check.url)] : []),
    ...(typeof check.page === 'number' && check.page > 0 ? [say(pageOf(check.page))] : []),
  ];
  const facts = [
    `${esc(check.id)} ${say(KIND_WORDS[check.kind])}`,
    ...(check.need === undefined ? [] : [say(NEED_WORDS[check.need])]),
    ...(check.basis === undefined ? [] : [`${say(PAGE.basis)}: ${say(BASIS_WORDS[check.basis])}`]),
    `${say(PAGE.certainty)}: ${say(certaintyWords(check.certainty))} (${check.certainty.toFixed(2)})`,
  ];
  return `<li>${tag(check.status, inLang(FINDING_WORDS[check.status], lang))} ${esc(check.message)}
${typeof check.quote === 'string' && check.quote !== '' ? `<blockquote>${esc(check.quote)}</blockquote>` : ''}${place.length > 0 ? `<div class="meta">${place.join(' · ')}</div>` : ''}
${check.advice === null || check.status === 'pass' ? '' : `<p class="do"><strong>${say(HEADINGS.advice)}:</strong> ${esc(check.advice)}</p>`}
<div class="meta">${facts.join(' · ')}</div></li>`;
}
