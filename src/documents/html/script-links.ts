const MAX_CODE = 200_000;
const MAX_LINKS = 300;

const QUOTED = String.raw`\s{0,20}(["'\x60])([^"'\x60\s<>][^"'\x60<>]{0,1000})\1`;
const GO = [
  new RegExp(String.raw`\b(?:location(?:\.href)?|\.href)\s{0,20}=(?!=)${QUOTED}`, 'g'),
  new RegExp(String.raw`\blocation\.(?:assign|replace)\s{0,5}\(${QUOTED}`, 'g'),
  new RegExp(String.raw`\b(?:window\.)?open\s{0,5}\(${QUOTED}`, 'g'),
  new RegExp(String.raw`\bMM_openBrWindow\s{0,5}\(${QUOTED}`, 'g'),
  new RegExp(String.raw`\bMM_goToURL\s{0,5}\(\s{0,5}["'][^"']{0,40}["']\s{0,5},${QUOTED}`, 'g'),
];
const FILE = /(["'`])([^"'`\s<>][^"'`<>]{0,1000}\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|zip)(?:[?#][^"'`<>]{0,200})?)\1/gi;
const EMBED = /\bPDFObject\.embed\s{0,5}\(\s{0,5}(["'`])([^"'`<>]{1,1000})\1(?:\s{0,5},\s{0,5}(["'`])#?([\w-]{1,100})\3)?/g;

/** Addresses that a piece of script on an element (`onclick`, `href="javascript:"`) opens, as written. */
export function hrefsInHandler(code: string): string[] {
  const found = new Set<string>();
  const text = code.slice(0, 3000);
  for (const pattern of GO) for (const match of text.matchAll(pattern)) found.add(match[2] ?? '');
  if (found.size === 0) for (const match of text.matchAll(FILE)) found.add(match[2] ?? '');
  return [...found].filter((href) => href !== '' && !/^(?:#|javascript:|about:|_blank|_self)/i.test(href)).slice(0, 10);
}

export interface ScriptEmbed {
  readonly href: string;
  /** Id of the box that shows it; null where the script names none. */
  readonly target: string | null;
}

/** PDFs that a script of the page shows in a box (`PDFObject.embed`). */
export function embedsInScript(code: string): ScriptEmbed[] {
  return [...code.slice(0, MAX_CODE).matchAll(EMBED)].slice(0, MAX_LINKS).map((match) => ({ href: match[2] ?? '', target: match[4] ?? null }));
}

/** The file that an address of a viewer shows (`flipbook/?pdf=…`, `viewer.html?file=…`, Google's viewer); null for any other. */
export function viewedFile(address: string): string | null {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  for (const key of ['pdf', 'file', 'url', 'src']) {
    const value = url.searchParams.get(key);
    if (value !== null && (/\.(?:pdf|docx?|xlsx?|pptx?)(?:[?#]|$)/i.test(value) || (/^https?:/.test(value) && /viewer|gview|flipbook|embed/i.test(url.pathname)))) return value;
  }
  return null;
}
