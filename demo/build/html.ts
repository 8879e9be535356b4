/** One file of the site before it is written. `html` is served as it stands, `pdf` is printed from HTML. */
export interface SitePage {
  readonly kind: 'page';
  readonly path: string;
  readonly title: string;
  readonly body: string;
  /** Leave out menu and footer, as pages of another program on the same host do. */
  readonly bare?: boolean;
  /** Stored as windows-874, as old web boards are. */
  readonly thai874?: boolean;
}

export interface Paper {
  readonly kind: 'paper';
  readonly path: string;
  readonly title: string;
  readonly body: string;
  readonly landscape?: boolean;
  /** Thai digits throughout, as many offices write them. */
  readonly thaiDigits?: boolean;
  /** What was done to the print: photographed, or cut off while uploading. */
  readonly damage?: 'scan' | 'truncated';
}

export interface Picture {
  readonly kind: 'picture';
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly html: string;
}

export interface RawFile {
  readonly kind: 'raw';
  readonly path: string;
  readonly text: string;
}

export type SiteFile = SitePage | Paper | Picture | RawFile;

export const page = (path: string, title: string, body: string, extra: Partial<SitePage> = {}): SitePage => ({ kind: 'page', path, title, body, ...extra });
export const paper = (path: string, title: string, body: string, extra: Partial<Paper> = {}): Paper => ({ kind: 'paper', path, title, body, ...extra });

const cells = (tag: 'td' | 'th', row: readonly string[]): string => `<tr>${row.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;

/** A plain table: one header row, then the rows. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<table><thead>${cells('th', head)}</thead><tbody>${rows.map((row) => cells('td', row)).join('\n')}</tbody></table>`;

export const list = (entries: readonly string[], tag: 'ul' | 'ol' = 'ul'): string => `<${tag}>${entries.map((entry) => `<li>${entry}</li>`).join('\n')}</${tag}>`;
export const p = (...texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('\n');
export const h2 = (text: string): string => `<h2>${text}</h2>`;
export const h3 = (text: string): string => `<h3>${text}</h3>`;
export const link = (href: string, text: string): string => `<a href="${href}">${text}</a>`;

/** The lines under an announcement: given on, signature, name, position. */
export const signed = (date: string, name: string, position: string): string =>
  `<p class="given">ประกาศ ณ วันที่ ${date}</p><p class="sign">(ลงชื่อ) ${name.replace(/^(นาย|นางสาว|นาง)/, '')}<br>(${name})<br>${position}</p>`;

const THAI_DIGITS = '๐๑๒๓๔๕๖๗๘๙';
export const thaiDigits = (html: string): string =>
  html.replace(/<[^>]*>|\d/g, (part) => (part.length === 1 ? (THAI_DIGITS[Number(part)] ?? part) : part));
