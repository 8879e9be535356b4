import { LOW, NARROWEST, cutsOf, partOf } from '../../src/documents/digits/cuts.ts';
import { SIDE, glyphOf } from '../../src/documents/digits/glyph.ts';
import { lookAt, type Look } from '../../src/documents/digits/look.ts';
import { CLASSES, NEITHER } from '../../src/documents/digits/network.ts';
import { heightOf, joined, widthOf, type Piece } from '../../src/documents/digits/pieces.ts';
import { drawLine, someWear, wornOut, type DrawnLine } from './draw.ts';
import type { Face } from './fonts.ts';
import type { Random } from './random.ts';

/** Glyphs as the network sees them, 0–255, one after the other, and what each is. */
export interface Samples {
  readonly glyphs: Uint8Array;
  readonly labels: Uint8Array;
  readonly count: number;
}

const THAI = '๐๑๒๓๔๕๖๗๘๙';
const ARABIC = '0123456789';
const WORDS =
  'พ.ศ. ปีงบประมาณ ประจำปี แผนพัฒนาท้องถิ่น เทศบาลตำบล เรื่อง ประกาศ ณ วันที่ เดือน มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม ก.ย. ต.ค. มี.ค. รายงาน ผลการดำเนินงาน ข้อ หน้า ฉบับที่ ครั้งที่ รอบ เดือนแรก ไตรมาส ถึง จำนวน บาท ราย ร้อยละ ฎีกา ฐาน ฑ ฒ ณ ญ ฌ ฯ ๆ ฤ ฉ ร จ ธ ค ด ต ถ ภ ฟ ฬ ฮ ว อ ง ย บ ป ผ ฝ พ ท ห ล ส ศ ษ ซ ช ข ฃ ฅ ก น ม แ ไ ใ โ า ะ ๅ นายก ปลัด ITA OIT May Sep Q R G B S Z D E a b d e g h n q s z & % # @ ? $'.split(' ');
const JOINTS = [' ', '', '', '/', '-', '.', '–', ' - ', '(', ')', ' ('];

const digits = (random: Random, from: string, length: number): string => Array.from({ length }, () => from[random.whole(0, 9)]).join('');

/** Numbers of all kinds between words. */
function someText(random: Random): string {
  const parts = Array.from({ length: random.whole(2, 4) }, () => {
    if (random.chance(0.28)) return random.pick(WORDS);
    const script = random.next();
    const from = script < 0.6 ? THAI : ARABIC;
    return script > 0.93 ? digits(random, THAI, random.whole(1, 3)) + digits(random, ARABIC, random.whole(1, 3)) : digits(random, from, random.whole(1, 7));
  });
  return parts.reduce((text, part) => text + random.pick(JOINTS) + part);
}

/** Makes about `count` samples with the faces, through the very code that reads them later. */
export function makeSamples(faces: readonly Face[], count: number, random: Random): Samples {
  const glyphs = new Uint8Array(count * SIDE * SIDE);
  const labels = new Uint8Array(count);
  let made = 0;
  while (made < count) {
    const line = drawLine(someText(random), {
      face: random.pick(faces),
      signHeight: Math.exp(random.between(Math.log(10.5), Math.log(34))),
      angle: random.chance(0.3) ? 0 : random.between(-3.5, 3.5),
      stretch: random.between(0.8, 1.15),
      lean: random.chance(0.3) ? random.between(-0.05, 0.25) : 0,
    });
    const picture = wornOut(line.picture, someWear(random), random);
    const all = boxAround(line.signs);
    const look = lookAt(picture, { ...all, y: all.y - random.between(0, 0.15) * all.h, h: all.h * random.between(1.05, 1.3) });
    if (look === null) continue;
    for (const piece of piecesOf(look, random)) {
      const label = labelOf(look, piece, line);
      if (label === null || (label === NEITHER && random.chance(0.7)) || made >= count) continue;
      const glyph = glyphOf(look.ink, look.blots, piece, random.between(-0.1, 0.1));
      for (let at = 0; at < glyph.length; at++) glyphs[made * glyph.length + at] = Math.round((glyph[at] as number) * 255);
      labels[made++] = label;
    }
  }
  return { glyphs, labels, count: made };
}

function boxAround(signs: DrawnLine['signs']): { x: number; y: number; w: number; h: number } {
  const x = Math.min(...signs.map(({ box }) => box.x));
  const y = Math.min(...signs.map(({ box }) => box.y));
  return { x, y, w: Math.max(...signs.map(({ box }) => box.x + box.w)) - x, h: Math.max(...signs.map(({ box }) => box.y + box.h)) - y };
}

/** The pieces of a line, the parts of those that touch, and some neighbours wrongly joined. */
function piecesOf(look: Look, random: Random): Piece[] {
  const whole = look.pieces.filter((piece) => heightOf(piece) >= LOW * look.height && widthOf(piece) < 3 * look.height);
  const parts = whole
    .filter((piece) => widthOf(piece) > 0.85 * look.height)
    .flatMap((piece) => {
      const cuts = cutsOf(look, piece);
      return cuts.flatMap((from, at) => cuts.slice(at + 1, at + 4).flatMap((to) => (to - from < NARROWEST * look.height || (at === 0 && to === cuts.at(-1)) ? [] : (partOf(look, piece, from, to) ?? []))));
    });
  const wrong = whole.slice(1).flatMap((piece, at) => {
    const last = whole[at] as Piece;
    return random.chance(0.06) && piece.left - last.right < 0.2 * look.height ? [joined(last, piece)] : [];
  });
  return [...whole, ...parts, ...wrong];
}

/** The class of a piece by what was drawn there; null where even the drawer cannot tell. */
function labelOf({ ink }: Look, piece: Piece, { signs }: DrawnLine): number | null {
  const box = { x: ink.left + piece.left / ink.scale, w: widthOf(piece) / ink.scale, y: ink.top + piece.top / ink.scale, h: heightOf(piece) / ink.scale };
  let doubtful = false;
  for (const { char, box: drawn } of signs) {
    const shared = Math.min(box.x + box.w, drawn.x + drawn.w) - Math.max(box.x, drawn.x);
    if (shared <= 0 || !(THAI + ARABIC).includes(char)) continue;
    const alike = shared / (box.w + drawn.w - shared);
    const slack = 1.5 / Math.max(box.w, drawn.w);
    if (alike + slack > 0.85 && Math.abs(box.h - drawn.h) < 0.15 * drawn.h + 2) return CLASSES.indexOf(char as (typeof CLASSES)[number]);
    if (alike > 0.6) doubtful = true;
  }
  return doubtful ? null : NEITHER;
}
