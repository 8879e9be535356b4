import type { Box, GreyPicture } from '../../src/documents/digits/picture.ts';
import { drawLine, wornOut, type DrawnLine } from './draw.ts';
import { heldOutFaces, type Face } from './fonts.ts';
import { randomFrom, type Random } from './random.ts';

/** A picture of a line as a scanner gives it, with the box that an OCR program would draw around the asked word. */
export interface Scan {
  readonly about: string;
  readonly picture: GreyPicture;
  readonly box: Box;
  /** B.E.; null where the word is no year. */
  readonly year: number | null;
}

type Script = 'thai' | 'arabic' | 'mixed';

/** What stands around a year in documents; `#` is the year. */
const AROUND = ['#', 'พ.ศ. #', 'พ.ศ.#', 'ประจำปีงบประมาณ พ.ศ. #', 'ปีงบประมาณ #', 'ประจำปี #', 'ปี # รอบ ๖ เดือน', '๓๐ กันยายน #', 'ณ วันที่ ๑ ตุลาคม พ.ศ. #', '(พ.ศ. # - #)', 'งบประมาณ # (เพิ่มเติม)', 'ข้อบัญญัติ #'];
/** `#` are digits that make no year, and words. */
const NO_YEARS = ['โทร. #', 'จำนวน # บาท', 'เลขที่ #', 'ที่ มท ๐๘๑๐.๒/ว #', '๒,๕๖๘ บาท', '2,568 บาท', '๒๕๖๘.๕๐ บาท', '2568.00', 'งบประมาณ', 'จ้างก่อสร้าง', 'รายงาน', 'ณ สำนักงาน', '๑๒๕๖๘', '25681', 'ข้อ ๒๕', '๒๕๖', '256', 'ฉบับที่ ๒๔', 'ฌ ญ ณ ฒ', 'ร ธ จ ฐ', '๕๒๖๘', '๘๕๖๒', '๙๕๖๘', '๒๙๖๘', '๒๖๖๘', '๔๕๖๘', '8562', '3568', '2868', '2658'];

const inThai = (digit: string): string => String.fromCharCode(0x0e50 + Number(digit));

function written(year: number, script: Script, random: Random): string {
  const arabic = [...String(year)];
  const thai = arabic.map(inThai);
  if (script === 'thai') return thai.join('');
  if (script === 'arabic') return arabic.join('');
  const cut = random.whole(1, 3);
  return random.chance(0.5) ? [...thai.slice(0, cut), ...arabic.slice(cut)].join('') : [...arabic.slice(0, cut), ...thai.slice(cut)].join('');
}

/** A 150-dpi scan of 11–16 pt: signs of 13–20 pixels, upright or turned by up to 3°, blurred, grainy. */
function scanOf(line: string, from: number, length: number, face: Face, random: Random): { picture: GreyPicture; box: Box } {
  const drawn = drawLine(line, { face, signHeight: random.between(13, 20), angle: random.chance(0.35) ? 0 : random.between(-3, 3) });
  const picture = wornOut(
    drawn.picture,
    { blur: random.between(0.3, 1), noise: random.between(2, 14), ink: random.between(10, 90), paper: random.between(215, 255), shade: random.between(0, 25), specks: random.chance(0.3) ? random.between(0, 2) : 0, bilevel: random.chance(0.1) ? random.between(0.4, 0.6) : null },
    random,
  );
  return { picture, box: boxOf(drawn, line, from, length, random) };
}

/** Around the characters, a little too large or too small on each side. */
function boxOf({ signs }: DrawnLine, line: string, from: number, length: number, random: Random): Box {
  const inkless = (text: string): number => [...text].filter((char) => char !== ' ').length;
  const first = inkless(line.slice(0, from));
  const own = signs.slice(first, first + inkless(line.slice(from, from + length))).map(({ box }) => box);
  const left = Math.min(...own.map(({ x }) => x));
  const top = Math.min(...own.map(({ y }) => y));
  const right = Math.max(...own.map(({ x, w }) => x + w));
  const bottom = Math.max(...own.map(({ y, h }) => y + h));
  const off = (): number => random.between(-0.1, 0.2) * (bottom - top);
  const [x, y] = [left - off(), top - Math.abs(off())];
  return { x, y, w: right + off() - x, h: bottom + Math.abs(off()) - y };
}

/** `count` scans in turn from each of the held-out families; the same for the same seed and fonts. */
export function yearScans(script: Script | 'none', count: number, seed: number): Scan[] {
  const random = randomFrom(seed);
  const faces = heldOutFaces(process.cwd());
  const families = [...new Set(faces.map(({ family }) => family))];
  return Array.from({ length: count }, (_, at) => {
    const family = families[at % families.length] as string;
    const face = random.pick(faces.filter((one) => one.family === family));
    const year = script === 'none' ? null : random.whole(2550, 2575);
    const word = year === null ? '' : written(year, script as Script, random);
    const frame = year === null ? random.pick(NO_YEARS) : random.pick(AROUND);
    const fill = year === null ? (): string => Array.from({ length: random.whole(5, 9) }, () => inThai(String(random.whole(0, 9)))).join('') : (): string => word;
    const line = frame.replaceAll('#', fill);
    const from = year === null ? 0 : line.indexOf(word);
    return { about: `${family} "${line}"`, ...scanOf(line, from, year === null ? line.length : word.length, face, random), year };
  });
}
