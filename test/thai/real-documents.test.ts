import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sharedPath } from '../support/shared.ts';
import { haystack, hasPhrase, normalise, thaiShare, yearsIn } from '../../src/thai/index.ts';

const FOLDER = sharedPath('real-documents') ?? '';

const hasPdftotext = (): boolean => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};
const missing = FOLDER === '' || !existsSync(join(FOLDER, 'years.tsv')) || !hasPdftotext();
if (missing) console.warn('skipped: the collection of real documents or pdftotext is not on this machine');

const rows = (name: string): string[][] =>
  readFileSync(join(FOLDER, name), 'utf8').trim().split(/\r?\n/).slice(1).map((line) => line.split('\t'));

const texts = new Map<string, string>();
function pageText(file: string, page: string): string {
  const key = `${file}#${page}`;
  const known = texts.get(key);
  if (known !== undefined) return known;
  let text = '';
  try {
    text = execFileSync('pdftotext', ['-enc', 'UTF-8', '-f', page, '-l', page, join(FOLDER, file), '-'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    // A broken file has no text; it is not for this test.
  }
  texts.set(key, text);
  return text;
}

it.skipIf(missing)('finds the years that a person reads, and is sure of no other', { timeout: 120_000 }, () => {
  let wanted = 0;
  let found = 0;
  const wrong: string[] = [];
  for (const [file = '', page = '', years = ''] of rows('years.tsv')) {
    const text = pageText(file, page);
    if (thaiShare(text) < 0.15 || text.length < 50) continue;
    const truth = years.split(',').map(Number);
    for (const given of [text, normalise(text)]) {
      const mentions = yearsIn(given);
      wrong.push(...mentions.filter(({ year, certainty }) => certainty >= 0.8 && !truth.includes(year)).map(({ quote }) => `${file} ${page}: ${quote}`));
      wanted += truth.length;
      found += truth.filter((year) => mentions.some((mention) => mention.year === year)).length;
    }
  }
  expect(wrong).toEqual([]);
  expect(wanted).toBeGreaterThan(50);
  expect(found / wanted).toBeGreaterThanOrEqual(0.9);
});

it.skipIf(missing)('finds the phrases that a person reads, and no phrase of another kind of page', { timeout: 120_000 }, () => {
  let wanted = 0;
  let found = 0;
  for (const [file = '', page = '', phrase = ''] of rows('phrases.tsv')) {
    const text = pageText(file, page);
    if (thaiShare(text) < 0.15 || text.length < 50) continue;
    wanted++;
    if (hasPhrase(text, phrase) && hasPhrase(normalise(text), phrase)) found++;
  }
  expect(wanted).toBeGreaterThan(50);
  expect(found / wanted).toBeGreaterThanOrEqual(0.95);

  const nowhere = ['เบี้ยเลี้ยงนักบินอวกาศ', 'ตลาดหลักทรัพย์แห่งประเทศไทย', 'สนามบินสุวรรณภูมิ', 'เรือดำน้ำนิวเคลียร์'];
  for (const text of texts.values()) {
    const hay = haystack(text);
    expect(nowhere.filter((phrase) => hasPhrase(hay, phrase))).toEqual([]);
  }
});
