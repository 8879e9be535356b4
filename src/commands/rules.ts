import { relative, resolve } from 'node:path';
import { EXIT, OitError } from '../model/errors.ts';
import { fillYears, type Rule, type RuleElement, type RuleSet } from '../model/rule.ts';
import { inLang, type Lang, type Text } from '../model/text.ts';
import { checkRules, defaultEdition, defaultProfile, defaultRulesFolder, listRuleSets, loadRuleSet } from '../rules/index.ts';
import { today } from '../settings/settings.ts';
import { arabicDigits, fiscalYearOfDate } from '../thai/index.ts';
import * as words from './rules-messages.ts';
import { basisWords, needWords, yearWords } from './rules-words.ts';

/** Whose rules are shown. `criteria` is an edition, `year` the assessed year (both Buddhist), `rules` a folder of the user's own. */
export interface Shown {
  readonly criteria?: unknown;
  readonly year?: unknown;
  readonly profile?: string | undefined;
  readonly rules?: string | undefined;
}

/**
 * The rule sets there are, and the items of the edition asked for, else of the newest complete one of
 * the kind of agency, as plain text. Throws an OitError where there is no such edition.
 */
export async function rulesList(lang: Lang, shown: Shown = {}): Promise<string> {
  const sets = await listRuleSets(shown.rules);
  const lines = sets.map((set) => {
    const items: Text = { th: `${set.items} ข้อ`, en: `${set.items} items` };
    const states = [items, set.complete ? words.complete : words.notComplete, ...(set.provisional ? [words.provisional] : [])];
    return `${set.edition} ${set.profile}  ${inLang(set.title, lang)}  (${states.map((state) => inLang(state, lang)).join(', ')})`;
  });
  const profile = shown.profile ?? (await defaultProfile(shown.rules));
  const criteria = yearFrom(shown.criteria, '--criteria');
  const own = sets.filter((set) => set.profile === profile);
  const edition = criteria ?? (own.filter((set) => set.complete).at(-1) ?? own.at(-1))?.edition;
  if (edition === undefined) return lines.join('\n');

  const ruleSet = await loadRuleSet(edition, profile, shown.rules);
  const year = yearFrom(shown.year, '--year') ?? edition;
  const groups = ruleSet.groups.flatMap((group) => [
    '',
    `${group.id} ${inLang(group.title, lang)}`,
    ...ruleSet.rules
      .filter((rule) => group.items.some(({ id }) => id === rule.id))
      .map((rule) => `  ${rule.id.padEnd(4)} ${fillYears(inLang(rule.title, lang), year)}`),
  ]);
  const provisional = ruleSet.provisional === undefined ? [] : ['', fillYears(inLang(ruleSet.provisional, lang), year)];
  return [...lines, ...provisional, ...groups].join('\n');
}

/**
 * One item's rule as plain text: title, year, where to put it, elements with need, basis and advice.
 * Left out, `year` is the fiscal year of today and `criteria` its edition. Throws an OitError where
 * there is no such item, edition or year.
 */
export async function rulesShow(id: string, opts: Shown & { lang: Lang }): Promise<string> {
  const { lang } = opts;
  const criteria = yearFrom(opts.criteria, '--criteria');
  const year = yearFrom(opts.year, '--year') ?? criteria ?? fiscalYearOfDate(today());
  const profile = opts.profile ?? (await defaultProfile(opts.rules));
  const ruleSet = await loadRuleSet(criteria ?? (await defaultEdition(year, profile, opts.rules)), profile, opts.rules);
  const rule = ruleSet.rules.find((one) => one.id === itemId(id));
  if (!rule) throw new OitError(noSuchItem(id, ruleSet), EXIT.usage);

  const say = (text: Text): string => fillYears(inLang(text, lang), year);
  const group = ruleSet.groups.find(({ items }) => items.some((item) => item.id === rule.id));
  const origins = ruleSet.basedOn?.items[rule.id] ?? [];
  return [
    `${rule.id}  ${say(rule.title)}`,
    ...(group ? [`      ${group.id} ${say(group.title)}`] : []),
    '',
    line({ th: 'คะแนน', en: 'Scores' }, rule.half ? '0 / 50 / 100' : '0 / 100', lang),
    line({ th: 'ปี', en: 'Year' }, inLang(yearWords(rule.year, year), lang), lang),
    line({ th: 'วางไว้ที่', en: 'Where' }, say(rule.find.where), lang),
    line({ th: 'ชื่อที่ใช้ค้น', en: 'Found by' }, namesOf(rule), lang),
    ...(origins.length > 0 ? [line({ th: 'สร้างจาก', en: 'Made from' }, inLang(words.madeFrom(origins, ruleSet.basedOn?.set ?? ''), lang), lang)] : []),
    ...(rule.provisional ? [line({ th: 'ชั่วคราว', en: 'Provisional' }, say(rule.provisional), lang)] : []),
    ...(rule.note ? [line({ th: 'หมายเหตุ', en: 'Note' }, say(rule.note), lang)] : []),
    '',
    inLang({ th: 'องค์ประกอบ', en: 'Elements' }, lang),
    ...rule.elements.flatMap((element) => elementLines(element, rule, lang, say)),
  ].join('\n');
}

/**
 * Checks the rule files of a folder (the program's own where none is given). `text` is one line a
 * mistake, `file:line:column` first, or that all is well. Throws an OitError where the folder holds none.
 */
export async function rulesCheck(dir: string | undefined, lang: Lang): Promise<{ text: string; ok: boolean }> {
  const folder = dir === undefined ? defaultRulesFolder() : resolve(dir);
  const problems = await checkRules(folder);
  if (problems.length === 0) {
    const fine: Text = { th: `ไฟล์เกณฑ์ถูกต้องทั้งหมด (${folder})`, en: `All rule files are valid (${folder}).` };
    return { text: inLang(fine, lang), ok: true };
  }
  const place = (file: string): string => relative(process.cwd(), resolve(folder, file)) || file;
  const count: Text = {
    th: `พบที่ผิด ${problems.length} แห่ง`,
    en: `${problems.length} mistake${problems.length === 1 ? '' : 's'} found.`,
  };
  const lines = problems.map(({ file, line: at, column, text }) => `${place(file)}:${at}:${column}  ${inLang(text, lang)}`);
  return { text: [...lines, inLang(count, lang)].join('\n'), ok: false };
}

function elementLines(element: RuleElement, rule: Rule, lang: Lang, say: (text: Text) => string): string[] {
  const replaces = element.replaces ? ` ${element.replaces.join(', ')}` : '';
  const judged: Text = { th: 'ตัดสินโดยการตรวจ', en: 'judged by the check' };
  return [
    '',
    `  ${element.id.padEnd(6)} ${say(element.name)}`,
    `         ${inLang(needWords(element.need, rule.half), lang)}${replaces} · ${inLang(basisWords(element.basis), lang)}`,
    ...(element.check ? [`         ${inLang(judged, lang)} ${element.check}`] : []),
    `         → ${say(element.advice)}`,
  ];
}

const line = (label: Text, words: string, lang: Lang): string => `${inLang(label, lang)}: ${words}`;

const namesOf = (rule: Rule): string => [...rule.find.titles, ...rule.find.synonyms].slice(0, 8).join(' · ');

/** `o6`, `O6`, `06`, `6` and `๖` all mean o6. */
function itemId(words: string): string {
  const found = /^(?:oit|o)?[\s-]*0*(\d{1,3})$/iu.exec(arabicDigits(words.trim()));
  return found ? `o${found[1] ?? ''}` : words.trim();
}

function yearFrom(value: unknown, flag: string): number | undefined {
  if (value === undefined || value === null) return undefined;
  const words = arabicDigits(String(value).trim());
  if (/^2[56]\d\d$/u.test(words)) return Number(words);
  throw new OitError(
    {
      th: `${flag} ต้องเป็นปี พ.ศ. สี่หลัก เช่น 2568 แต่พบ "${String(value)}"`,
      en: `${flag} must be a Buddhist year of four digits such as 2568 – found "${String(value)}".`,
    },
    EXIT.usage,
  );
}

const noSuchItem = (id: string, ruleSet: RuleSet): Text => ({
  th: `ไม่มีข้อ "${id}" ในเกณฑ์ปี ${ruleSet.edition} มีข้อ ${ruleSet.rules[0]?.id} ถึง ${ruleSet.rules.at(-1)?.id}`,
  en: `There is no item "${id}" in edition ${ruleSet.edition}; it has ${ruleSet.rules[0]?.id} to ${ruleSet.rules.at(-1)?.id}.`,
});
