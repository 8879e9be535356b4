import { yearsIn } from '../../src/thai/index.ts';
import { withoutText, type Collection } from './collection.ts';
import { scansRead } from './ocr.ts';
import { shareOf, type Row } from './row.ts';

const SURE = 0.8;

async function rowsOf(half: Collection, pdf: 'pdftotext' | 'unpdf'): Promise<Row[]> {
  const scans = await scansRead(half, pdf === 'pdftotext' ? 'tesseract' : 'tesseract.js');
  const documents = new Map([...(await half.read(pdf)), ...scans]);
  const wrong: string[] = [];
  const missed: string[] = [];
  const counts = { text: 0, all: 0, foundText: 0, foundAll: 0 };
  for (const { file, page, years } of half.years) {
    const mentions = yearsIn(documents.get(file)?.pages.find(({ number }) => number === page)?.text ?? '');
    wrong.push(...mentions.filter(({ year, certainty }) => certainty >= SURE && !years.includes(year)).map(({ year, quote }) => `${file} page ${page}: ${year} in "${quote}"`));
    for (const year of years) {
      const found = mentions.some((mention) => mention.year === year);
      if (!found) missed.push(`${file} page ${page} (${half.classOf(file)}): ${year}`);
      counts.all++;
      counts.foundAll += found ? 1 : 0;
      if (withoutText(half, file)) continue;
      counts.text++;
      counts.foundText += found ? 1 : 0;
    }
  }
  return [
    { measure: `years with certainty ≥ 0.8 that are not on the page, ${pdf}`, atLeast: '0', value: `${new Set(wrong).size}`, reached: wrong.length === 0, details: [...new Set(wrong)] },
    { measure: `years found, text layers, ${pdf}`, atLeast: '90 %', value: shareOf(counts.foundText, counts.text), reached: counts.text === 0 ? null : counts.foundText / counts.text >= 0.9 },
    { measure: `years found, all of years.tsv, ${pdf}`, atLeast: '90 %', value: shareOf(counts.foundAll, counts.all), reached: counts.foundAll / counts.all >= 0.9, details: missed },
  ];
}

/** Years that people read on a page, found and falsely believed. */
export const years = async (half: Collection): Promise<Row[]> => [...(await rowsOf(half, 'pdftotext')), ...(await rowsOf(half, 'unpdf'))];
