import { kindByName } from '../model/sniff.ts';
import type { AnswerHead } from './exchange.ts';
import type { PageFacts } from './read-page.ts';

/** Hosts and paths where big services send visitors who are not signed in. */
const SIGN_IN =
  /^https?:\/\/(accounts\.google\.com\/|login\.(microsoftonline|live|yahoo)\.com\/|access\.line\.me\/|([\w-]+\.)?facebook\.com\/(login|checkpoint)|([\w-]+\.)?instagram\.com\/accounts\/login|(x|twitter)\.com\/(i\/flow\/)?login|([\w-]+\.)?linkedin\.com\/(authwall|login))/i;
const SIGN_IN_PATH = /\/(wp-login\.php|log-?in|sign-?in|auth\/login|user\/login)(\.\w+)?\/?(\?|$)/i;

/** Whether an address is a sign-in page. */
export const isSignIn = (url: string): boolean => SIGN_IN.test(url) || SIGN_IN_PATH.test(url);

/** Whether an answer is a wall against programs (Cloudflare and its like) rather than the page. */
export function isChallenge(head: AnswerHead, text: string): boolean {
  if (head.headers['cf-mitigated'] !== undefined) return true;
  if (head.status === 200 && text.length > 40_000) return false;
  const opening = text.slice(0, 40_000);
  const wall = /cf-browser-verification|challenge-platform\/|cf_chl_|_Incapsula_Resource|sucuri_cloudproxy|ddos-guard|aws-waf-token|<title>\s*(just a moment|attention required|access denied|you are being blocked|ddos protection)/i;
  return wall.test(opening) && (head.status >= 400 || /<title>\s*just a moment|_Incapsula_Resource|sucuri_cloudproxy|aws-waf-token/i.test(opening));
}

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
  return kind !== null && kind !== 'html';
}

/** Whether the address promises a picture. */
export const isPictureAddress = (url: string): boolean => kindByName(url) === 'image';
