import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import type { GreyPicture } from '../../src/documents/digits/picture.ts';
import { drawLine, wornOut } from './draw.ts';
import { heldOutFaces } from './fonts.ts';
import { randomFrom } from './random.ts';

/** Text, family, angle: what stands in test/fixtures/digits. */
const PICTURES: readonly (readonly [string, string, string, number])[] = [
  ['2568-laksaman', 'พ.ศ. ๒๕๖๘', 'Laksaman', 1.5],
  ['2567-sarabun', 'ประจำปี ๒๕๖๗', 'sarabun', -2],
  ['2564-prompt', '๒๕๖๔', 'prompt', 3],
  ['2569-niramit', 'พ.ศ.๒๕๖๙', 'niramit', 0],
  ['2566-taviraj', 'ปี ๒๕๖๖ รอบ', 'taviraj', -1],
  ['2560-noto-serif-thai', '(๒๕๖๐)', 'noto-serif-thai', 2],
  ['2568-mixed-sarabun', 'พ.ศ. 256๘', 'sarabun', 1],
  ['2565-arabic-laksaman', 'พ.ศ. 2565', 'Laksaman', -2.5],
  ['none-amount-sarabun', '๒๕๖๘.๕๐ บาท', 'sarabun', 0],
  ['none-longer-laksaman', '๑๒๕๖๘', 'Laksaman', 1],
  ['none-words-prompt', 'งบประมาณ', 'prompt', 0],
];

function png({ width, height, data }: GreyPicture): Buffer {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const image = context.createImageData(width, height);
  data.forEach((grey, at) => image.data.set([grey, grey, grey, 255], at * 4));
  context.putImageData(image, 0, 0);
  return canvas.toBuffer('image/png');
}

const folder = path.join(process.cwd(), 'test', 'fixtures', 'digits');
mkdirSync(folder, { recursive: true });
const faces = heldOutFaces(process.cwd());
const random = randomFrom(11);
for (const [name, text, family, angle] of PICTURES) {
  const face = faces.find((one) => one.family === family);
  if (face === undefined) throw new Error(`${family} is not installed`);
  const { picture, signs } = drawLine(text, { face, signHeight: 16, angle });
  const worn = wornOut(picture, { blur: 0.7, noise: 5, ink: 45, paper: 240, shade: 10, specks: 0.3, bilevel: null }, random);
  const top = Math.max(0, Math.floor(Math.min(...signs.map(({ box }) => box.y)) - 3));
  const bottom = Math.min(worn.height, Math.ceil(Math.max(...signs.map(({ box }) => box.y + box.h)) + 3));
  writeFileSync(path.join(folder, `${name}.png`), png({ width: worn.width, height: bottom - top, data: worn.data.slice(top * worn.width, bottom * worn.width) }));
}
