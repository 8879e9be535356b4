import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import type { OfficeContent } from './office-content.ts';
import { OfficeFault } from './limits.ts';
import { laidPictures, pagePictures } from './page-pictures.ts';
import { openPackage, partOf, relationsOf, type Package } from './parts.ts';
import { ooxmlProperties } from './properties.ts';
import { PAGE_MARK, wordPages } from './word-pages.ts';
import { xmlText } from './xml.ts';

const WANTED = /(?:^|\/)_rels\/|^\[Content_Types\]\.xml$|^docProps\/|^word\/[^/]+\.xml$/;
/** Bytes of one part: the library needs some thirty times as much memory. */
const MOST_XML = 24 * 1024 * 1024;
/** Headers and footers differ for the first page and for even ones; further ones repeat them. */
const MOST_HEADERS = 6;

/** Reads a Word document: headers, body with footnotes, footers. Throws `OfficeFault`. */
export async function readDocx(bytes: Uint8Array, url: string): Promise<OfficeContent> {
  const from = await openPackage(bytes, WANTED, { partBytes: MOST_XML });
  const main = relationsOf(from, '').find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml';
  if (!from.parts.has(main)) throw new OfficeFault('broken', `${main} is missing`);
  const relations = relationsOf(from, main);
  const beside = async (type: string): Promise<string> => {
    const found = [...new Set(relations.filter((relation) => relation.type === type).map(({ target }) => target))].slice(0, MOST_HEADERS);
    const blocks = await Promise.all(found.map((path) => blockOf(from, main, path)));
    return [...new Set(blocks)].join('');
  };
  const html = [await beside('header'), await htmlOf(from, main, marked(textPart(from, main))), await beside('footer')].join('');
  const pictured = await pagePictures(bytes, from, () => laidPictures(partOf(from, main), relations));
  return { ...wordPages(`<body>${html}</body>`, url), ...ooxmlProperties(from), pictures: from.pictures, pictured, notes: [], by: 'mammoth' };
}

const textPart = (from: Package, path: string): string => xmlText(from.parts.get(path) ?? new Uint8Array());

/** Where Word laid a new page on, it leaves a note; a break that the writer made is there as well. */
const marked = (xml: string): string =>
  xml
    .replace(/<w:lastRenderedPageBreak\s{0,5}\/>/g, `<w:t>${PAGE_MARK}</w:t>`)
    .replace(/<w:br\s[^<>]{0,80}w:type="page"[^<>]{0,80}\/>/g, `<w:t>${PAGE_MARK}</w:t>`);

/** A header or footer as if it were a document; one that cannot be read is left out. */
async function blockOf(from: Package, main: string, path: string): Promise<string> {
  const xml = textPart(from, path);
  const parts = /^([^]{0,400}?)<w:(?:hdr|ftr)((?:\s[^<>]{0,8000})?)>([^]*)<\/w:(?:hdr|ftr)>\s*$/.exec(xml);
  if (parts === null) return '';
  try {
    return await htmlOf(from, main, `${parts[1]}<w:document${parts[2]}><w:body>${parts[3]}</w:body></w:document>`, path);
  } catch {
    return '';
  }
}

const NO_STYLES = new TextEncoder().encode('<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>');

/** The parts go to the library as they were inflated here, so that it has nothing to inflate. */
async function htmlOf(from: Package, main: string, xml: string, relationsFrom = main): Promise<string> {
  const parts = Object.fromEntries([...from.parts].filter(([path]) => !path.startsWith('docProps/')));
  parts[main] = new TextEncoder().encode(xml);
  // The library stumbles over a table's style where there are no styles at all, as some programs write it.
  if (!Object.keys(parts).some((path) => /(?:^|\/)styles\.xml$/iu.test(path))) parts['word/styles.xml'] = NO_STYLES;
  const own = from.parts.get(relationsPath(relationsFrom));
  if (relationsFrom !== main) {
    if (own === undefined) delete parts[relationsPath(main)];
    else parts[relationsPath(main)] = own;
  }
  const buffer = Buffer.from(zipSync(parts, { level: 0 }));
  const { value } = await mammoth.convertToHtml({ buffer }, { externalFileAccess: false, convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })) });
  return value;
}

const relationsPath = (path: string): string => path.replace(/([^/]*)$/, '_rels/$1.rels');
