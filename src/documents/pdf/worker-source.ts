/**
 * The program of the thread that reads PDFs with unpdf (pdf.js). It is plain JavaScript in a string,
 * so that it runs from the sources and from the bundle alike. Takes `{ bytes, maxPages, actual }`,
 * `actual` being what the file's marked runs really say; answers `{ pages, pieces, total, info }` or
 * `{ failed, detail }`. With `only`, a list of pages, it answers `{ fonts, pages }` instead: each page
 * as runs of characters as they are coded, with the number of their font.
 */
export const WORKER_SOURCE = `
const { parentPort, workerData } = require('node:worker_threads');
const MAX_ITEMS = 20000;
const PIECE_PAGES = 120;

const bones = (text) => text.replace(/[\\u0000-\\u0020\\u00a0\\u0e31\\u0e34-\\u0e3a\\u0e47-\\u0e4e\\ue000-\\uf8ff]/g, '').replace(/\\u0e33/g, '\\u0e32');

// Puts what a run really says in the place of its letters. A run that does not agree shows that the
// two lists do not belong together: then nothing is replaced.
function withActual(items, actual) {
  const out = [];
  const open = [];
  let run = null;
  for (const item of items) {
    if (typeof item.type === 'string') {
      if (item.type.startsWith('begin')) {
        const isRun = run === null && item.type === 'beginMarkedContentProps' && item.tag === 'Span' && !item.id;
        open.push(isRun);
        if (isRun) run = [];
      } else if (item.type === 'endMarkedContent' && open.pop()) {
        const said = actual.texts[actual.next++];
        if (said === undefined || bones(run.map((one) => one.str).join('')) !== bones(said)) return null;
        // Blanks and line breaks before the run come with its first letters.
        const first = run.findIndex((one) => one.str.trim() !== '');
        run.forEach((one, index) => out.push(index < first ? one : { ...one, str: index === first ? said : '' }));
        run = null;
      }
    } else (run || out).push(item);
  }
  return run === null ? out : null;
}

async function readPage(page, wantPieces, actual) {
  const content = await page.getTextContent({ includeMarkedContent: actual.texts.length > 0 });
  const items = actual.texts.length > 0 ? withActual(content.items, actual) : content.items;
  if (items === null) throw new TypeError('runs do not agree');
  const height = page.getViewport({ scale: 1 }).height;
  let text = '';
  const pieces = [];
  for (const item of items.slice(0, MAX_ITEMS * 5)) {
    if (typeof item.str !== 'string') continue;
    text += item.str + (item.hasEOL ? '\\n' : '');
    if (!wantPieces || item.str.trim() === '' || pieces.length >= MAX_ITEMS) continue;
    const [a, b, , , x, y] = item.transform;
    if (Math.abs(b) > Math.abs(a)) continue;
    const size = item.height || Math.abs(a);
    pieces.push({ text: item.str, left: x, top: height - y - size, right: x + item.width, bottom: height - y, size });
  }
  page.cleanup();
  return { text, pieces };
}

async function read({ bytes, maxPages, actual }, getDocumentProxy) {
  const pdf = await getDocumentProxy(bytes, { verbosity: 0, isEvalSupported: false, stopAtErrors: false });
  try {
    const pages = [];
    const pieces = [];
    for (let number = 1; number <= Math.min(pdf.numPages, maxPages); number += 1) {
      let read = { text: '', pieces: [] };
      try {
        const page = await pdf.getPage(number);
        const from = actual.next;
        read = await readPage(page, number <= PIECE_PAGES, actual).catch((error) => {
          if (actual.texts.length === 0) throw error;
          actual = { texts: [], next: from };
          return readPage(page, number <= PIECE_PAGES, actual);
        });
      } catch {}
      pages.push(read.text);
      if (number <= PIECE_PAGES) pieces.push(read.pieces);
    }
    const info = (await pdf.getMetadata().catch(() => ({ info: {} }))).info || {};
    const word = (value) => (typeof value === 'string' ? value.slice(0, 500) : null);
    return { pages, pieces, total: pdf.numPages, info: { title: word(info.Title), producer: word(info.Producer) || word(info.Creator), created: word(info.CreationDate) } };
  } finally {
    await pdf.destroy().catch(() => {});
  }
}

// pdf.js hands its fonts over with it; Node has it from version 21.
ArrayBuffer.prototype.transferToFixedLength ??= function (size = this.byteLength) {
  const copy = new ArrayBuffer(size);
  new Uint8Array(copy).set(new Uint8Array(this, 0, Math.min(size, this.byteLength)));
  return copy;
};

// A font without a table of letters has one that gives each number as itself, known by its two ends.
const kindOfFont = (font) => ({
  name: String((font && font.name) || '').replace(/^[A-Z]{6}\\+/, '').slice(0, 100),
  coded: !font ? 'unknown' : !font.composite ? 'simple' : font.toUnicode && '_map' in font.toUnicode ? 'mapped' : 'numbers',
});

const fontOf = (page, name) => new Promise((resolve) => {
  const timer = setTimeout(() => resolve(null), 1000);
  page.commonObjs.get(name, (font) => { clearTimeout(timer); resolve(font); });
});

async function readFonts({ bytes, only }, getDocumentProxy) {
  const pdf = await getDocumentProxy(bytes, { verbosity: 0, isEvalSupported: false, stopAtErrors: false, fontExtraProperties: true });
  try {
    const fonts = [];
    const numbers = new Map();
    const pages = [];
    for (const number of only) {
      const runs = [];
      try {
        const page = await pdf.getPage(number);
        const { items } = await page.getTextContent({ disableNormalization: true });
        const height = page.getViewport({ scale: 1 }).height;
        const named = items.filter((item) => typeof item.str === 'string').slice(0, MAX_ITEMS * 5);
        const unknown = [...new Set(named.map((item) => item.fontName))].filter((name) => !numbers.has(name));
        if (unknown.length > 0) await page.getOperatorList();
        for (const name of unknown) {
          numbers.set(name, fonts.length);
          fonts.push(kindOfFont(await fontOf(page, name)));
        }
        for (const item of named) {
          const [a, b, , , x, y] = item.transform;
          const size = item.height || Math.abs(a);
          const upright = Math.abs(b) <= Math.abs(a);
          runs.push({ text: item.str, font: numbers.get(item.fontName), eol: item.hasEOL, place: upright ? { left: x, top: height - y - size, right: x + item.width, bottom: height - y, size } : null });
        }
        page.cleanup();
      } catch {}
      pages.push({ number, runs });
    }
    return { fonts, pages };
  } finally {
    await pdf.destroy().catch(() => {});
  }
}

const loaded = import(workerData.unpdf);
parentPort.on('message', async (task) => {
  try {
    const { getDocumentProxy } = await loaded;
    parentPort.postMessage(await (task.only ? readFonts : read)(task, getDocumentProxy));
  } catch (error) {
    const name = String(error && error.name);
    parentPort.postMessage({ failed: name === 'PasswordException' ? 'encrypted' : 'broken', detail: String((error && error.message) || name).slice(0, 200) });
  }
});
`;
