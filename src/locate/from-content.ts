import type { Document } from '../model/document.ts';
import type { Rule } from '../model/rule.ts';
import { hasPhrase, haystack, skeleton } from '../thai/index.ts';
import type { Candidate, Haul } from './candidate.ts';
import { isRefused } from './candidate.ts';
import type { Context } from './context.ts';
import { follow } from './follow.ts';
import { consider, withoutCriteria } from './offer.ts';
import { nameSkeleton } from './titles.ts';
import { hintsOf, verdictOfDocument } from './years.ts';

const TITLE_LINES = 12;
const LETTERS = 20_000;
const MOST = 8;
/** Scores from here on are an item's whole name. */
const FULL_NAME = 0.95;
/** About the assessment itself: announces results or invites answers, and shows nothing. */
const ABOUT_ASSESSMENT = ['แบบวัดการรับรู้', 'ขอเชิญตอบแบบประเมิน', 'ประชุมเตรียมความพร้อม', 'อบรม ITA', 'คะแนนการประเมิน ITA', 'ประกาศผลการประเมินคุณธรรมและความโปร่งใส'];

interface Scored {
  readonly document: Document;
  readonly certainty: number;
  readonly label: string;
}

/** Evidence of the given items by what pages and documents say: their titles, or all the signs of a rule. */
export function fromContent(rules: readonly Rule[], context: Context): ReadonlyMap<string, Haul> {
  const found = new Map<string, Scored[]>();
  const wanted = new Map(rules.map((rule) => [rule.id, rule]));
  if (rules.length === 0) return new Map();
  for (const document of context.index.documents) {
    if (context.hubAddresses.has(document.url) || context.index.isHome(document.url)) continue;
    for (const [item, scored] of scoresOf(document, wanted, context)) found.set(item, [...(found.get(item) ?? []), scored]);
  }
  const hauls = new Map<string, Haul>();
  for (const [item, scored] of found) {
    const rule = wanted.get(item);
    if (rule !== undefined) hauls.set(item, haulOfItem(rule, scored, context));
  }
  return hauls;
}

function scoresOf(document: Document, rules: ReadonlyMap<string, Rule>, context: Context): Map<string, Scored> {
  const scores = new Map<string, Scored>();
  const put = (item: string | null, certainty: number, label: string): void => {
    if (item === null || !rules.has(item)) return;
    if ((scores.get(item)?.certainty ?? 0) < certainty) scores.set(item, { document, certainty, label });
  };
  const name = context.read(document.fileName ?? '');
  if (name.item !== null) put(name.item, 0.6 + (name.score - 0.8) * 0.5, document.fileName ?? '');
  const named = titleLines(document).flatMap((line, at) => {
    const { item, rivals, score } = context.read(line);
    return item !== null && rivals.length === 0 && isTitle(line, context) ? [{ line, at, item, score }] : [];
  });
  const titled = new Set(named.filter(({ score }) => score >= FULL_NAME).map(({ item }) => item));
  for (const { line, at, item, score } of named) {
    // Under the full name of one item, what sounds like another is a heading or the head of a column.
    if (titled.size === 0 || titled.has(item)) put(item, (at === 0 ? 0.72 : 0.66) + (score - 0.8) * 0.4, line);
  }
  if (document.reading.state === 'text' || document.reading.state === 'partial') signsIn(document, rules, put);
  return scores;
}

/** "… under the plan for 2566–2570", the second line of a report's title, names what the report is on. */
const ON_A_PLAN = /^(?![^\n]*(?:รายงาน|ผลการ|สรุป))(?:[^\n]{0,120}\s)?(?:ตาม|ภายใต้)\s?(?:แผน|มาตรการ|นโยบาย|โครงการ)/u;

/** Heads of columns and chapters of any report, which names of items begin with, too. */
const OF_ANY = new Set(['ผลการดำเนินการ', 'ผลการดำเนินงาน', 'ผลการปฏิบัติงาน', 'สรุปผลการดำเนินงาน', 'สรุปผลการดำเนินการ'].map(skeleton));

/** The item's name makes up much of a title; in a running sentence it is a mention. */
function isTitle(line: string, context: Context): boolean {
  if (ON_A_PLAN.test(line) || OF_ANY.has(skeleton(line))) return false;
  const explained = context.matcher.match(line)?.explained ?? 0;
  return explained >= nameSkeleton(line).length * 0.4 || /^\s*(?:ประกาศ|คำสั่ง|บันทึก)?[^\n]{0,60}เรื่อง/u.test(line);
}

/** Title, first headings and the first lines, also joined with the line after: titles are set over two lines. */
function titleLines(document: Document): string[] {
  const lines = document.kind === 'html'
    ? [document.title ?? '', ...document.sections.slice(0, 4).map((section) => section.heading)]
    : [document.title ?? '', ...firstLines(document)];
  return [...new Set(lines.map((line) => line.trim()))].filter((line) => line.length >= 4 && line.length <= 200);
}

function firstLines(document: Document): string[] {
  const lines = (document.pages[0]?.text.slice(0, 4_000).split('\n') ?? []).map((line) => line.trim()).filter((line) => line !== '').slice(0, TITLE_LINES);
  return lines.flatMap((line, at) => [line, ...(line.length < 90 && at + 1 < lines.length ? [`${line} ${lines[at + 1] ?? ''}`] : [])]);
}

function signsIn(document: Document, rules: ReadonlyMap<string, Rule>, put: (item: string, certainty: number, label: string) => void): void {
  const text = document.pages.slice(0, 5).map((page) => page.text).join('\n').slice(0, LETTERS);
  if (text.length < 80) return;
  const hay = haystack(text);
  if (ABOUT_ASSESSMENT.some((phrase) => hasPhrase((document.title ?? '') + text.slice(0, 300), phrase))) return;
  const hit: string[] = [];
  for (const rule of rules.values()) {
    const { signs, not } = rule.find;
    if (signs.length < 2) continue;
    if (!signs.every((list) => list.some((phrase) => hasPhrase(hay, phrase)))) continue;
    const top = `${document.title ?? ''}\n${text.slice(0, 600)}`;
    if (not.some((phrase) => hasPhrase(top, phrase))) continue;
    hit.push(rule.id);
  }
  if (hit.length > 3) return;
  for (const item of hit) put(item, hit.length === 1 ? 0.6 : 0.5, document.title ?? document.fileName ?? '');
}

const VERDICT = { right: 0, silent: 1, wrong: 2 } as const;

function haulOfItem(rule: Rule, scored: readonly Scored[], context: Context): Haul {
  const best = scored
    .map((each) => ({ ...each, verdict: VERDICT[verdictOfDocument(each.document, rule.year, context.assessedYear)] }))
    .sort((a, b) => a.verdict - b.verdict || b.certainty - a.certainty || (a.document.url < b.document.url ? -1 : 1));
  const right = best.filter((each) => each.verdict === 0).length > 0 ? best.filter((each) => each.verdict < 2) : best;
  const candidates: Candidate[] = [];
  for (const { document, certainty, label } of right.slice(0, rule.year.kind === 'months' ? MOST * 2 : MOST)) {
    const made = consider(
      { rule, url: document.url, label, words: [], headings: [], linkedFrom: null, foundBy: 'content', certainty: Math.min(0.8, certainty), otherYear: false, steps: 0 },
      context.index,
      context.hubAddresses,
    );
    if (isRefused(made)) continue;
    const kept = withoutCriteria({ ...made, years: hintsOf([label], document.url, []) });
    if (!isRefused(kept)) candidates.push(kept);
    candidates.push(...follow(made, rule, context));
  }
  return { candidates, refused: [] };
}
