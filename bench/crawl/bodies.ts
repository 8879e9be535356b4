import type { Random } from './random.ts';

const PIECE = Buffer.alloc(220_000);
for (let at = 0; at < PIECE.length; at += 1) PIECE[at] = (at * 2_654_435_761) >>> 24;

/** A file with the beginning of its kind and bytes that no other file has; most are small, some 200 KB. */
export function fileBody(random: Random, number: number, type: string): Buffer {
  const size = random.chance(0.08) ? random.between(80_000, 200_000) : random.between(1500, 20_000);
  return Buffer.concat([Buffer.from(`${beginningOf(type)}\n% ${number}\n`, 'latin1'), PIECE.subarray(0, size), Buffer.from('\n%%EOF\n')]);
}

const beginningOf = (type: string): string => (type.endsWith('/pdf') ? '%PDF-1.4' : type.endsWith('ms-excel') ? '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1' : 'PK\u0003\u0004');

export const imageBody = (random: Random, number: number): Buffer =>
  Buffer.concat([Buffer.from('\u00ff\u00d8\u00ff\u00e0\u0000\u0010JFIF', 'latin1'), Buffer.from(String(number)), PIECE.subarray(0, random.between(800, 30_000))]);

export const styleSheet = (random: Random): string => Array.from({ length: random.between(40, 300) }, (_, at) => `.c${at} { margin: ${random.between(0, 40)}px; color: #${random.between(100, 999)}; }`).join('\n');
export const script = (random: Random): string => Array.from({ length: random.between(20, 400) }, (_, at) => `function f${at}(x) { return x + ${random.between(0, 999)}; }`).join('\n');

/** A whole PDF of one page with a line of ASCII words, which differs from name to name. */
export function pdfBody(name: string): Buffer {
  const words = `BT /F1 18 Tf 60 700 Td (Document ${Buffer.from(name).toString('hex').slice(0, 60)}) Tj ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>', '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${words.length}>>stream\n${words}\nendstream`, '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj${object}endobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  return Buffer.from(`${file}xref\n0 6\n0000000000 65535 f \n${table}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`);
}
