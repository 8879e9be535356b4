import { wrapWords } from '../../model/cells.ts';
import type { ReportCheck, ReportEvidence, ReportItem } from '../../model/report.ts';
import { byWeight, readableUrl } from '../../model/report-view.ts';
import {
  BASIS_WORDS, certaintyWords, chanceWords, EVIDENCE_KIND_WORDS, FINDING_WORDS, FOUND_BY_WORDS, gainWords, HEADINGS, KIND_WORDS, NEED_WORDS, PROVISIONAL_WORDS, STATUS_WORDS,
} from '../../model/report-words.ts';
import { escapeTerminal } from '../../model/terminal.ts';
import { inLang, type Lang, type Text } from '../../model/text.ts';
import { cell, paragraph, span, TONE_OF, type Line, type Signs } from '../lines.ts';
import { REVIEW } from '../messages.ts';

export interface ItemView {
  readonly lang: Lang;
  readonly width: number;
  readonly signs: Signs;
  /** Whole addresses rather than ones that fit a line. */
  readonly addresses: boolean;
}

const EVIDENCE_SHOWN = 40;

/** Everything about one item: score, why, evidence, and each finding with its quote and what to do. */
export function itemLines(item: ReportItem, view: ItemView): Line[] {
  const { lang, width, signs } = view;
  const say = (text: Text): string => inLang(text, lang);
  const chances = (['0', '50', '100'] as const).map((score) => chanceWords(item.probability[score])).join(' / ');
  const facts = [`${say(HEADINGS.score)} ${item.score}`, ...(item.gain > 0 ? [say(gainWords(item.gain))] : []), `${say(REVIEW.chance)}: ${chances}`];
  return [
    ...paragraph([span(`${item.id} `, 'strong')], item.title, width, 'strong'),
    [span(`${signs.item[item.status]} ${say(STATUS_WORDS[item.status])}`, TONE_OF[item.status])],
    ...paragraph([], facts.join(` ${signs.dot} `), width, 'quiet'),
    ...(item.reason === undefined ? [] : paragraph([], item.reason, width)),
    ...(item.provisional === undefined ? [] : paragraph([span('! ', 'half')], `${say(PROVISIONAL_WORDS)}: ${item.provisional}`, width)),
    [],
    [span(say(HEADINGS.evidence), 'strong')],
    ...(item.evidence.length === 0 ? paragraph([span('  ')], say(HEADINGS.noEvidence), width) : []),
    ...item.evidence.slice(0, EVIDENCE_SHOWN).flatMap((one) => evidenceLines(one, view)),
    [],
    [span(say(HEADINGS.checks), 'strong')],
    ...byWeight(item.checks).flatMap((check) => [...checkLines(check, view), []]),
  ];
}

/** An address that can be copied: as it is sent, broken anywhere but never cut. */
export const wholeAddress = (url: string, indent: string, width: number): Line[] =>
  wrapWords(escapeTerminal(url), Math.max(8, width - indent.length)).map((part) => [span(indent), span(part, 'accent')]);

function evidenceLines(evidence: ReportEvidence, { lang, width, signs, addresses }: ItemView): Line[] {
  const label = (evidence.label ?? '').trim();
  const kind = inLang(EVIDENCE_KIND_WORDS[evidence.kind], lang);
  const facts = [...(kind === '' ? [] : [kind]), inLang(FOUND_BY_WORDS[evidence.foundBy], lang), ...(evidence.fiscalYears ?? []).map(String)];
  return [
    ...(label === '' ? [] : paragraph([span(`${signs.dot} `, 'quiet')], label, width)),
    ...(addresses ? wholeAddress(evidence.url, '  ', width) : [[span('  '), span(cell(readableUrl(evidence.url), width - 2, signs).trimEnd(), 'accent')]]),
    ...paragraph([span('  ')], facts.join(` ${signs.dot} `), width, 'quiet'),
  ];
}

function checkLines(check: ReportCheck, { lang, width, signs, addresses }: ItemView): Line[] {
  const say = (text: Text): string => inLang(text, lang);
  const lead: Line = [span(`${signs.finding[check.status]} ${say(FINDING_WORDS[check.status])}`, TONE_OF[check.status]), span('  ')];
  const indent: Line = [span('    ')];
  const page = typeof check.page === 'number' ? `, ${say(REVIEW.page)} ${check.page}` : '';
  const facts = [
    `${check.id} ${say(KIND_WORDS[check.kind])}`,
    ...(check.need === undefined ? [] : [say(NEED_WORDS[check.need])]),
    ...(check.basis === undefined ? [] : [say(BASIS_WORDS[check.basis])]),
    `${say(REVIEW.certainty)}: ${say(certaintyWords(check.certainty))}`,
  ];
  return [
    ...paragraph(lead, check.message, width),
    ...(typeof check.quote === 'string' && check.quote !== '' ? paragraph([...indent, span(`${say(REVIEW.quote)}${page}: `, 'quiet')], check.quote, width) : []),
    ...(check.advice === null || check.status === 'pass' ? [] : paragraph([...indent, span(`${say(HEADINGS.advice)}: `, 'accent')], check.advice, width)),
    ...(typeof check.url !== 'string' ? [] : addresses ? wholeAddress(check.url, '    ', width) : [[...indent, span(cell(readableUrl(check.url), width - 4, signs).trimEnd(), 'quiet')]]),
    ...paragraph(indent, facts.join(` ${signs.dot} `), width, 'quiet'),
  ];
}
