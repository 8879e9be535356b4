import { inOrder } from './in-order.ts';
import { fromPrivate, isBlank, isConsonant, isLineBreak, isMark, isUnseen } from './chars.ts';
import { rightAm } from './sara-am.ts';

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

/** Lines do not reach into each other, and nearly all lines of most texts need nothing. */
function rebuild(text: string): string {
  let out = '';
  let kept = 0;
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from);
    const to = end === -1 ? text.length : end;
    if (!inOrder(text, from, to)) {
      out += text.slice(kept, from) + rebuiltLine(text, from, to);
      kept = to;
    }
    from = to + 1;
  }
  return kept === 0 ? text : out + text.slice(kept);
}

function rebuiltLine(text: string, from: number, to: number): string {
  const out: string[] = [];
  let cluster: Cluster = { base: '', marks: [], tail: '' };
  let blanks = '';
  const flush = (next: string): void => {
    out.push(written(cluster), blanks);
    blanks = '';
    cluster = { base: next, marks: [], tail: '' };
  };
  for (let i = from; i < to; i++) {
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
 * Thai text as it was meant: NFC, private-use letters and broken ำ put right, marks in the standard
 * order and once each, blanks before marks and า taken out, soft blanks made plain, unseen characters
 * dropped. Thai digits and line breaks stay. Twice gives the same as once; time grows with the length.
 */
export function normalise(text: string): string {
  // A long run of foreign combining marks would make NFC slow.
  const tame = rebuild(text).replace(/([\u0300-\u036f]{8})[\u0300-\u036f]+/g, '$1');
  return rightAm(tame.normalize('NFC'));
}
