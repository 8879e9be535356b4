/** A word that is written with ำ, with what may not stand around its lost form for it to be that word. */
type AmWord = readonly [word: string, notAfter?: string | undefined, notBefore?: string];

/**
 * Words that are written with ำ and that no reading with า rivals, so that a lost ำ can be put back:
 * the commonest of Thai officialdom. A lookbehind keeps "ราคาสั่งซื้อ" from becoming ราคำสั่งซื้อ.
 */
const AM_WORDS: readonly AmWord[] = [
  ...[
    'จำนวน', 'จำกัด', 'จำหน่าย', 'จำแนก', 'ดำเนิน', 'ดำรง', 'ตำบล', 'ตำแหน่ง', 'ตำรวจ', 'อำเภอ', 'อำนาจ', 'อำนวย',
    'สำหรับ', 'สำคัญ', 'สำเร็จ', 'สำรวจ', 'สำเนา', 'สำราญ', 'เงินสำรอง', 'ทุนสำรอง', 'สำรองจ่าย', 'กำหนด', 'กำกับดูแล', 'กำกับติดตาม',
    'กำลัง', 'กำแพง', 'กำไร', 'บำรุง', 'บำบัด', 'บำนาญ', 'บำเหน็จ', 'บำเพ็ญ', 'ประจำปี', 'ประจำเดือน', 'ประจำวัน', 'ประจำตำแหน่ง', 'ฝ่ายประจำ',
    'ลูกจ้างประจำ', 'รายจ่ายประจำ', 'ชำระภาษี', 'ชำระเงิน', 'ชำระค่า', 'ชำระหนี้', 'ชำรุด', 'ชำนาญ', 'เจตจำนง', 'คำนวณ', 'คำนึง', 'ทำงาน',
    'แนะนำ', 'นำเสนอ', 'ลำปาง', 'ลำพูน', 'ลำเลียง', 'แม่น้ำ', 'น้ำประปา', 'น้ำเสีย', 'น้ำท่วม', 'น้ำดื่ม', 'น้ำมัน', 'น้ำหนัก', 'แหล่งน้ำ', 'ระบายน้ำ',
    'ห้องน้ำ', 'ลุ่มน้ำ', 'ทรัพยากรน้ำ', 'ภัยแล้งและน้ำ',
  ].map((word): AmWord => [word]),
  ['สำนัก', 'ประ|อา', 'เรียน|เลง|กี|กวิ|กศึก|กแสด'],
  ['จัดทำ', undefined, '[งบย]'] as const,
  ['ผู้นำ', undefined, '[ยงมท]'] as const,
  ...['คำสั่ง', 'คำร้อง', 'คำแถลง', 'คำแนะนำ', 'คำขอ', 'คำชี้แจง', 'คำวินิจฉัย', 'คำพิพากษา', 'คำรับรอง', 'คำกล่าว', 'คำขวัญ', 'คำนิยาม'].map((word): AmWord => [word, 'รา']),
  ['จำเป็น', 'วา'],
  ['ลำดับ', 'เว'],
];
const lostForm = (word: string): string => word.replaceAll('ำ', 'า');
const AM_BY_LOST = new Map(AM_WORDS.map(([word]) => [lostForm(word), word]));
const AM_LOST = new RegExp(
  [...AM_WORDS]
    .sort(([one], [other]) => other.length - one.length)
    .map(([word, notAfter, notBefore]) => (notAfter === undefined ? '' : `(?<!${notAfter})`) + lostForm(word) + (notBefore === undefined ? '' : `(?!${notBefore})`))
    .join('|'),
  'g',
);

/** ำ where no Thai word has one: behind letters that never bear it, and in the commonest words with า. */
const NEVER = /ำ(?:(?<=[ฆญฎฏฐฑฒณผฝฟภมวศษฬฮ][่-๋]?ำ)|(?<=กำ)(?=ร(?!าบ))|(?<=งำ)(?=น(?!ี้|ั้น))|(?<=รำ)(?=ย(?:ได้|จ่|ง|ละ|ก|ชื่|วั|เด|ปี))|(?<=บำ)(?=ล)|(?<=ประชำ)(?=ชน))/g;

const count = (text: string, char: string): number => {
  let found = 0;
  for (let at = text.indexOf(char); at !== -1; at = text.indexOf(char, at + 1)) found += 1;
  return found;
};

/**
 * Whether a text comes from fonts that give า as ำ: `all` of them or `some` (a bold font, a heading).
 * Shown by ำ where no Thai word has one, and, for `all`, by a text with hardly any า.
 */
export function turnedAa(text: string): 'all' | 'some' | 'none' {
  const never = text.includes('ำ') ? (text.match(NEVER)?.length ?? 0) : 0;
  if (never === 0) return 'none';
  const am = count(text, 'ำ');
  return never >= 2 && am >= 12 && am > 10 * count(text, 'า') ? 'all' : 'some';
}

const withAm = (text: string): string => text.replace(AM_LOST, (lost) => AM_BY_LOST.get(lost) ?? lost);

/** A line without any า is of such a font as a whole; in any other only what cannot be right is changed. */
const turnedLine = (line: string): string => {
  if (turnedAa(line) === 'none') return line;
  return line.includes('า') ? line.replace(NEVER, 'า') : withAm(line.replaceAll('ำ', 'า'));
};

/** Gives า back where a font turned it into ำ. */
function undoTurned(text: string): string {
  const turned = turnedAa(text);
  if (turned === 'none') return text;
  return turned === 'all' ? text.replaceAll('ำ', 'า') : text.split('\n').map(turnedLine).join('\n');
}

/** Puts ำ back into the words of a text that lost it; a text that has its ำ is left alone. */
function restoreLost(text: string): string {
  const lost = text.includes('า') ? (text.match(AM_LOST)?.length ?? 0) : 0;
  return 2 * lost > count(text, 'ำ') ? withAm(text) : text;
}

/** Puts า and ำ right in a text whose characters are in order, where it is sure which it was. */
export const rightAm = (text: string): string => restoreLost(undoTurned(text));
