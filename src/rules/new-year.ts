import { stringify } from 'yaml';
import { fillYears, type Rule, type RuleSet } from '../model/rule.ts';
import { fileOf } from './read-set.ts';
import { ASSESSMENT } from './places.ts';

/**
 * The files of a new rule set that is made from another, by name: each item takes over its like, and
 * stands there with what it takes over as comments, to be looked at. `edition` is a Buddhist year,
 * `schemas` the way from the new files to `rules/schema`, null where there is none.
 */
export function newSet(edition: number, profile: string, from: RuleSet, schemas: string | null): ReadonlyMap<string, string> {
  const head = (kind: string): string[] => (schemas === null ? [] : [`# yaml-language-server: $schema=${schemas}/${kind}-extending.schema.json`]);
  return new Map([
    [ASSESSMENT, lines([...head('assessment'), ...assessmentLines(edition, profile, from)])],
    ...from.rules.map((rule) => [fileOf(rule.id), lines([...head('rule'), ...itemLines(rule, edition, from)])] as const),
  ]);
}

function assessmentLines(edition: number, profile: string, from: RuleSet): string[] {
  const set = `${from.edition}/${from.profile}`;
  const moved = (words: string): string => (profile === from.profile ? words.replaceAll(String(from.edition), String(edition)) : '');
  return [
    `# ชุดเกณฑ์ปี ${edition} สร้างจาก ${set}: เขียนเฉพาะสิ่งที่ต่างไป ส่วนที่ไม่เขียนใช้ตาม ${set}`,
    `# The rules of ${edition}, made from ${set}: write what is different, the rest is that of ${set}.`,
    '#',
    '# ดูตามลำดับ 1) ชื่อชุด 2) ข้อมีเพิ่ม ลด รวม หรือเปลี่ยนเลขไหม (groups และไฟล์ oNN.yaml) 3) น้ำหนัก 4) ข้อที่ใช้ระบบนอกเว็บไซต์ได้ (elsewhere)',
    '#    5) ทีละข้อ: ชื่อ ปี องค์ประกอบ คะแนน 50 6) oit rules check 7) เมื่อครบทุกข้อ ตั้ง complete: true และลบ provisional',
    '# Look at, in this order: 1) the title 2) items that came, went, were merged or got another number (groups and files oNN.yaml)',
    '#    3) weights 4) items that may use systems outside the website (elsewhere) 5) item by item: title, year, elements, half marks',
    '#    6) oit rules check 7) when every item is settled: complete: true, and take provisional away.',
    ...yaml({ edition, profile, extends: set }),
    ...yaml({ title: { th: moved(from.title.th) || `เกณฑ์ปี ${edition} (${profile})`, en: moved(from.title.en) || `Criteria of ${edition} (${profile})` } }),
    ...yaml({ complete: false }),
    ...yaml({
      provisional: {
        th: `เกณฑ์ปี ${edition} ในโปรแกรมเป็นฉบับชั่วคราว ข้อและองค์ประกอบยังเป็นของชุด ${set}`,
        en: `The criteria of ${edition} are provisional: items and elements are still those of ${set}.`,
      },
    }),
    '',
    '# น้ำหนักในกลุ่มรวมกันต้องได้ 1 · Weights of a group must sum to 1.',
    ...commented(yaml({ groups: from.groups })),
    '',
    '# ถ้าเขียน groups ใหม่ ต้องเขียนส่วนนี้ด้วยเลขข้อใหม่ · With groups of its own the set needs this, in the new numbers.',
    ...commented(yaml({ mainSite: { elsewhere: from.mainSite.elsewhere } })),
  ];
}

function itemLines(rule: Rule, edition: number, from: RuleSet): string[] {
  const set = `${from.edition}/${from.profile}`;
  return [
    `# ${fillYears(rule.title.th, edition).replace(/\s+/gu, ' ')}`,
    `# ดู: ชื่อข้อ ปีของข้อมูล (เทียบกับปีที่ประเมิน: 0 คือปีนั้น -1 คือปีก่อน) องค์ประกอบ คะแนน 50 · เอา # ออกเฉพาะที่ต่างจาก ${set}`,
    `# Look at: title, year (relative: 0 is the assessed one, -1 the year before), elements, half marks; uncomment what differs from ${set}.`,
    ...yaml({ id: rule.id, extends: rule.id }),
    '',
    ...commented(yaml({ title: rule.title, half: rule.half })),
    ...commented([`year: ${flow(rule.year)}`]),
    '# ชื่อใหม่ที่เพิ่มจากของเดิม · names added to those that are there',
    ...commented(yaml({ find: { also: { titles: [rule.find.titles[0]] } } })),
    '# ถ้าเขียน elements ต้องเขียนทุกองค์ประกอบ: from คือใช้ตามของเดิม ที่เขียนข้าง ๆ คือเปลี่ยน',
    '# Elements are all or none: `from` takes one over, what stands beside it is said anew.',
    '# elements:',
    ...rule.elements.map(({ id, name, need, basis }) => `#   - { id: ${id}, from: ${id} } # ${name.th.replace(/\s+/gu, ' ')} (${need}, ${basis})`),
  ];
}

const yaml = (value: object): string[] => stringify(value, { lineWidth: 0 }).trimEnd().split('\n');
const flow = (value: object): string => stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim();
const commented = (rows: readonly string[]): string[] => rows.map((row) => `# ${row}`);
const lines = (rows: readonly string[]): string => `${rows.join('\n')}\n`;
