import type { ResourceKind } from './crawl.ts';

const HEAD_BYTES = 4096;
/** Member names are looked for this far from either end of a zip file. */
const ZIP_WINDOW = 256 * 1024;
/** The end record of a zip file with the longest comment. */
const ZIP_END = 22 + 65_535;

/** As nearly every page begins. */
const PLAINLY_HTML = /^(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html)[\s>][^\0]*$/i;

/** One character a byte. */
const latin1 = (bytes: Uint8Array, from: number, to: number): string => {
  const begin = Math.max(0, from);
  const end = Math.min(bytes.length, to);
  return end <= begin ? '' : Buffer.from(bytes.buffer, bytes.byteOffset + begin, end - begin).toString('latin1');
};

/**
 * What a body is: by its first bytes, where these are silent by its name, last by its header.
 * `bytes` may be only the beginning of the body; `name` may be a file name or a whole address.
 * Never throws; an empty body is what its name says.
 */
export function kindOf(bytes: Uint8Array, name: string | null, contentType: string | null): ResourceKind {
  const named = kindByName(name);
  const typed = kindByType(contentType);
  if (bytes.length === 0) return named ?? typed ?? 'other';
  if (PLAINLY_HTML.test(latin1(bytes, 0, 256))) return 'html';
  return kindByMagic(bytes, named) ?? kindByWords(bytes, named, typed) ?? namedBinary(named, typed);
}

function kindByMagic(bytes: Uint8Array, named: ResourceKind | null): ResourceKind | null {
  const head = latin1(bytes, 0, 1024);
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')) return zipKind(bytes, named);
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return oleKind(bytes, named);
  if (head.startsWith('{\\rtf')) return 'doc';
  if (isImage(head)) return 'image';
  if (/^(?:Rar!\x1a|7z\xbc\xaf|\x1f\x8b)/.test(head)) return 'archive';
  if (/^(?:ID3|OggS|\xff\xfb|.{4}ftyp(?:isom|mp4|M4V|qt|3gp))/s.test(head)) return 'other';
  // Readers allow junk before the header; a page that merely quotes it begins with a tag.
  const pdf = head.indexOf('%PDF');
  return pdf === 0 || (pdf > 0 && !looksHtml(head.slice(0, pdf))) ? 'pdf' : null;
}

const isImage = (head: string): boolean =>
  /^(?:\x89PNG\r\n|\xff\xd8\xff|GIF8[79]a|II\*\0|MM\0\*|RIFF.{4}WEBP|BM.{4}\0\0\0\0|.{4}ftyp(?:avif|heic|heix|mif1))/s.test(head) ||
  /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,300}?-->\s*|<!DOCTYPE svg[^>]{0,300}>\s*){0,3}<svg[\s>]/is.test(head);

/** The directory at the end of a whole zip file: the names of its members, and none of what lies inside them uncompressed, such as another zip file. */
function zipDirectory(bytes: Uint8Array): string | null {
  const tail = latin1(bytes, bytes.length - ZIP_END, bytes.length);
  const end = tail.lastIndexOf('PK\u0005\u0006');
  if (end < 0 || end + 22 > tail.length) return null;
  const at = Math.max(0, bytes.length - ZIP_END) + end;
  const size = new DataView(bytes.buffer, bytes.byteOffset + at).getUint32(12, true);
  const directory = latin1(bytes, at - size, at);
  return size <= at && directory.startsWith('PK\u0001\u0002') ? directory : null;
}

function zipKind(bytes: Uint8Array, named: ResourceKind | null): ResourceKind {
  const directory = zipDirectory(bytes);
  const names = directory ?? latin1(bytes, 0, ZIP_WINDOW) + latin1(bytes, bytes.length - ZIP_WINDOW, bytes.length);
  const openDocument = directory === null || directory.includes('mimetype') ? /mimetypeapplication\/vnd\.oasis\.opendocument\.(text|spreadsheet|presentation)/.exec(latin1(bytes, 0, ZIP_WINDOW)) : null;
  if (openDocument) return openDocument[1] === 'text' ? 'odt' : openDocument[1] === 'spreadsheet' ? 'ods' : 'odp';
  if (/word\/document\d*\.xml/.test(names)) return 'docx';
  if (/xl\/(?:workbook\.(?:xml|bin)|worksheets\/)/.test(names)) return 'xlsx';
  if (/ppt\/(?:presentation\.xml|slides\/)/.test(names)) return 'pptx';
  const zipped: readonly ResourceKind[] = ['docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp'];
  return named !== null && zipped.includes(named) ? named : 'archive';
}

const utf16 = (words: string): string => [...words].map((letter) => `${letter}\u0000`).join('');

/** Kinds that a locked file in an OLE container may be; which one, only its name can tell. */
const LOCKABLE: readonly ResourceKind[] = ['docx', 'xlsx', 'pptx', 'doc', 'xls'];

function oleKind(bytes: Uint8Array, named: ResourceKind | null): ResourceKind {
  const all = latin1(bytes, 0, 2 * 1024 * 1024) + latin1(bytes, bytes.length - ZIP_WINDOW, bytes.length);
  if (all.includes(utf16('WordDocument'))) return 'doc';
  if (all.includes(utf16('Workbook')) || all.includes(utf16('Book'))) return 'xls';
  if (all.includes(utf16('EncryptedPackage'))) return named !== null && LOCKABLE.includes(named) ? named : 'docx';
  if (all.includes(utf16('PowerPoint Document'))) return 'other';
  return named === 'doc' || named === 'xls' ? named : 'other';
}

const looksHtml = (head: string): boolean =>
  /<(?:!doctype\s+html|html|head|body|title|meta|script|link|frameset|table|div|center|iframe|h[1-6]|form|style|base)[\s>/]/i.test(head);

/** The words of bytes that are text in any charset; null for binary bytes. */
function words(bytes: Uint8Array): string | null {
  const head = latin1(bytes, 0, HEAD_BYTES);
  const wide = head.startsWith('\u00ff\u00fe') ? 'utf-16le' : head.startsWith('\u00fe\u00ff') ? 'utf-16be' : null;
  const readable = wide === null ? head : new TextDecoder(wide).decode(bytes.subarray(0, HEAD_BYTES));
  const control = readable.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0;
  return control > readable.length * 0.01 ? null : readable;
}

function kindByWords(bytes: Uint8Array, named: ResourceKind | null, typed: ResourceKind | null): ResourceKind | null {
  const text = words(bytes);
  if (text === null) return null;
  const data = /^\s*(?:[{[]\s*["{[\]}]|<\?xml)/.test(text.replace(/^\xef\xbb\xbf/, ''));
  if (looksHtml(text) && !(data && named !== 'html' && typed !== 'html')) return 'html';
  if (named === 'csv' || typed === 'csv') return 'csv';
  if (named === 'pdf' || typed === 'pdf') return typed === 'html' || text.trimStart().startsWith('<') ? 'html' : 'pdf';
  if (data) return 'other';
  if (typed === 'html' || named === 'html') return 'html';
  if (named === 'text' || typed === 'text') return 'text';
  return null;
}

/** Binary without a known beginning: a damaged file of the kind that it is called. */
function namedBinary(named: ResourceKind | null, typed: ResourceKind | null): ResourceKind {
  const kind = named ?? typed;
  return kind === null || kind === 'html' || kind === 'text' || kind === 'csv' ? 'other' : kind;
}

const EXTENSIONS: Readonly<Record<string, ResourceKind>> = {
  html: 'html', htm: 'html', xhtml: 'html', php: 'html', asp: 'html', aspx: 'html', jsp: 'html',
  pdf: 'pdf', docx: 'docx', docm: 'docx', xlsx: 'xlsx', xlsm: 'xlsx', pptx: 'pptx', odt: 'odt', ods: 'ods', odp: 'odp',
  doc: 'doc', rtf: 'doc', xls: 'xls', csv: 'csv', tsv: 'csv', txt: 'text', md: 'text',
  png: 'image', jpg: 'image', jpeg: 'image', jpe: 'image', jfif: 'image', gif: 'image', webp: 'image', bmp: 'image',
  tif: 'image', tiff: 'image', svg: 'image', avif: 'image', heic: 'image', ico: 'image',
  zip: 'archive', rar: 'archive', '7z': 'archive', gz: 'archive',
};

/** Kind that a file name or the path of an address promises; null where its ending says nothing. */
export function kindByName(name: string | null): ResourceKind | null {
  if (name === null) return null;
  const path = /^[a-z][a-z0-9+.-]*:/i.test(name) ? name.replace(/[?#].*$/s, '') : name;
  const ending = /\.([a-z0-9]{1,5})\s*$/i.exec(path)?.[1]?.toLowerCase();
  return ending === undefined ? null : (EXTENSIONS[ending] ?? null);
}

const TYPES: readonly (readonly [RegExp, ResourceKind])[] = [
  [/^(?:text\/html|application\/xhtml)/, 'html'],
  [/^application\/(?:x-)?pdf/, 'pdf'],
  [/wordprocessingml/, 'docx'],
  [/spreadsheetml/, 'xlsx'],
  [/presentationml/, 'pptx'],
  [/opendocument\.text/, 'odt'],
  [/opendocument\.spreadsheet/, 'ods'],
  [/opendocument\.presentation/, 'odp'],
  [/^application\/(?:msword|rtf)/, 'doc'],
  [/^application\/vnd\.ms-excel/, 'xls'],
  [/^text\/csv/, 'csv'],
  [/^text\/plain/, 'text'],
  [/^image\//, 'image'],
  [/^application\/(?:zip|x-rar|vnd\.rar|x-7z|gzip)/, 'archive'],
];

function kindByType(contentType: string | null): ResourceKind | null {
  const type = contentType?.trim().toLowerCase() ?? '';
  return TYPES.find(([pattern]) => pattern.test(type))?.[1] ?? null;
}
