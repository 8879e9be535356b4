import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { yearScans } from '../../scripts/digits/scans.ts';
import { readDigitRun, readDigitRuns, readYear, type GreyPicture } from '../../src/documents/digits/index.ts';

const FOLDER = path.join(import.meta.dirname, '..', 'fixtures', 'digits');

async function greyOf(name: string): Promise<GreyPicture> {
  const image = await loadImage(readFileSync(path.join(FOLDER, name)));
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  return { width: image.width, height: image.height, data: Uint8Array.from({ length: data.length / 4 }, (_, at) => data[at * 4] as number) };
}

const blank = (width: number, height: number, grey = 255): GreyPicture => ({ width, height, data: new Uint8Array(width * height).fill(grey) });

const turned = ({ width, height, data }: GreyPicture): GreyPicture => ({ width, height, data: data.map((grey) => 255 - grey) });

describe('a scanned year', () => {
  const names = readdirSync(FOLDER);

  it.each(names.filter((name) => /^\d/.test(name)))('%s is read', async (name) => {
    const read = readYear(await greyOf(name));
    expect(read?.year).toBe(Number(name.slice(0, 4)));
    expect(read?.certainty).toBeGreaterThanOrEqual(0.8);
    expect(read?.certainty).toBeLessThanOrEqual(1);
  });

  it.each(names.filter((name) => name.startsWith('none')))('%s is no year', async (name) => {
    expect(readYear(await greyOf(name))).toBeNull();
  });

  it('is read in light letters on a dark ground', async () => {
    expect(readYear(turned(await greyOf('2568-laksaman.png')))?.year).toBe(2568);
  });

  it('tells the script of each digit', async () => {
    const run = readDigitRun(await greyOf('2568-mixed-sarabun.png'));
    expect(run?.text).toBe('256๘');
    expect(run?.digits.map(({ digit, script }) => `${digit} ${script}`)).toEqual(['2 arabic', '5 arabic', '6 arabic', '8 thai']);
  });

  it('is whole though the box cuts into it', async () => {
    const picture = await greyOf('2564-prompt.png');
    const whole = readDigitRun(picture);
    const box = whole?.box ?? { x: 0, y: 0, w: 0, h: 0 };
    const cut = { ...box, x: box.x + 0.3 * box.w, w: 0.65 * box.w };
    expect(readDigitRun(picture, cut)?.text).toBe('๒๕๖๔');
  });

  it('is unknown where a part of a longer number is asked for', async () => {
    const picture = await greyOf('none-longer-laksaman.png');
    const box = readDigitRun(picture)?.box ?? { x: 0, y: 0, w: 0, h: 0 };
    expect(readYear(picture, { ...box, x: box.x + 0.2 * box.w, w: 0.8 * box.w })).toBeNull();
  });
});

describe('a digit that is crossed out by a blot', () => {
  it.each([0, 1, 2, 3])('number %i leaves the year unknown or right', async (which) => {
    const picture = await greyOf('2564-prompt.png');
    const { x, y, w, h } = readDigitRun(picture)?.box ?? { x: 0, y: 0, w: 0, h: 0 };
    const data = Uint8Array.from(picture.data);
    for (let row = Math.floor(y); row < y + h; row++) for (let column = Math.floor(x + ((which + 0.2) * w) / 4); column < x + ((which + 0.8) * w) / 4; column++) data[row * picture.width + column] = 40;
    expect(readYear({ ...picture, data })?.year ?? 'unknown').toBe('unknown');
  });
});

describe('scans in letters that it was not built from', () => {
  it('are read, and never wrongly', () => {
    const scans = [...yearScans('thai', 24, 1), ...yearScans('arabic', 12, 2), ...yearScans('mixed', 12, 3)];
    const reads = scans.map(({ picture, box, year, about }) => ({ about, year, read: readYear(picture, box)?.year ?? null }));
    expect(reads.filter(({ year, read }) => read !== null && read !== year)).toEqual([]);
    expect(reads.filter(({ year, read }) => read === year).length).toBeGreaterThanOrEqual(0.9 * scans.length);
  });

  it('give no year where there is none', () => {
    const taken = yearScans('none', 60, 4).filter(({ picture, box }) => readYear(picture, box) !== null);
    expect(taken.map(({ about }) => about)).toEqual([]);
  });
});

describe('a picture with nothing to read', () => {
  it.each([
    ['white', blank(80, 30)],
    ['black', blank(80, 30, 0)],
    ['a few pixels', blank(3, 2)],
    ['nothing', blank(0, 0)],
    ['grain', { ...blank(200, 60), data: Uint8Array.from({ length: 12_000 }, (_, at) => (at * 7919) % 256) }],
  ])('%s gives nothing', (_, picture) => {
    expect(readYear(picture)).toBeNull();
    expect(readDigitRuns(picture).filter(({ certainty }) => certainty > 0.8)).toEqual([]);
  });

  it.each([
    { x: -50, y: -50, w: 20, h: 20 },
    { x: 500, y: 5, w: 20, h: 20 },
    { x: 0, y: 0, w: Number.NaN, h: 20 },
    { x: 0, y: 0, w: 1e9, h: 1e9 },
    { x: 0, y: 0, w: -5, h: 10 },
  ])('a box of $x, $y, $w × $h gives nothing', (box) => {
    expect(readYear(blank(100, 40), box)).toBeNull();
  });
});
