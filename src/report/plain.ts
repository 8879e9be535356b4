import { cells, padEnd, padStart, wrapWords } from '../model/cells.ts';
import type { Report } from '../model/report.ts';
import { countByStatus, groupsOf, mendFirst, readableUrl } from '../model/report-view.ts';
import {
  assessmentWords, brokenWords, countWords, gainWords, HEADINGS, moreWords, nothingLeftOut, nothingToMend, numberWords, predictionWords, provisionalLegend,
  rangeWords, scoreWords, STATUS_WORDS, uncheckedLinks,
} from '../model/report-words.ts';
import { escapeTerminal } from '../model/terminal.ts';
import { inLang, type Lang, type Text } from '../model/text.ts';
import { PAGE } from './words.ts';

export interface PlainOptions {
  readonly lang: Lang;
  /** Cells a line may take. */
  readonly width: number;
  /** Report files that were written. */
  readonly paths?: readonly string[];
}

const INCOMPLETE_SHOWN = 10;

/** The summary without colours, bars or cursor moves, for logs and pipes; ends with a line break. */
export function plainSummary(report: Report, options: PlainOptions): string {
  const parts = [headPart(report, options), scorePart(report, options), mendsPart(report, options), itemsPart(report, options), gapsPart(report, options), pathsPart(options)];
  return `${parts.filter((part) => part.length > 0).map((part) => part.join('\n')).join('\n\n')}\n`;
}

/** Words behind a lead; lines after the first are indented as deep as the lead. */
function hang(lead: string, words: string, width: number): string[] {
  const indent = cells(lead);
  return wrapWords(escapeTerminal(words), Math.max(20, width - indent)).map((line, index) => (index === 0 ? lead : ' '.repeat(indent)) + line);
}

function headPart(report: Report, { lang, width }: PlainOptions): string[] {
  const { fiscalYear, criteria, date, notes } = report.assessment;
  return [
    ...hang('', `${inLang(HEADINGS.title, lang)}: ${report.site.title ?? report.site.url}`, width),
    ...(report.site.title === null || report.site.title === undefined ? [] : [escapeTerminal(readableUrl(report.site.url))]),
    ...hang('', inLang(assessmentWords(fiscalYear, criteria, date), lang), width),
    ...(notes ?? []).flatMap((note) => hang('! ', note, width)),
  ];
}

function scorePart(report: Report, { lang, width }: PlainOptions): string[] {
  const say = (text: Text): string => inLang(text, lang);
  const { score, low, high, note } = report.oit;
  const row = (points: number, name: string, deep: string): string[] => hang(`${padStart(scoreWords(points), 8)}  ${deep}`, name, width);
  return [
    ...hang('', `${say(HEADINGS.predicted)}: ${scoreWords(score)} / 100, ${say(rangeWords(low, high))}`, width),
    ...(typeof note === 'string' ? hang('! ', note, width) : []),
    ...(report.overall === null ? [] : hang('', `${say(PAGE.overall)}: ${scoreWords(report.overall.score)} ${report.overall.level}`, width)),
    ...hang('', say(predictionWords()), width),
    '',
    say(HEADINGS.indicators),
    ...report.indicators.flatMap((indicator) => [
      ...row(indicator.score, `${indicator.id} ${indicator.title ?? ''}`, ''),
      ...groupsOf(report, indicator.id).flatMap((group) => row(group.score, `${group.id} ${group.title ?? ''}`, '  ')),
    ]),
  ];
}

function mendsPart(report: Report, { lang, width }: PlainOptions): string[] {
  const mends = mendFirst(report);
  if (mends.length === 0) return [inLang(nothingToMend(), lang)];
  return [
    inLang(HEADINGS.mends, lang),
    ...mends.flatMap(({ item, check, more }, index) => {
      const advice = item.status === 'review' ? null : (check?.advice ?? null);
      return [
        ...hang(`  ${index + 1}. `, `${item.id} (${inLang(gainWords(item.gain), lang)}) ${item.title}`, width),
        ...hang('     ', `${item.reason ?? check?.message ?? ''}${more > 0 ? ` (${inLang(moreWords(more), lang)})` : ''}`, width),
        ...(advice === null ? [] : hang('     ', `${inLang(HEADINGS.advice, lang)}: ${advice}`, width)),
      ];
    }),
  ];
}

function itemsPart(report: Report, { lang, width }: PlainOptions): string[] {
  const statusWidth = Math.max(...Object.values(STATUS_WORDS).map((word) => cells(inLang(word, lang))));
  const provisional = report.items.filter((item) => item.provisional !== undefined).length;
  return [
    `${inLang(HEADINGS.items, lang)}: ${countWords(countByStatus(report.items), lang)}`,
    ...report.items.flatMap((item) => {
      const lead = `  ${padEnd(numberWords(item), 4)}${padStart(String(item.score), 4)}  ${padEnd(inLang(STATUS_WORDS[item.status], lang), statusWidth)}  `;
      return [
        ...hang(lead, item.title, width),
        ...(item.status === 'pass' || item.reason === undefined ? [] : hang(' '.repeat(cells(lead)), item.reason, width)),
      ];
    }),
    ...(provisional > 0 ? hang('  ', inLang(provisionalLegend(provisional), lang), width) : []),
  ];
}

function gapsPart(report: Report, { lang, width }: PlainOptions): string[] {
  const { broken, checked, unchecked } = report.links;
  const shown = report.incomplete.slice(0, INCOMPLETE_SHOWN);
  const rest = report.incomplete.length - shown.length;
  const nothing = shown.length === 0 && unchecked.length === 0;
  return [
    ...hang('', inLang(brokenWords(broken.length, checked), lang), width),
    '',
    inLang(HEADINGS.incomplete, lang),
    ...(nothing ? [`  ${inLang(nothingLeftOut(), lang)}`] : []),
    ...shown.flatMap((one) => [
      ...hang('  - ', one.reason, width),
      ...(typeof one.url === 'string' ? [`    ${escapeTerminal(readableUrl(one.url))}`] : []),
    ]),
    ...(rest > 0 ? [`  - ${inLang(moreWords(rest), lang)}`] : []),
    ...(unchecked.length > 0 ? hang('  - ', inLang(uncheckedLinks(unchecked.length), lang), width) : []),
  ];
}

/** Paths are never wrapped: people copy them. */
const pathsPart = ({ lang, paths }: PlainOptions): string[] =>
  paths === undefined || paths.length === 0 ? [] : [inLang(HEADINGS.reports, lang), ...paths.map((path) => `  ${escapeTerminal(path)}`)];
