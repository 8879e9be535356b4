import { kindByName } from '../model/sniff.ts';
import { googlePlace } from './google.ts';
import type { AnswerHead } from './exchange.ts';
import type { PageFacts } from './read-page.ts';

/** Hosts and paths where big services send visitors who are not signed in. */
const SIGN_IN =
  /^https?:\/\/(accounts\.google\.com\/|login\.(microsoftonline|live|yahoo)\.com\/|access\.line\.me\/|([\w-]+\.)?facebook\.com\/(login|checkpoint)|([\w-]+\.)?instagram\.com\/accounts\/login|(x|twitter)\.com\/(i\/flow\/)?login|([\w-]+\.)?linkedin\.com\/(authwall|login))/i;
const SIGN_IN_PATH = /\/(wp-login\.php|log-?in|sign-?in|auth\/login|user\/login)(\.\w+)?\/?(\?|$)/i;

/** Whether an address is a sign-in page. */
export const isSignIn = (url: string): boolean => SIGN_IN.test(url) || SIGN_IN_PATH.test(url);

/** Marks of walls that let nobody in who runs no scripts; pages behind them may carry the same scripts. */
const MARKS =
  /cf-browser-verification|challenge-platform\/|cf_chl_|_Incapsula_Resource|sucuri_cloudproxy|sucuri website firewall|cloudproxy@sucuri|ddos-guard|aws-?waf-?(?:token|captcha)|captcha-delivery\.com|px-captcha|slowAES\.decrypt|__test=|humans_\d+=|imunify360|bitninja|wordfence|mod_?security|fortiweb|fortigate|fortiguard|barracuda|safedog|yunsuo|ArvanCloud/i;
/** What walls say: by name of a product, or as people say it. */
const WALL_WORDS =
  /your support id is|attack id\s*:|incapsula incident|reference\s*(?:&#35;|#)\s*\d+\.[0-9a-f]+|(?:your|this) ip(?: address)? (?:has been|is|was) (?:blocked|banned|denied|black)|checking (?:your browser|if the site connection)|enable javascript and cookies to continue|verify(?:ing)? (?:that )?you are (?:a )?human|(?:unusual|suspicious) (?:traffic|activity)|access (?:from|to) (?:your|this) (?:country|region|location|ip|site|page|resource)[^.]{0,40}(?:denied|blocked|restricted|not allowed|forbidden)|not available in your (?:country|region)|(?:only|just) (?:be )?(?:accessible |available |allowed )?(?:from|within|in) thailand|(?:web ?page|request|access|connection) (?:has been |was |is )?(?:blocked|rejected)|เฉพาะ(?:ผู้ใช้|ไอพี|ip|การเข้าถึง)?(?:งาน)?\s*(?:จาก|ภายใน|ใน)\s*ประเทศไทย|(?:ip|ไอพี)[^<]{0,60}ถูก(?:บล็อก|ระงับ|ปิดกั้น|แบน)|ปฏิเสธการเข้าถึง|การเข้าถึง(?:ของท่าน|ของคุณ|นี้)?ถูก(?:ปฏิเสธ|ปิดกั้น|บล็อก|ระงับ)|ถูก(?:บล็อก|ปิดกั้น)โดยระบบ|ตรวจพบ(?:การใช้งาน|การเข้าถึง|พฤติกรรม|การโจมตี)[^<]{0,20}(?:ผิดปกติ|ไม่เหมาะสม)|ยืนยันว่า(?:คุณ|ท่าน)(?:ไม่ใช่|เป็น)|กำลังตรวจสอบ(?:เบราว์เซอร์|ความปลอดภัย)/i;
const WALL_TITLE =
  /<title[^<>]{0,300}>\s{0,300}(?:just a moment|attention required|access denied|access to this|you are being blocked|ddos protection|request rejected|web ?(?:page|site) blocked|blocked|security (?:check|verification)|bot verification|human verification|one moment,? please|are you (?:a )?(?:human|robot)|captcha|web application firewall|forbidden|403\b|การเข้าถึงถูกปฏิเสธ|ปฏิเสธการเข้าถึง|ไม่อนุญาตให้เข้าถึง)/i;

/** A wall says little and leads nowhere: letters, links. */
const WALL_LETTERS = 700;
const WALL_LINKS = 4;
/** Longer pages are no walls, and of others only so much is searched; characters. */
const LONG = 40_000;

/** Whether an answer is a wall against programs or foreign visitors (Cloudflare and its like, firewalls) rather than the page. */
export function isChallenge(head: AnswerHead, text: string): boolean {
  if (head.headers['cf-mitigated'] !== undefined || head.headers['x-sucuri-block'] !== undefined) return true;
  // Most pages are too long for a wall, or lead too far.
  if (head.status < 400 && (text.length > LONG || leadsOn(text))) return false;
  const opening = text.slice(0, LONG);
  const wall = MARKS.test(opening) || WALL_TITLE.test(opening) || WALL_WORDS.test(opening);
  if (!wall) return false;
  if (head.status === 404 || head.status === 410) return lettersOf(opening) < WALL_LETTERS && (WALL_WORDS.test(opening) || /<title[^<>]{0,300}>\s{0,300}(?:just a moment|attention required|access denied)/i.test(opening));
  if (head.status >= 400) return true;
  return lettersOf(opening) < WALL_LETTERS;
}

function leadsOn(html: string): boolean {
  const link = /<a\s/gi;
  for (let count = 0; count <= WALL_LINKS; count += 1) if (!link.test(html)) return false;
  return true;
}

const lettersOf = (html: string): number =>
  html.replace(/<(script|style|noscript)\b[^]*?(?:<\/\1\s{0,50}>|$)/gi, ' ').replace(/<[^<>]*>/g, ' ').match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** The cookie with which a page of nothing else asks to be opened again (`document.cookie=…; location.reload()`); null for any other page. */
export function cookieByScript(text: string): string | null {
  if (text.length > 4000 || !/location\.(?:reload|replace|href)|location\s*=/.test(text) || lettersOf(text) > 100) return null;
  return /document\.cookie\s*=\s*["']([\w.-]{1,100}=[^"';]{0,200})/.exec(text)?.[1] ?? null;
}

/** Whether an address is, by its name, where a site sends visitors for whom it has no page. */
export const isErrorAddress = (url: string): boolean =>
  /\/(?:error|errors?[-_]?(?:page)?|40[04]|err(?:or)?[-_]?40[04]|(?:page[-_]?)?not[-_]?found|no[-_]?page|page[-_]?404|404[-_]?(?:page|error|not[-_]?found)?)(?:\.\w{2,5})?\/?(?:\?.*)?$/i.test(url);

/** Words of not-found pages, Thai and English, as titles or as all that a page says. */
const NOT_FOUND =
  /ไม่พบ(?:หน้า|เพจ|ไฟล์|เอกสาร|เว็บเพจ|URL|ที่อยู่)|หาหน้า(?:เว็บ|เพจ)?(?:นี้)?ไม่พบ|ไม่มีหน้า(?:นี้|ที่)|ไม่สามารถ(?:ค้นหา|หา)หน้า|(?:page|file|document|url|resource|object) (?:was |is |could |can )?(?:not|cannot|can't)(?: be)? (?:found|exist)|(?:page|file|document) (?:does not|doesn't) exist|\b404\b.{0,30}(?:not found|error|ไม่พบ)|(?:error|not found).{0,15}\b404\b|^\s*(?:404|not found)\s*[.!]?\s*$/i;
/** A not-found page is short; a news item may speak of pages that are not found. Letters. */
const SHORT_PAGE = 400;

/** Whether a page that answers 200 says that there is no such page. */
export function saysNotFound(page: PageFacts): boolean {
  if (page.frames > 0) return false;
  if (page.title.length < 80 && NOT_FOUND.test(page.title)) return page.textLength < 4 * SHORT_PAGE;
  return page.textLength < SHORT_PAGE && NOT_FOUND.test(page.opening);
}

/** Whether the name of an address promises a file rather than a page. */
export function isFileAddress(url: string): boolean {
  const kind = kindByName(url);
  return (kind !== null && kind !== 'html') || googlePlace(url) !== null;
}

/** Whether the address promises a picture. */
export const isPictureAddress = (url: string): boolean => kindByName(url) === 'image';
