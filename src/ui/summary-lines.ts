import { cells, padEnd, padStart } from '../model/cells.ts';
import type { Report } from '../model/report.ts';
import { countByStatus, groupsOf, mendFirst, readableUrl } from '../model/report-view.ts';
import {
  assessmentWords, brokenWords, countWords, gainWords, HEADINGS, moreWords, nothingLeftOut, nothingToMend, numberWords, predictionWords, provisionalLegend,
  rangeWords, scoreWords, STATUS_WORDS, uncheckedLinks,
} from '../model/report-words.ts';
import { escapeTerminal, type Abilities } from '../model/terminal.ts';
import { inLang, type Lang, type Text } from '../model/text.ts';
import { bar, cell, drawable, paragraph, signsOf, span, TONE_OF, type Line, type Signs } from './lines.ts';

export interface SummaryOptions {
  readonly lang: Lang;
  /** Cells of the terminal's width. */
  readonly columns: number;
  /** Report files that were written. */
  readonly paths: readonly string[];
  readonly abilities: Abilities;
}

interface Frame {
  readonly report: Report;
  readonly lang: Lang;
  readonly width: number;
  readonly signs: Signs;
  readonly say: (text: Text) => string;
}

const WIDEST = 110;
const NARROWEST = 40;
const INCOMPLETE_SHOWN = 6;

/** The whole summary, line by line, no line wider than the terminal. */
export function summaryLines(report: Report, { lang, columns, paths, abilities }: SummaryOptions): readonly Line[] {
  const frame: Frame = {
    report,
    lang,
    width: Math.min(WIDEST, Math.max(NARROWEST, columns - 1)),
    signs: signsOf(abilities),
    say: (text) => inLang(text, lang),
  };
  return drawable([...head(frame), [], ...score(frame), [], ...items(frame), [], ...mends(frame), [], ...gaps(frame), ...reports(frame, paths)], abilities);
}

const heading = (words: string): Line => [span(words, 'strong')];

function head({ report, width, say }: Frame): Line[] {
  const { fiscalYear, criteria, date, notes } = report.assessment;
  return [
    ...paragraph([], report.site.title ?? readableUrl(report.site.url), width, 'strong'),
    ...paragraph([], `${say(HEADINGS.title)} · ${say(assessmentWords(fiscalYear, criteria, date))}`, width, 'quiet'),
    ...(notes ?? []).flatMap((note) => paragraph([span('! ', 'half')], note, width)),
  ];
}

function score({ report, width, signs, say }: Frame): Line[] {
  const { oit, overall } = report;
  const nameWidth = Math.min(54, Math.floor(width * 0.55));
  const barWidth = width - nameWidth - 10;
  const row = (name: string, points: number, deep: string, strong: boolean): Line => [
    span(cell(deep + name, nameWidth, signs), ...(strong ? (['strong'] as const) : [])),
    span('  '),
    ...bar(points, barWidth, signs),
    span(padStart(scoreWords(points), 8), ...(strong ? (['strong'] as const) : [])),
  ];
  return [
    [span(`${say(HEADINGS.predicted)}  `), span(scoreWords(oit.score), 'strong'), span(' / 100')],
    ...paragraph([], say(rangeWords(oit.low, oit.high)), width),
    ...(typeof oit.note === 'string' ? paragraph([span('! ', 'half')], oit.note, width) : []),
    ...(overall === null ? [] : paragraph([], `ITA ${scoreWords(overall.score)} ${overall.level}`, width)),
    ...paragraph([], say(predictionWords()), width, 'quiet'),
    [],
    heading(say(HEADINGS.indicators)),
    ...report.indicators.flatMap((indicator) => [
      row(`${indicator.id} ${indicator.title ?? ''}`, indicator.score, '', true),
      ...groupsOf(report, indicator.id).map((group) => row(`${group.id} ${group.title ?? ''}`, group.score, '  ', false)),
    ]),
  ];
}

function items({ report, lang, width, signs, say }: Frame): Line[] {
  const statusWidth = Math.max(...Object.values(STATUS_WORDS).map((word) => cells(say(word))));
  const gainWidth = 8;
  const provisional = report.items.filter((item) => item.provisional !== undefined).length;
  const titleWidth = width - (2 + statusWidth + 2 + 4 + 4 + 2) - gainWidth;
  return [
    [span(`${say(HEADINGS.items)}  `, 'strong'), span(countWords(countByStatus(report.items), lang, signs.dot), 'quiet')],
    ...report.items.map((item): Line => [
      span(`${signs.item[item.status]} ${padEnd(say(STATUS_WORDS[item.status]), statusWidth)}`, TONE_OF[item.status]),
      span(`  ${padEnd(numberWords(item), 4)}${padStart(String(item.score), 4)}  `),
      span(cell(item.title, titleWidth, signs)),
      span(item.gain > 0 ? padStart(`+${scoreWords(item.gain)}`, gainWidth) : '', 'quiet'),
    ]),
    ...(provisional > 0 ? paragraph([span('  ')], say(provisionalLegend(provisional)), width, 'quiet') : []),
  ];
}

function mends({ report, width, signs, say }: Frame): Line[] {
  const found = mendFirst(report);
  if (found.length === 0) return [heading(say(nothingToMend()))];
  return [
    heading(say(HEADINGS.mends)),
    ...found.flatMap(({ item, check, more }, index) => {
      const advice = item.status === 'review' ? null : (check?.advice ?? null);
      const reason = `${item.reason ?? check?.message ?? ''}${more > 0 ? ` (${say(moreWords(more))})` : ''}`;
      return [
        ...paragraph([span(`${index + 1}. `, 'strong')], `${item.id} ${say(gainWords(item.gain))} ${signs.dot} ${item.title}`, width, 'strong'),
        ...paragraph([span('   ')], reason, width),
        ...(advice === null ? [] : paragraph([span('   '), span(`${say(HEADINGS.advice)}: `, 'accent')], advice, width)),
      ];
    }),
  ];
}

function gaps({ report, width, signs, say }: Frame): Line[] {
  const { broken, checked, unchecked } = report.links;
  const shown = report.incomplete.slice(0, INCOMPLETE_SHOWN);
  const rest = report.incomplete.length - shown.length;
  const bullet = span(`${signs.dot} `, 'quiet');
  const lines = [
    ...shown.flatMap((one) => [
      ...paragraph([bullet], one.reason, width),
      ...(typeof one.url === 'string' ? [[span('  '), span(cell(readableUrl(one.url), width - 2, signs).trimEnd(), 'quiet')]] : []),
    ]),
    ...(rest > 0 ? [[bullet, span(say(moreWords(rest)))]] : []),
    ...(unchecked.length > 0 ? paragraph([bullet], say(uncheckedLinks(unchecked.length)), width) : []),
  ];
  return [
    ...paragraph([], say(brokenWords(broken.length, checked)), width, broken.length > 0 ? 'bad' : 'quiet'),
    [],
    heading(say(HEADINGS.incomplete)),
    ...(lines.length === 0 ? [[bullet, span(say(nothingLeftOut()))]] : lines),
  ];
}

/** Paths are not cut: people copy them. */
const reports = ({ say }: Frame, paths: readonly string[]): Line[] =>
  paths.length === 0 ? [] : [[], heading(say(HEADINGS.reports)), ...paths.map((path): Line => [span(escapeTerminal(path))])];
