import { Parser } from 'htmlparser2';

/** What a page carries for its scripts. */
export interface PageScripts {
  /** Code that stands in the page. */
  readonly code: readonly string[];
  /** Data blocks: `<script type="application/json">` and attributes that hold JSON. */
  readonly data: readonly string[];
  /** Addresses of pieces that an attribute says to load (`hx-get`). */
  readonly pieces: readonly string[];
}

const MAX_CODE = 2_000_000;
const MAX_BLOCKS = 300;
const MAX_ATTRIBUTE = 1_000_000;

/** Reads the scripts of a page in one pass. Never throws. */
export function scriptsOf(html: string): PageScripts {
  const code: string[] = [];
  const data: string[] = [];
  const pieces: string[] = [];
  let into: string[] | null = null;
  let text = '';
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (name === 'script') {
          const type = (attributes['type'] ?? '').toLowerCase();
          into = attributes['src'] !== undefined || type.includes('ld+json') ? null : /json/.test(type) ? data : /^$|javascript|module|babel|text\/x/.test(type) ? code : null;
          text = '';
        }
        for (const [key, value] of Object.entries(attributes)) {
          if (/^(?:hx-get|data-hx-get|data-load-url|data-ajax(?:-url)?|ic-get-from)$/.test(key) && value !== '') pieces.push(value);
          else if (value.length > 20 && value.length < MAX_ATTRIBUTE && data.length < MAX_BLOCKS && /^\s*(?:\[\s*\{|\{\s*["'])/.test(value)) data.push(value);
        }
      },
      ontext: (words) => {
        if (into !== null && text.length < MAX_CODE) text += words;
      },
      onclosetag: (name) => {
        if (name !== 'script' || into === null) return;
        if (into.length < MAX_BLOCKS) into.push(text);
        into = null;
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  try {
    parser.write(html);
    parser.end();
  } catch {
    // What was found so far is of use.
  }
  return { code, data, pieces };
}
