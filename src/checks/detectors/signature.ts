import { contentImages, wordsOf, type EvidenceView } from '../view.ts';
import { linesOf } from '../text-tools.ts';
import { someOf } from './find-words.ts';
import { holdsOffice } from './offices.ts';
import { noSignature, signatureInPicture, signedByOther } from './messages.ts';
import { NAME, POSITION, SIGNED, SIGNED_IN_LINE } from './person-words.ts';
import { no, unsure, yes, type Detect, type Place } from './types.ts';

const MOST_PAGES = 30;
/** Lines after a name in which its office stands. */
const OFFICE_LINES = 3;

interface Signer {
  readonly name: string;
  readonly office: string;
  readonly place: Place;
}

/** Signed by the holder of an office: a name, in brackets or after "ลงชื่อ", with the office below it. */
export const signature: Detect<'signature'> = (params, view) => {
  const signers = signersOf(view);
  const right = signers.find((signer) => holdsOffice(signer.office, params.by, []));
  if (right !== undefined) return yes(0.93, right.place);
  const other = signers.find((signer) => signer.office !== '');
  if (other !== undefined) return no(0.75, signedByOther(`${other.name} ${other.office}`), other.place);
  const pictures = view.docs.find((doc) => contentImages(doc.images).some((image) => image.width === null || image.width >= 300));
  if (pictures !== undefined) {
    const image = contentImages(pictures.images)[0];
    return unsure(signatureInPicture, { url: pictures.url, page: 1, quote: image === undefined ? '' : wordsOf(image) });
  }
  return no(0.65, noSignature(someOf(params.by)));
};

function signersOf(view: EvidenceView): Signer[] {
  return view.docs.flatMap((doc) =>
    lastPages(doc.pages).flatMap((page) => {
      const lines = linesOf(page.text).filter((line) => line.text.trim() !== '');
      return lines.flatMap((line, index): Signer[] => {
        if (line.text.length > 200) return [];
        const found = [...line.text.matchAll(NAME)].find((it) => !POSITION.test(it[0]));
        if (found === undefined) return untitled(line.text, lines[index + 1]?.text ?? '', { url: doc.url, page: page.number });
        const bracketed = new RegExp(`[(（]\\s*${escapeRegExp(found[0])}`, 'u').test(line.text);
        const said = lines.slice(Math.max(0, index - 2), index + 1).some((it) => /ลงชื่อ|ลงนาม|\(ลง\s?ชื่อ\)|ประกาศ\s?ณ|ให้ไว้\s?ณ|\.{6,}|…{2,}/u.test(it.text));
        const below = lines.slice(index + 1, index + 1 + OFFICE_LINES).map((it) => it.text.trim());
        const same = line.text.slice(found.index + found[0].length);
        const office = [same, ...below].filter((words) => words.length <= 120 && POSITION.test(words)).join(' ');
        const alone = line.text.trim().replace(/[()（）\s]/gu, '').length <= found[0].replace(/\s/gu, '').length + 6;
        if (!bracketed && !said && !(alone && office !== '')) return [];
        return [{ name: found[0], office, place: { url: doc.url, page: page.number, quote: [line.text.trim(), ...below.slice(0, 1)].join(' ') } }];
      });
    }),
  );
}

/** Who signs without a title, the office right below. */
function untitled(line: string, below: string, at: Omit<Place, 'quote'>): Signer[] {
  const inLine = SIGNED_IN_LINE.exec(line.trim());
  if (inLine?.[1] !== undefined && !POSITION.test(inLine[1])) return [{ name: inLine[1], office: inLine[2] ?? '', place: { ...at, quote: line.trim() } }];
  const found = SIGNED.exec(line);
  const name = found?.[1] ?? found?.[2];
  const office = below.trim();
  return name === undefined || POSITION.test(name) || office.length > 120 || !POSITION.test(office) ? [] : [{ name, office, place: { ...at, quote: `${line.trim()} ${office}` } }];
}

/** Signatures stand at the end of a letter, which may come before long annexes. */
const lastPages = <T>(pages: readonly T[]): T[] => (pages.length <= MOST_PAGES ? [...pages] : [...pages.slice(0, 10), ...pages.slice(10 - MOST_PAGES)]);

const escapeRegExp = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
