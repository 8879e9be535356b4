import { haystack } from '../../thai/index.ts';
import { hitsOf } from './find-words.ts';

/** Words that make another office of the one they stand before: รองนายก is no นายก, สำนักปลัด no ปลัด. */
const OTHER_OFFICE = /(?:รอง|เลขานุการ|เลขา|ที่ปรึกษา|ผู้ช่วย|สำนักงาน|สำนัก|อดีต)\s*$/u;

/** Whether a position is one of the offices, not a deputy's or secretary's unless that is asked for. */
export function holdsOffice(position: string, words: readonly string[], not: readonly string[]): boolean {
  if (position === '') return false;
  const hay = haystack(position);
  return words.some((word) => hitsOf(hay, [word], not.filter((trap) => trap !== word), 20).some((hit) => !OTHER_OFFICE.test(position.slice(Math.max(0, hit.start - 12), hit.start))));
}
