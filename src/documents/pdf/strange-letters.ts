/**
 * Runs of characters that no Thai or English text has: control codes, private use, letters of other
 * scripts. So a reader shows glyph numbers. Single ones (bullets, Greek of a formula) do not count, nor
 * do the private-use marks of old Thai fonts.
 */
const STRANGE =
  /[\u0001-\u0008\u000e-\u001f\u0080-\u009f\u00a1-\u0dff\u0e5c-\u1dff\u2c00-\u2dff\ua000-\uf6ff\uf71b-\uf883\uf89f-\uf8ff\u{f0000}-\u{10ffff}]{3,}/gu;
/** Private-use letters among Thai ones: a font whose table of letters is right in part. Bullets are F0xx. */
const AMONG_THAI = /(?<=[ก-๎])(?:[\ue000-\uefff\uf100-\uf6ff\uf71b-\uf883]|[\u{f0000}-\u{10ffff}])|(?:[\ue000-\uefff\uf100-\uf6ff\uf71b-\uf883]|[\u{f0000}-\u{10ffff}])(?=[ก-๎])/gu;
const ENOUGH = 12;

/** Numbers of the pages, from 1, that show glyph numbers in place of letters; none where it is but a few. */
export function strangePages(pages: readonly string[]): number[] {
  const counts = pages.map((page) => (page.match(STRANGE) ?? []).reduce((sum, run) => sum + run.length, 0) + (page.match(AMONG_THAI)?.length ?? 0));
  return counts.reduce((sum, count) => sum + count, 0) < ENOUGH ? [] : counts.flatMap((count, index) => (count > 0 ? [index + 1] : []));
}
