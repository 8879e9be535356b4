import { cells, clip, padEnd, padStart } from '../../model/cells.ts';
import type { Report, ReportItem } from '../../model/report.ts';
import { HEADINGS, numberWords, scoreWords, STATUS_WORDS } from '../../model/report-words.ts';
import { escapeTerminal, type Abilities } from '../../model/terminal.ts';
import { inLang, type Lang, type Text } from '../../model/text.ts';
import { cell, drawable, paragraph, signsOf, span, TONE_OF, type Line, type Signs } from '../lines.ts';
import { FILTER_WORDS, HELP, REVIEW } from '../messages.ts';
import { itemLines, wholeAddress } from './item-lines.ts';
import { FILTERS, shownItems, windowStart, type Extent, type ReviewState } from './state.ts';

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

export interface ScreenOptions extends Size {
  readonly lang: Lang;
  readonly abilities: Abilities;
}

interface Screen {
  /** As many lines as fit, none wider than the window. */
  readonly lines: readonly Line[];
  /** What the keys need to know of this screen. */
  readonly extent: Extent;
}

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly signs: Signs;
  readonly say: (text: Text) => string;
}

const LEAST: Size = { columns: 40, rows: 10 };
const NO_EXTENT: Extent = { items: 0, window: 1, lines: 0 };

/** The screen of a state. One row is left free: a full window would scroll. */
export function screenOf(report: Report, state: ReviewState, options: ScreenOptions): Screen {
  const { lang, abilities, columns, rows } = options;
  const frame: Frame = { width: columns - 1, height: rows - 1, signs: signsOf(abilities), say: (text) => inLang(text, lang) };
  const { lines, extent } = columns < LEAST.columns || rows < LEAST.rows ? tooSmall(frame) : viewOf(report, state, frame, lang);
  return { lines: drawable(lines, abilities), extent };
}

const tooSmall = ({ width, signs, say }: Frame): Screen => ({
  lines: [[span(clip(say(REVIEW.small), Math.max(1, width), signs.ellipsis))]],
  extent: NO_EXTENT,
});

function viewOf(report: Report, state: ReviewState, frame: Frame, lang: Lang): Screen {
  const items = shownItems(report, state.filter, state.query);
  const selected = items[Math.min(state.selected, items.length - 1)];
  if (state.help) return { lines: helpScreen(frame), extent: { ...NO_EXTENT, items: items.length } };
  if (state.view === 'item' && selected !== undefined) return itemScreen(selected, items.length, state, frame, lang);
  return listScreen(report, items, state, frame);
}

const rule = ({ width, signs }: Frame): Line => [span(signs.rule.repeat(width), 'quiet')];

const footer = (frame: Frame, keys: string): Line => [span(clip(keys, frame.width, frame.signs.ellipsis), 'quiet')];

/** Fills up so that the footer stands at the bottom. */
const fill = (lines: readonly Line[], height: number): Line[] => [...lines.slice(0, height), ...Array.from({ length: Math.max(0, height - lines.length) }, (): Line => [])];

function listScreen(report: Report, items: readonly ReportItem[], state: ReviewState, frame: Frame): Screen {
  const { width, height, signs, say } = frame;
  const title = `${say(REVIEW.title)} ${signs.dot} ${escapeTerminal(report.site.title ?? report.site.url)} ${signs.dot} OIT ${scoreWords(report.oit.score)}`;
  const top: Line[] = [[span(clip(title, width, signs.ellipsis), 'strong')], filterLine(report, state, frame), ...searchLine(state, frame), rule(frame)];
  const selected = items[Math.min(state.selected, items.length - 1)];
  const details = selected === undefined ? [] : fill(reasonLines(selected, state, frame), Math.min(5, Math.max(2, height - 14)));
  const keys = say(state.typing ? REVIEW.keysSearch : REVIEW.keysList);
  const bottom: Line[] = [rule(frame), ...details, footer(frame, keys)];
  const window = Math.max(1, height - top.length - bottom.length);
  const start = windowStart(state.selected, items.length, window);
  const rows = items.slice(start, start + window).map((item, index) => itemRow(item, start + index === state.selected, frame));
  const body = items.length === 0 ? paragraph([], say(REVIEW.none), width) : rows;
  return { lines: [...top, ...fill(body, window), ...bottom], extent: { items: items.length, window, lines: 0 } };
}

function filterLine(report: Report, state: ReviewState, { width, signs, say }: Frame): Line {
  const line: { text: string; chosen: boolean }[] = [];
  let used = 0;
  for (const [key, filter] of FILTERS.entries()) {
    const count = shownItems(report, filter, state.query).length;
    const chosen = filter === state.filter;
    // The marks tell the chosen filter where there is no colour.
    const text = chosen ? `[${key} ${say(FILTER_WORDS[filter])} ${count}]` : ` ${key} ${say(FILTER_WORDS[filter])} ${count} `;
    used += cells(text);
    if (used > width) {
      if (used - cells(text) + cells(signs.ellipsis) <= width) line.push({ text: signs.ellipsis, chosen: false });
      break;
    }
    line.push({ text, chosen });
  }
  return line.map(({ text, chosen }) => span(text, chosen ? 'strong' : 'quiet'));
}

function searchLine(state: ReviewState, { width, signs, say }: Frame): Line[] {
  if (!state.typing && state.query === '') return [];
  const lead = `${say(REVIEW.search)}: `;
  const cursor = state.typing ? '_' : '';
  return [[span(lead, 'accent'), span(clip(escapeTerminal(state.query) + cursor, width - cells(lead), signs.ellipsis))]];
}

function itemRow(item: ReportItem, chosen: boolean, { width, signs, say }: Frame): Line {
  const statusWidth = Math.max(...Object.values(STATUS_WORDS).map((word) => cells(say(word))));
  const gain = padStart(item.gain > 0 ? `+${scoreWords(item.gain)}` : '', 8);
  const lead = `${chosen ? signs.arrow : ' '} `;
  const status = `${signs.item[item.status]} ${padEnd(say(STATUS_WORDS[item.status]), statusWidth)}`;
  const numbers = `  ${padEnd(numberWords(item), 4)}${padStart(String(item.score), 4)}  `;
  const room = width - cells(lead) - cells(status) - cells(numbers) - cells(gain);
  const title = cell(item.title, Math.max(4, room), signs);
  if (chosen) return [span(lead + status + numbers + title + gain, 'chosen')];
  return [span(lead), span(status, TONE_OF[item.status]), span(numbers + title), span(gain, 'quiet')];
}

function reasonLines(item: ReportItem, state: ReviewState, { width, say }: Frame): Line[] {
  if (!state.addresses) return paragraph([], item.reason ?? '', width);
  const addresses = item.evidence.flatMap((one) => wholeAddress(one.url, '', width));
  return addresses.length === 0 ? [[span(say(REVIEW.noAddress), 'quiet')]] : addresses;
}

function itemScreen(item: ReportItem, items: number, state: ReviewState, frame: Frame, lang: Lang): Screen {
  const { width, height, signs, say } = frame;
  const all = itemLines(item, { lang, width, signs, addresses: state.addresses });
  const window = height - 3;
  const start = Math.min(state.scroll, Math.max(0, all.length - window));
  const place = `${say(HEADINGS.item)} ${Math.min(state.selected, items - 1) + 1}/${items}`;
  const part = all.length > window ? `  ${start + 1}-${Math.min(all.length, start + window)}/${all.length}` : '';
  const top: Line = [span(clip(`${place}${part}`, width, signs.ellipsis), 'quiet')];
  return {
    lines: [top, ...fill(all.slice(start, start + window), window), rule(frame), footer(frame, say(REVIEW.keysItem))],
    extent: { items, window, lines: all.length },
  };
}

function helpScreen(frame: Frame): Line[] {
  const { height, width, say } = frame;
  const keyWidth = Math.max(...HELP.map(([keys]) => cells(keys))) + 2;
  const lines = HELP.flatMap(([keys, does]) => paragraph([span(padEnd(keys, keyWidth), 'strong')], say(does), width));
  return [...fill(lines, height - 2), rule(frame), footer(frame, say(REVIEW.keysHelp))];
}
