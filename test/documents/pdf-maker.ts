interface Making {
  readonly trailer?: string;
  /** Fonts besides the Latin `F1`, by their name in the page: objects, the first being the font itself; `$n` points to the n-th. */
  readonly fonts?: Readonly<Record<string, readonly string[]>>;
}

/** Small PDFs of our own making: each page a stream of drawing operators. */
export function makePdf(pages: readonly string[], { trailer = '', fonts = {} }: Making = {}): Uint8Array {
  const firstFont = 4 + pages.length * 2;
  const more: string[] = [];
  const named = Object.entries(fonts).map(([name, parts]) => {
    const from = firstFont + more.length;
    more.push(...parts.map((part) => part.replace(/\$(\d)/g, (_, index: string) => `${from + Number(index)} 0 R`)));
    return `/${name} ${from} 0 R`;
  });
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...pages.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R ${named.join(' ')} >> >> /Contents ${5 + index * 2} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
    ...more,
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (letter) => letter.charCodeAt(0) & 0xff);
}

/** A page with lines of Latin letters. */
export const lettered = (...lines: readonly string[]): string =>
  `BT /F1 12 Tf 50 780 Td 14 TL ${lines.map((line) => `(${line.replace(/[()\\]/g, '')}) Tj T*`).join(' ')} ET`;

/** A page with a picture and no letter: a grey box does for a scan. */
export const pictured = '0.8 g 50 50 400 600 re f';

/** Locked: the password of the user is not empty, so that no reader gets in without it. */
export const lockedPdf = (): Uint8Array =>
  makePdf([lettered('secret')], {
    trailer: `/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>`,
  });

/** How a font numbers its glyphs: the number of a letter, or null where it has none. */
export type Numbering = (code: number) => number | null;

const block = (first: number, baht: number): Numbering => (code) => {
  if (code >= 0xe01 && code <= 0xe3a) return first + code - 0xe01;
  if (code >= 0xe3f && code <= 0xe5b) return baht + code - 0xe3f;
  return code >= 0x20 && code < 0x7f ? code - 29 : null;
};

/** The two orders that were met, and one that nobody knows. */
export const NUMBERINGS = {
  microsoft: block(0x3a3, 0x3de),
  sarabun: block(0xd6, 0x110),
  unheardOf: block(0x21f, 0x25a),
} as const;

/** A composite font; without a table of letters its codes are glyph numbers and nothing more. */
export const composite = (name: string, table?: (code: number) => number, codes: readonly number[] = []): string[] => [
  `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [$1] ${table === undefined ? '' : '/ToUnicode $3'} >>`,
  `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor $2 /DW 500 /CIDToGIDMap /Identity >>`,
  `<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 -300 1000 1000] /ItalicAngle 0 /Ascent 1000 /Descent -300 /CapHeight 700 /StemV 80 >>`,
  ...(table === undefined ? [] : [toUnicode(table, codes)]),
];

const hex = (code: number): string => code.toString(16).padStart(4, '0');

const utf16 = (code: number): string => [...String.fromCodePoint(code)].flatMap((char) => Array.from({ length: char.length }, (_, at) => hex(char.charCodeAt(at)))).join('');

function toUnicode(table: (code: number) => number, codes: readonly number[]): string {
  const lines = codes.map((code) => `<${hex(code)}> <${utf16(table(code))}>`);
  const sections = Array.from({ length: Math.ceil(lines.length / 100) }, (_, at) => lines.slice(at * 100, at * 100 + 100)).map((part) => `${part.length} beginbfchar\n${part.join('\n')}\nendbfchar`);
  const map = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def /CMapType 2 def\n1 begincodespacerange <0000> <ffff> endcodespacerange\n${sections.join('\n')}\nendcmap end end`;
  return `<< /Length ${map.length} >>\nstream\n${map}\nendstream`;
}

/** A one-byte font with the standard names of Western letters; in truth it may hold any. */
export const oneByte = (name: string): string[] => [
  `<< /Type /Font /Subtype /TrueType /BaseFont /${name} /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 255 /Widths [${Array(224).fill(500).join(' ')}] /FontDescriptor $1 >>`,
  `<< /Type /FontDescriptor /FontName /${name} /Flags 32 /FontBBox [0 -300 1000 1000] /ItalicAngle 0 /Ascent 1000 /Descent -300 /CapHeight 700 /StemV 80 >>`,
];

/** Codes of a text in a font, two bytes each. */
export const numbered = (text: string, numbering: Numbering): string => [...text].map((char) => hex(numbering(char.codePointAt(0) ?? 0) ?? 0)).join('');

/** One run of a page: font, place from the upper left corner in points, and the codes as hexadecimal. */
export interface Run {
  readonly font: string;
  readonly x: number;
  readonly y: number;
  readonly hex: string;
}

/** A page of runs on A4. */
export const written = (...runs: readonly Run[]): string => runs.map(({ font, x, y, hex: codes }) => `BT /${font} 12 Tf 1 0 0 1 ${x} ${842 - y} Tm <${codes}> Tj ET`).join('\n');
