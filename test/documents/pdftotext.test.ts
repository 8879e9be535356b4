import { expect, it } from 'vitest';
import { textOfOutput } from '../../src/documents/pdf/pdftotext.ts';

const word = (text: string): string => `<word xMin="10.0" yMin="10.0" xMax="50.0" yMax="20.0">${text}</word>\n`;
const output = (...pages: string[]): Buffer => Buffer.from(`<html><head><title></title></head><body><doc>${pages.map((page) => `<page width="595" height="842">\n${page}`).join('</page>\n')}`);

it('drops the page at which too much output was cut off, and tells how many pages there are', async () => {
  const given = { status: null, output: output(word('หนึ่ง'), word('สอง'), '<word xMin="10'), errors: '', ended: 'too-much' } as const;
  expect(await textOfOutput(given, 300, async () => 40)).toMatchObject({ pages: ['หนึ่ง\n', 'สอง\n'], total: 40 });
  expect(await textOfOutput(given, 300, async () => 0)).toMatchObject({ pages: ['หนึ่ง\n', 'สอง\n'], total: 3 });
});

it('calls a file too large whose first page alone is too much', async () => {
  expect(await textOfOutput({ status: null, output: output(word('หนึ่ง')), errors: '', ended: 'too-much' }, 300, async () => 9)).toMatchObject({ failed: 'too-large' });
});

it('keeps the last page of output that ended by itself', async () => {
  expect(await textOfOutput({ status: 0, output: output(word('หนึ่ง'), word('สอง')), errors: '', ended: 'itself' }, 300, async () => 9)).toMatchObject({ pages: ['หนึ่ง\n', 'สอง\n'], total: 2 });
});
