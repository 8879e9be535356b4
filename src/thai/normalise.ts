import { fromPrivate, isBlank, isConsonant, isLineBreak, isMark, isUnseen } from './chars.ts';

/** A letter with what stands on it, held back until the next letter shows that it is complete. */
interface Cluster {
  base: string;
  marks: string[];
  /** า or ำ written after the letter. */
  tail: '' | 'า' | 'ำ';
}

const isTone = (mark: string): boolean => mark >= '่' && mark <= '์';
const rank = (mark: string): number => (mark === 'ฺ' ? 0 : isTone(mark) ? (mark === '์' ? 3 : 2) : 1);

function written({ base, marks, tail }: Cluster): string {
  if (marks.length === 0) return base + tail;
  let kept = marks;
  let end = tail;
  if (end !== '' && kept.includes('ํ')) {
    kept = kept.filter((mark) => mark !== 'ํ');
    end = 'ำ';
  }
  return base + [...kept].sort((a, b) => rank(a) - rank(b)).join('') + end;
}

const takesVowel = (cluster: Cluster): boolean => isConsonant(cluster.base) && cluster.tail === '';

/** Adds a mark to the cluster; false where it cannot belong to it. */
function addMark(cluster: Cluster, mark: string): boolean {
  if (cluster.tail !== '' && !isTone(mark) && mark !== 'ํ') return false;
  if (!cluster.marks.includes(mark)) cluster.marks.push(mark);
  return true;
}

function rebuild(text: string): string {
  const out: string[] = [];
  let cluster: Cluster = { base: '', marks: [], tail: '' };
  let blanks = '';
  const flush = (next: string): void => {
    out.push(written(cluster), blanks);
    blanks = '';
    cluster = { base: next, marks: [], tail: '' };
  };
  for (let i = 0; i < text.length; i++) {
    const char = fromPrivate(text.charAt(i));
    if (isUnseen(char)) continue;
    if (isBlank(char)) {
      blanks += char === '\t' ? '\t' : ' ';
    } else if (isLineBreak(char)) {
      if (char === '\r' && text[i + 1] === '\n') continue;
      flush('\n');
    } else if (isMark(char)) {
      if (isConsonant(cluster.base) && addMark(cluster, char)) blanks = '';
      else if (blanks === '' && cluster.base === '' && cluster.tail === '') addMark(cluster, char);
      else {
        flush('');
        cluster.marks.push(char);
      }
    } else if ((char === 'า' || char === 'ำ') && takesVowel(cluster) && blanks.length <= 2) {
      cluster.tail = char;
      blanks = '';
    } else if ((char === 'า' || char === 'ำ') && cluster.tail !== '' && blanks === '') {
      if (char === 'ำ') cluster.tail = 'ำ';
    } else if (char === 'ะ' && takesVowel(cluster) && blanks.length <= 2) {
      blanks = '';
      flush(char);
    } else if (char === 'เ' && cluster.base === 'เ' && blanks === '' && cluster.marks.length === 0) {
      cluster.base = 'แ';
    } else {
      flush(char);
    }
  }
  flush('');
  return out.join('');
}

/**
 * Words that are written with ำ and that no reading with า rivals, so that a lost ำ can be put back:
 * the commonest of Thai officialdom. A lookbehind keeps "ราคาสั่งซื้อ" from becoming ราคำสั่งซื้อ.
 */
const AM_WORDS: readonly (readonly [notAfter: string, word: string])[] = [
  ...[
    'จำนวน', 'จำกัด', 'จำหน่าย', 'จำแนก', 'ดำเนิน', 'ดำรง', 'ตำบล', 'ตำแหน่ง', 'ตำรวจ', 'อำเภอ', 'อำนาจ', 'อำนวย',
    'สำนักงาน', 'สำนักปลัด', 'สำนักนายก', 'สำหรับ', 'สำคัญ', 'สำเร็จ', 'สำรวจ', 'สำเนา', 'กำหนด', 'กำกับดูแล', 'กำกับติดตาม',
    'กำลัง', 'กำแพง', 'บำรุง', 'บำบัด', 'บำนาญ', 'ประจำปี', 'ประจำเดือน', 'ประจำวัน', 'ชำระภาษี', 'ชำระเงิน', 'ชำระค่า',
    'ชำรุด', 'ชำนาญ', 'เจตจำนง', 'คำนวณ',
  ].map((word) => ['', word] as const),
  ...['คำสั่ง', 'คำร้อง', 'คำแถลง', 'คำแนะนำ'].map((word) => ['รา', word] as const),
  ['วา', 'จำเป็น'],
  ['เว', 'ลำดับ'],
];
const lostForm = (word: string): string => word.replaceAll('ำ', 'า');
const AM_BY_LOST = new Map(AM_WORDS.map(([, word]) => [lostForm(word), word]));
const AM_LOST = new RegExp(AM_WORDS.map(([notAfter, word]) => (notAfter ? `(?<!${notAfter})` : '') + lostForm(word)).join('|'), 'g');

const count = (text: string, char: string): number => text.split(char).length - 1;

/** Some fonts give every า as ำ; a text with hardly any า and many ำ is of that kind. */
function undoAllAm(text: string): string {
  const am = count(text, 'ำ');
  return am >= 12 && am > 10 * count(text, 'า') ? text.replaceAll('ำ', 'า') : text;
}

/** Puts ำ back into the words of a text that lost it; a text that has its ำ is left alone. */
function restoreAm(text: string): string {
  const lost = text.match(AM_LOST)?.length ?? 0;
  return 2 * lost > count(text, 'ำ') ? text.replace(AM_LOST, (word) => AM_BY_LOST.get(word) ?? word) : text;
}

/**
 * Thai text as it was meant: NFC, private-use letters and broken ำ put right, marks in the standard
 * order and once each, blanks before marks and า taken out, soft blanks made plain, unseen characters
 * dropped. Thai digits and line breaks stay. Twice gives the same as once; time grows with the length.
 */
export function normalise(text: string): string {
  // A long run of foreign combining marks would make NFC slow.
  const tame = rebuild(text).replace(/([\u0300-\u036f]{8})[\u0300-\u036f]+/g, '$1');
  return restoreAm(undoAllAm(tame.normalize('NFC')));
}
