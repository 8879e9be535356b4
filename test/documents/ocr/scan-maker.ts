import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createCanvas, GlobalFonts, type Canvas } from '@napi-rs/canvas';

const folder = path.dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/sarabun/package.json'));
const font = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((name) => /400Regular[^/\\]*\.ttf$/.test(name));
if (font === undefined || GlobalFonts.registerFromPath(path.join(folder, font), 'Scan Sarabun') === null) throw new Error('the test font is missing');

export interface Page {
  readonly lines: readonly string[];
  /** Degrees, clockwise: how the sheet lay on the glass. */
  readonly turn?: number;
  /** Dots an inch of an A5 sheet. */
  readonly dpi?: number;
}

/** A sheet with words on greyish paper, as a scanner sees it. */
export function scanned({ lines, turn = 0, dpi = 200 }: Page): Canvas {
  const width = Math.round(8.3 * dpi);
  const height = Math.round(5.8 * dpi);
  const lying = turn % 180 === 90;
  const canvas = createCanvas(lying ? height : width, lying ? width : height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#f4f3ee';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((turn * Math.PI) / 180);
  context.fillStyle = '#2a2a2e';
  context.font = `${Math.round(dpi * 0.23)}px "Scan Sarabun"`;
  lines.forEach((line, index) => context.fillText(line, -width / 2 + dpi * 0.8, -height / 2 + dpi * (1 + index * 0.5)));
  return canvas;
}

/** A PDF with nothing but pictures of its pages. */
export function scannedPdf(pages: readonly Canvas[]): Uint8Array {
  const parts: Buffer[] = [];
  const places: number[] = [];
  let size = 0;
  const write = (part: string | Buffer): void => {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
    parts.push(bytes);
    size += bytes.length;
  };
  const object = (...content: (string | Buffer)[]): void => {
    places.push(size);
    write(`${places.length} 0 obj\n`);
    content.forEach(write);
    write('\nendobj\n');
  };
  write('%PDF-1.4\n');
  object('<< /Type /Catalog /Pages 2 0 R >>');
  object(`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${3 + index * 3} 0 R`).join(' ')}] >>`);
  for (const [index, canvas] of pages.entries()) {
    const jpeg = canvas.toBuffer('image/jpeg', 85);
    const wide = 595;
    const high = Math.round((wide * canvas.height) / canvas.width);
    const draw = `q ${wide} 0 0 ${high} 0 0 cm /Im0 Do Q`;
    object(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${wide} ${high}] /Resources << /XObject << /Im0 ${5 + index * 3} 0 R >> >> /Contents ${4 + index * 3} 0 R >>`);
    object(`<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`);
    object(`<< /Type /XObject /Subtype /Image /Width ${canvas.width} /Height ${canvas.height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n`, jpeg, '\nendstream');
  }
  const start = size;
  write(`xref\n0 ${places.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}`);
  write(`trailer\n<< /Size ${places.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`);
  return new Uint8Array(Buffer.concat(parts));
}

/** A sheet with a title and a table, its rulings drawn or not. */
export function scannedTable(title: string, rows: readonly (readonly string[])[], ruled: boolean): Canvas {
  const canvas = scanned({ lines: [] });
  const context = canvas.getContext('2d');
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = '#2a2a2e';
  context.strokeStyle = '#2a2a2e';
  context.lineWidth = 2;
  context.font = '40px "Scan Sarabun"';
  context.fillText(title, 160, 130);
  const edges = [130, 260, 780, 1100, 1500];
  for (const [index, row] of rows.entries()) {
    const top = 180 + index * 80;
    for (const [column, cell] of row.entries()) {
      const [left = 0, right = 0] = edges.slice(column);
      context.fillText(cell, left + 15, top + 55);
      if (ruled) context.strokeRect(left, top, right - left, 80);
    }
  }
  return canvas;
}
