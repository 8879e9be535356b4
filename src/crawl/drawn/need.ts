import { Parser } from 'htmlparser2';
import { isOwnUrl, type Site } from '../../model/site.ts';
import type { PageFacts } from '../read-page.ts';
import type { SiteLook } from '../soft-404.ts';

/**
 * Why a page has to be drawn: it is an empty `shell`; or it has a place that scripts are to `fill`,
 * beside words of its own. Null for a page that says by itself what it says.
 */
export type Need = 'shell' | 'fill' | null;

/** Letters under which a page without links says next to nothing. */
const FEW_LETTERS = 250;
/** Letters beyond the home page's own under which a page says next to nothing. */
const FEW_OWN_LETTERS = 150;
/** And under which it says nothing at all. */
const NO_OWN_LETTERS = 20;
/** Beside so much text an empty place counts only where its name promises lists or data. */
const MUCH_OWN_LETTERS = 800;

/** Marks without which no script fills a page, looked for before it is read once more. */
const HINTS = anyOf([
  'fetch(', '.ajax', '.getJSON', '$.get(', '.load(', 'axios', 'XMLHttpRequest', 'ataTable(', 'กำลังโหลด', 'oading', 'รอสักครู่', '"module"', 'id="root"', 'id=root', 'id="app"', "id='app'", 'id=app',
  '__next', '__nuxt', 'app-root', 'ng-app', 'ng-repeat', 'ng-view', 'ui-view', 'v-for', 'v-if', 'x-for', 'hx-get', 'data-year', 'svelte',
]);

/** One search for all of them. */
function anyOf(words: readonly string[]): RegExp {
  return new RegExp(words.map((word) => word.replace(/[$().?*+[\]\\^{}|]/g, '\\$&')).join('|'));
}

/** Whether a page is an empty shell that scripts are to fill. */
export const isHollow = (page: PageFacts, url: string, site: Site): boolean =>
  page.scripts > 0 &&
  page.frames === 0 &&
  page.leavesFor === null &&
  page.textLength < FEW_LETTERS &&
  !page.links.some((link) => link.url !== null && link.url !== url && isOwnUrl(site, link.url));

/** @param look of the site: what a page shares with the home page is not its own */
export function needOf(html: string, page: PageFacts, url: string, site: Site, look: Pick<SiteLook, 'home' | 'homeUrl'>): Need {
  // pdf2htmlEX draws a scan with pictures: no script brings words to it.
  if (page.scripts === 0 || page.leavesFor !== null || html.slice(0, 20_000).includes('pdf2htmlEX')) return null;
  if (isHollow(page, url, site)) return 'shell';
  const hinted = HINTS.test(html);
  // Without a hint it matters only whether the page says little.
  const own = url === look.homeUrl ? null : ownOf(page, look.home, hinted);
  const saysLittle = own !== null && isLittle(own) && page.frames === 0;
  if (!saysLittle && !hinted) return null;

  const found = placesOf(html);
  if (found.emptyRoot && page.frames === 0) return 'shell';
  const works = found.asks || found.ownScripts > 0;
  if (!works) return null;
  if (found.templates) return 'fill';
  if (saysLittle && (found.empty.length > 0 || own.letters < NO_OWN_LETTERS)) return 'fill';
  if (found.loading.some((words) => own === null || look.home === null || !look.home.pieces.has(words))) return 'fill';
  if (found.asks && (found.tableAsks || found.emptyPanels >= 2 || found.yearsByScript)) return 'fill';
  const few = own !== null && own.letters < MUCH_OWN_LETTERS;
  const filled = found.empty.some((place) => (found.asks && isNamedIn(place.id, found.code)) && (few || place.rows || PROMISING.test(place.id)));
  return filled ? 'fill' : null;
}

interface Own {
  letters: number;
  links: number;
  pictures: number;
}

const isLittle = (own: Own): boolean => own.letters < FEW_OWN_LETTERS && own.links < 2 && own.pictures === 0;

/**
 * What a page has that the home page has not.
 * @param all false where counting may end as soon as it is not little
 */
function ownOf(page: PageFacts, home: PageFacts | null, all: boolean): Own {
  const own: Own = { letters: 0, links: 0, pictures: 0 };
  if (home === null) return { letters: page.textLength, links: page.links.length, pictures: 0 };
  const met = new Set<string>();
  for (const piece of page.shown) {
    if (home.pieces.has(piece) || met.has(piece)) continue;
    if (!all && !isLittle(own)) break;
    met.add(piece);
    if (piece.startsWith('→')) own.links += 1;
    else if (piece.startsWith('img ')) own.pictures += 1;
    else own.letters += piece.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  }
  return own;
}

interface Places {
  /** Boxes in the main part that hold nothing and have an id. */
  readonly empty: readonly { readonly id: string; readonly rows: boolean }[];
  readonly emptyPanels: number;
  /** The element that a framework fills is empty. */
  readonly emptyRoot: boolean;
  /** Words that stand in place of what is to come. */
  readonly loading: readonly string[];
  /** Templates that a framework repeats for each line. */
  readonly templates: boolean;
  /** Inline scripts fetch something. */
  readonly asks: boolean;
  /** A table gets its rows by itself. */
  readonly tableAsks: boolean;
  /** Years are chosen by a script that leads nowhere. */
  readonly yearsByScript: boolean;
  readonly ownScripts: number;
  readonly code: string;
}

const BOX = new Set(['div', 'section', 'ul', 'ol', 'dl', 'tbody', 'table', 'main', 'article', 'center']);
const ROOT = /^(?:root|app|__next|__nuxt|___gatsby|svelte|q-app|main-app|react-root|vue-app|app-root|application)$/;
const ROOT_TAG = /^(?:app-root|app|my-app|router-outlet|ui-view|ng-view)$/;
const CHROME = /(?:^|[\s_-])(?:nav\w*|menu\w*|header|footer|sidebar|side-?bar|topbar|breadcrumbs?|copyright|offcanvas)(?:$|[\s_-])/i;
/** What pages have beside what they say. */
const WIDGET = /map|chart|graph|weather|translate|\bfb\b|fb-|facebook|chat|calendar|slider|carousel|swiper|popup|modal|cookie|toast|search|captcha|banner|\bads?\b|ads-|pagin|social|share|like|comment|clock|date|time|count|visit|stat|online|preload|loader|overlay|lightbox|fancy|gallery|player|video|scroll|totop|back-to|alert|error|message|msg|notif|tooltip|dropzone|editor|rating|star/i;
const PROMISING = /list|data|content|result|item|ita|oit|moit|table|tree|accord|year|file|doc|plan|report|show|detail|load|news|body|main|grid|rows|wrap/i;
const PANEL = /(?:^|\s)(?:collapse|tab-pane|panel-collapse|accordion-(?:body|content|collapse|panel)|tabcontent|tab-content-item)(?:\s|$)/;
const LOADING = /^(?:กำลัง(?:โหลด|ดาวน์โหลด|ดึง|ค้นหา|ประมวลผล|เรียก)\S{0,20}|(?:กรุณา|โปรด)?\s?รอสักครู่|loading(?: data| content)?|please wait|fetching(?: data)?)(?:\s?(?:ข้อมูล|กรุณารอสักครู่|โปรดรอสักครู่))?[\s.…!]{0,8}$/i;
const PRELOADER = /pre-?load|page-?load|loader-?(?:wrap|bg|overlay)|overlay|splash/i;
const ASKING = /\bfetch\s?\(|\$\.(?:get|ajax|getJSON|post)\b|jQuery\.(?:get|ajax|getJSON)\b|\baxios\b|XMLHttpRequest|\.load\s?\(\s?["'`]|\$http\b|\bajax\s?:/;
const TABLE_ASKS = /DataTable\s?\(\s?\{[\s\S]{0,1500}?\b(?:ajax|sAjaxSource|serverSide)["']?\s?:/;
const LIBRARY = /jquery|bootstrap|popper|swiper|slick|owl|fancybox|lightbox|aos|wow|gsap|fontawesome|font-awesome|modernizr|moment|sweetalert|select2|datatables|analytics|gtag|polyfill|ie8|html5shiv|wp-emoji|wp-includes|wp-content\/(?:plugins|themes)|cookie|recaptcha|particles|isotope|masonry|parallax|waypoints|counterup|easing|superfish|theme|template|vendor|plugin|\.min\.js/i;
const YEAR = /(?<!\d)25[4-9]\d(?!\d)|๒๕[๔-๙][๐-๙]/;
const MAX_CODE = 400_000;

/** Reads once more what stands where on a page. Never throws. */
function placesOf(html: string): Places {
  const empty: { id: string; rows: boolean }[] = [];
  const loading: string[] = [];
  const open: { name: string; id: string; kind: string; chrome: boolean; overlay: boolean; text: string; full: boolean; panel: boolean; root: boolean }[] = [];
  let code = '';
  let script: string | null = null;
  let emptyPanels = 0;
  let emptyRoot = false;
  let templates = false;
  let years = 0;
  let yearLists = 0;
  let ownScripts = 0;
  let inGetForm = false;
  let select: { changes: boolean; years: number } | null = null;

  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const id = attributes['id'] ?? '';
        const kind = `${id} ${attributes['class'] ?? ''}`;
        const around = open.at(-1);
        if (name === 'script') {
          script = '';
          const src = attributes['src'];
          if (src !== undefined && !/^(?:https?:)?\/\//i.test(src) && !LIBRARY.test(src)) ownScripts += 1;
          else if (src !== undefined && /module/.test(attributes['type'] ?? '')) ownScripts += 1;
        }
        if (name === 'form') inGetForm = !/post/i.test(attributes['method'] ?? '');
        if (name === 'select') select = { changes: !inGetForm, years: 0 };
        if (attributes['v-for'] !== undefined || attributes['ng-repeat'] !== undefined || attributes['x-for'] !== undefined || attributes['data-ng-repeat'] !== undefined || attributes['ui-view'] !== undefined || attributes['ng-view'] !== undefined) templates = true;
        if (/(?:load|revealed)/.test(attributes['hx-trigger'] ?? '') && attributes['hx-get'] !== undefined) templates = true;
        if (name !== 'option' && (YEAR.test(attributes['data-year'] ?? '') || /^[\w.\s]{1,60}\(\s?['"]?25[4-9]\d/.test(attributes['onclick'] ?? ''))) years += 1;
        // A picture, a field or a frame is content; so is whatever else shows without words.
        if (/^(?:img|input|select|textarea|iframe|embed|object|video|canvas|svg|button|hr)$/.test(name) && !/spinner|load/i.test(kind)) for (const it of open) it.full = true;
        open.push({
          name,
          id,
          kind,
          chrome: (around?.chrome ?? false) || name === 'nav' || name === 'header' || name === 'footer' || name === 'aside' || (name !== 'body' && name !== 'html' && CHROME.test(kind)),
          overlay: (around?.overlay ?? false) || PRELOADER.test(kind),
          text: '',
          full: false,
          panel: PANEL.test(attributes['class'] ?? '') || attributes['role'] === 'tabpanel',
          root: ROOT.test(id) || ROOT_TAG.test(name) || attributes['ng-view'] !== undefined || attributes['data-reactroot'] !== undefined,
        });
      },
      ontext: (text) => {
        if (script !== null) {
          script += text;
          return;
        }
        if (select !== null && YEAR.test(text.slice(0, 100))) select.years += 1;
        const words = text.trim();
        if (words === '') return;
        for (const it of open) if (it.text.length < 80) it.text = `${it.text} ${words}`.trim().slice(0, 81);
        if (/\{\{[^{}]{1,200}\}\}/.test(words)) templates = true;
      },
      onclosetag: (name) => {
        const it = open.pop();
        if (name === 'script' && script !== null) {
          if (code.length < MAX_CODE) code += `${script.slice(0, MAX_CODE)}\n`;
          script = null;
          return;
        }
        if (name === 'form') inGetForm = false;
        if (name === 'select') {
          if (select !== null && select.changes && select.years >= 2) yearLists += 1;
          select = null;
        }
        if (it === undefined) return;
        const isLoading = LOADING.test(it.text);
        const bare = !it.full && (it.text === '' || isLoading);
        if (isLoading && !it.chrome && !it.overlay && !WIDGET.test(it.id)) loading.push(it.text);
        if (it.root && bare) emptyRoot = true;
        if (!bare || it.chrome || !BOX.has(name)) return;
        if (it.panel) emptyPanels += 1;
        if (it.id !== '' && !it.overlay && !WIDGET.test(it.id)) empty.push({ id: it.id, rows: name === 'tbody' || name === 'table' });
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  try {
    parser.write(html.slice(0, 3_000_000));
    parser.end();
  } catch {
    // What was found so far is of use.
  }
  const asks = ASKING.test(code);
  return {
    empty, emptyPanels, emptyRoot, loading, templates, asks, ownScripts, code,
    tableAsks: TABLE_ASKS.test(code),
    yearsByScript: years >= 2 || yearLists > 0,
  };
}

/** Whether a script names an element: `'list'`, `"#list"`. */
const isNamedIn = (id: string, code: string): boolean => [`'${id}'`, `"${id}"`, `#${id}`, `\`${id}\``].some((words) => code.includes(words));
