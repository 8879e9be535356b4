/** Small PDFs of our own making: each page a stream of drawing operators. */
export function makePdf(pages: readonly string[], { trailer = '' }: { trailer?: string } = {}): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...pages.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + index * 2} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
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
