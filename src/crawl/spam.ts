import { Parser } from 'htmlparser2';

/** Advertisements for gambling, pills and fakes that burglars put on a page. */
export interface SpamFacts {
  /** The page is made of it, or it is a block on a page of the site. */
  readonly kind: 'page' | 'block';
  /** It is hidden from people. */
  readonly hidden: boolean;
  /** Words by which it was known, the first few. */
  readonly words: readonly string[];
  /** Links of it, as written. */
  readonly hrefs: ReadonlySet<string>;
}

/** What gambling is about: news and campaigns against it speak of these too. */
const TOPICS =
  'สล็อต|สลอต|บาคาร่า|บาคารา|แทงบอล|พนันบอล|คาสิโน|กาสิโน|เว็บพนัน|พนันออนไลน์|หวยออนไลน์|แทงหวย|ไฮโลออนไลน์|ยิงปลา|เสือมังกร|รูเล็ต|casino|baccarat|gambling|sports ?betting|roulette|博彩|赌场|彩票|娱乐城|百家乐';
/** How it is sold: only those who sell it speak so. */
const TRADE =
  'เครดิตฟรี|สล็อตเว็บตรง|เว็บตรง(?:ไม่ผ่าน|อันดับ|แตก|สล็อต)|แตกง่าย|แตกหนัก|ฝาก[\\s-]?ถอน(?:ไม่มีขั้นต่ำ|ออโต้|ไว|รวดเร็ว|ผ่าน)|ไม่มีขั้นต่ำ|ทดลองเล่น(?:สล็อต|ฟรี|เกม|บาคาร่า)|เว็บสล็อต|สล็อต(?:ออนไลน์|แตก|ทดลอง|วอเลท|wallet|pg|xo)|แทงบอล(?:ออนไลน์|สเต็ป|เว็บตรง)|บาคาร่า(?:ออนไลน์|เว็บตรง|สายฟ้า)|เว็บแทงบอล|คาสิโน(?:ออนไลน์|สด)|ราคาบอล|ทีเด็ดบอล|ยูฟ่าเบท|ufa ?bet|ufa\\d{2,}|pg ?slot|slot ?xo|super ?slot|joker ?(?:123|gaming)|jili ?slot|ambbet|betflix|sbobet|lucabet|sa ?gaming|sexy ?baccarat|slot[\\s-]?gacor|gacor|slot[\\s-]?(?:online|88|777|demo|thailand|dana|pulsa|maxwin)|situs[\\s-](?:slot|judi|toto)|judi[\\s-](?:online|bola|slot)|togel|(?<![a-z])max ?win(?![a-z])|rtp[\\s-](?:slot|live)|bandar(?:[\\s-](?:togel|slot|judi|qq)|qq)|agen[\\s-](?:judi|slot|togel)|poker[\\s-]?(?:online|qq)|domino ?qq|deposit[\\s-]pulsa|mahjong[\\s-]ways|gates of olympus|sweet bonanza|online[\\s-]casino|casino[\\s-](?:online|bonus)|free[\\s-]spins|no deposit bonus|viagra|cialis(?![aeimt])|levitra|sildenafil|tadalafil|kamagra|without (?:a )?prescription|online pharmacy|payday loans?|replica (?:watch(?:es)?|handbags?|rolex)|fake rolex|cheap (?:jerseys|nike|jordans)|escort (?:girls?|service)|หนังโป๊|คลิปโป๊|xxx ?(?:video|หนัง)|porn ?(?:hub|video)|ยาปลุกเซ็กส์';
const ANY = new RegExp(`(${TRADE})|${TOPICS}`, 'gi');
const TRADED = new RegExp(TRADE, 'i');
const TOPIC = new RegExp(TOPICS, 'gi');
/** Whoever warns of it says so. */
const WARNS = /เตือน|ภัย(?!พิบัติ)|รณรงค์|ต่อต้าน|ปราบปราม|จับกุม|ผิดกฎหมาย|โทษของ|หยุดพนัน|เลิกพนัน|ห่างไกล|รู้เท่าทัน|หลอกลวง|มิจฉาชีพ|เยาวชน|ปัญหา|กระทำผิด|ดำเนินคดี|warning|scam|addiction|illegal/gi;
const KANA = /[\u3041-\u30fe]/g;

const MAX_LETTERS = 300_000;
/** Fewer mentions on a page are nobody's advertisement. */
const LEAST_MENTIONS = 4;
const TOLD_WORDS = 6;
const MAX_HREF = 1000;

/** Slots of time are booked online, too. */
const BOOKING = /booking|reserv|queue|appointment|time\s?slot|จองคิว|จองห้อง|นัดหมาย/i;

/** Whether an address is, by its own words, such an advertisement: `/slot-gacor-2024/`. */
export function isSpamAddress(address: string): boolean {
  const path = address.replace(/^https?:\/\/[^/]*/i, '');
  const readable = readablePart(path).replace(/[-_/+]+/g, ' ');
  return TRADED.test(readable) && !hasWarning(readable) && !BOOKING.test(readable);
}

/**
 * Looks for advertisements that do not belong on the website of a town. One that is hidden counts by a
 * few different words; one that is seen counts where the page sells, in several words, and does not warn.
 * Null for nothing of the sort. Never throws.
 */
export function findSpam(html: string): SpamFacts | null {
  if (!mentions(html)) return null;
  const found = measure(html.slice(0, MAX_LETTERS * 10));
  const { seen, hidden, links } = found;
  const hiddenLinks = links.filter((link) => link.hidden);
  const badLinks = links.filter((link) => link.bad);
  const words = [...new Set([...hidden.traded, ...seen.traded, ...hidden.words, ...seen.words])].slice(0, TOLD_WORDS);

  const isHidden = hidden.words.size >= 3 && (hidden.traded.size >= 1 || hiddenLinks.filter((link) => link.bad).length >= 3);
  const sells = seen.traded.size >= 3 && seen.tradeHits >= 5 && seen.warnings * 2 < seen.hits && seen.hitLetters >= seen.letters * 0.01;
  const foreign = seen.kana > 200 && seen.kana >= seen.letters * 0.3;
  // A list of links to such sites at the foot of a page that is otherwise the town's.
  const farm = badLinks.length >= 5 && new Set(badLinks.map((link) => link.text)).size >= 3 && badLinks.some((link) => TRADED.test(link.text) || TRADED.test(link.href));
  if (!isHidden && !sells && !foreign && !farm) return null;

  const ofPage = foreign || (sells && seen.hitLetters >= seen.letters * 0.1);
  const hrefs = new Set([...badLinks, ...(isHidden ? hiddenLinks.filter((link) => link.inBadBlock) : [])].map((link) => link.href.trim().slice(0, MAX_HREF)));
  return { kind: ofPage ? 'page' : 'block', hidden: isHidden && !ofPage, words: words.length === 0 ? ['日本語'] : words, hrefs };
}

/** One of these, or some Japanese, stands on every page of that kind. */
const ROOTS =
  /สล็อต|สลอต|บาคาร|สิโน|พนัน|แทงบอล|แทงหวย|เครดิตฟรี|ทีเด็ดบอล|โป๊|博彩|赌场|彩票|娱乐城|slot|casino|togel|gacor|judi|sbobet|ufabet|baccarat|viagra|cialis|kamagra|pharmacy|payday|replica|rolex|escort|porn|cheap|[\u3041-\u30fe]{4}/i;

/** Cheap, since all pages go through it. */
function mentions(html: string): boolean {
  if (!ROOTS.test(html)) return false;
  ANY.lastIndex = 0;
  let count = 0;
  while (count < LEAST_MENTIONS && ANY.exec(html) !== null) count += 1;
  ANY.lastIndex = 0;
  if (count >= LEAST_MENTIONS) return true;
  return (html.slice(0, MAX_LETTERS).match(KANA)?.length ?? 0) > 200;
}

interface Tally {
  words: Set<string>;
  traded: Set<string>;
  hits: number;
  tradeHits: number;
  hitLetters: number;
  letters: number;
  warnings: number;
  kana: number;
}

interface Link {
  readonly href: string;
  text: string;
  readonly hidden: boolean;
  /** Speaks of gambling and the like without a warning. */
  bad: boolean;
  /** Its hidden block speaks of it. */
  inBadBlock: boolean;
  readonly block: number;
}

const newTally = (): Tally => ({ words: new Set(), traded: new Set(), hits: 0, tradeHits: 0, hitLetters: 0, letters: 0, warnings: 0, kana: 0 });

function measure(html: string): { readonly seen: Tally; readonly hidden: Tally; readonly links: readonly Link[] } {
  const seen = newTally();
  const hidden = newTally();
  const links: Link[] = [];
  const badBlocks = new Set<number>();
  const concealed = concealedClasses(html);
  let nesting = 0;
  /** Nesting at which the outermost hidden element began; 0 outside. */
  let hiddenSince = 0;
  let block = 0;
  let silent = 0;
  let link: Link | null = null;

  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        nesting += 1;
        if (nesting > 3000) throw new RangeError('nesting');
        if (name === 'script' || name === 'style' || name === 'template') silent += 1;
        if (hiddenSince === 0 && conceals(name, attributes, concealed)) {
          hiddenSince = nesting;
          block += 1;
        }
        if (name === 'a' && attributes['href'] !== undefined && links.length < 20_000) {
          link = { href: attributes['href'], text: attributes['title'] ?? '', hidden: hiddenSince > 0, bad: false, inBadBlock: false, block };
          links.push(link);
        }
      },
      ontext: (text) => {
        if (silent > 0) return;
        if (link !== null && link.text.length < 300) link.text += text;
        count(hiddenSince > 0 ? hidden : seen, text);
      },
      onclosetag: (name) => {
        if (name === 'script' || name === 'style' || name === 'template') silent -= 1;
        if (name === 'a') link = null;
        if (hiddenSince === nesting) hiddenSince = 0;
        nesting -= 1;
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  try {
    parser.write(html);
    parser.end();
  } catch {
    // What was counted so far is enough.
  }
  for (const each of links) {
    const words = `${each.text} ${readablePart(each.href).replace(/[-_/+]+/g, ' ')}`;
    each.bad = matches(words) && !hasWarning(words);
    if (each.bad && each.hidden) badBlocks.add(each.block);
  }
  for (const each of links) each.inBadBlock = each.hidden && badBlocks.has(each.block);
  return { seen, hidden, links };
}

function count(tally: Tally, text: string): void {
  tally.letters += text.match(/\p{L}/gu)?.length ?? 0;
  tally.kana += text.match(KANA)?.length ?? 0;
  for (const [hit, traded] of text.matchAll(ANY)) {
    const word = hit.toLowerCase();
    tally.hits += 1;
    tally.hitLetters += hit.length;
    if (tally.words.size < 100) tally.words.add(word);
    if (traded !== undefined) {
      tally.tradeHits += 1;
      if (tally.traded.size < 100) tally.traded.add(word);
    }
  }
  tally.warnings += text.match(WARNS)?.length ?? 0;
}

const matches = (words: string): boolean => {
  TOPIC.lastIndex = 0;
  return TRADED.test(words) || TOPIC.test(words);
};
const hasWarning = (words: string): boolean => {
  WARNS.lastIndex = 0;
  return WARNS.test(words);
};

const OFF_SCREEN = /display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden|(?:left|top|right|text-indent|margin-left|margin-top)\s{0,3}:\s{0,3}-\d{3,}|font-size\s{0,3}:\s{0,3}0(?![.\d]*[1-9])|opacity\s{0,3}:\s{0,3}0(?![.\d])|(?:^|[;{\s])(?:max-)?(?:height|width)\s{0,3}:\s{0,3}[01](?:px)?\s{0,3}(?:;|$|!)|clip\s{0,3}:\s{0,3}rect\(\s{0,3}0/i;

function conceals(name: string, attributes: Readonly<Record<string, string>>, concealed: ReadonlySet<string>): boolean {
  const style = attributes['style'];
  if (style !== undefined && OFF_SCREEN.test(style.slice(0, 1000))) return true;
  if (attributes['hidden'] !== undefined) return true;
  if (name === 'marquee' && /^[01]$/.test(attributes['height'] ?? attributes['width'] ?? '')) return true;
  if (concealed.size === 0) return false;
  return concealed.has(`#${attributes['id'] ?? ''}`) || (attributes['class'] ?? '').slice(0, 500).split(/\s+/).some((token) => concealed.has(`.${token}`));
}

/** Classes and ids that a style sheet in the page itself puts out of sight. */
function concealedClasses(html: string): Set<string> {
  const found = new Set<string>();
  for (const [, sheet = ''] of html.matchAll(/<style\b[^>]{0,300}>([^<]{1,20000})/gi)) {
    for (const [, selector = '', body = ''] of sheet.matchAll(/([.#][\w-]{1,80})\s{0,5}\{([^{}]{1,1000})\}/g)) {
      if (found.size < 200 && OFF_SCREEN.test(body)) found.add(selector);
    }
  }
  return found;
}

function readablePart(address: string): string {
  try {
    return decodeURIComponent(address.slice(0, 1000));
  } catch {
    return address.slice(0, 1000);
  }
}
