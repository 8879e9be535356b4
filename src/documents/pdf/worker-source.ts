/**
 * The program of the thread that reads PDFs with unpdf (pdf.js). It is plain JavaScript in a string,
 * so that it runs from the sources and from the bundle alike. Takes `{ bytes, maxPages }`; answers
 * `{ pages, pieces, total, info }` or `{ failed, detail }`.
 */
export const WORKER_SOURCE = `
const { parentPort, workerData } = require('node:worker_threads');
const MAX_ITEMS = 20000;
const PIECE_PAGES = 120;

async function readPage(page, wantPieces) {
  const { items } = await page.getTextContent();
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

async function read({ bytes, maxPages }, getDocumentProxy) {
  const pdf = await getDocumentProxy(bytes, { verbosity: 0, isEvalSupported: false, stopAtErrors: false });
  try {
    const pages = [];
    const pieces = [];
    for (let number = 1; number <= Math.min(pdf.numPages, maxPages); number += 1) {
      let read = { text: '', pieces: [] };
      try {
        read = await readPage(await pdf.getPage(number), number <= PIECE_PAGES);
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

const loaded = import(workerData.unpdf);
parentPort.on('message', async (task) => {
  try {
    const { getDocumentProxy } = await loaded;
    parentPort.postMessage(await read(task, getDocumentProxy));
  } catch (error) {
    const name = String(error && error.name);
    parentPort.postMessage({ failed: name === 'PasswordException' ? 'encrypted' : 'broken', detail: String((error && error.message) || name).slice(0, 200) });
  }
});
`;
