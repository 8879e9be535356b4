import type { Text } from '../model/text.ts';
import * as say from './link-messages.ts';
import type { Answer } from './fetch.ts';
import { healthMessage } from './messages.ts';
import type { Verdict } from './judge.ts';

/** What an address at Google is. */
export type GoogleKind = 'file' | 'folder' | 'document' | 'sheet' | 'slides' | 'form' | 'site' | 'map';

export interface GooglePlace {
  readonly kind: GoogleKind;
  /** Id of the file or folder; of a site its address, which those of its pages begin with; '' where it is not told. */
  readonly id: string;
  /** Published to the web: a page of its own, without export. */
  readonly published: boolean;
  /** Older files need it beside their id. */
  readonly resourceKey: string | null;
}

const ID = /^[\w-]{10,200}$/;
const EDITORS: Readonly<Record<string, GoogleKind>> = { document: 'document', spreadsheets: 'sheet', presentation: 'slides', forms: 'form', file: 'file' };

/** What lies at an address of Google; null for all others, and for what is no place of its own (search, sign-in). */
export function googlePlace(address: string): GooglePlace | null {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  const host = url.hostname.toLowerCase().replace(/^www\./, '');
  const place = (kind: GoogleKind, id = '', published = false): GooglePlace => ({ kind, id, published, resourceKey: url.searchParams.get('resourcekey') });
  // Accounts and domains stand before what counts: `/a/town.go.th/…`, `/u/0/…`.
  const parts = url.pathname.split('/').filter((part) => part !== '');
  while (parts.length > 2 && (parts[0] === 'a' || parts[0] === 'u')) parts.splice(0, 2);
  if (parts[1] === 'u' && parts.length > 3) parts.splice(1, 2);
  const query = url.searchParams.get('id') ?? '';

  if (host === 'forms.gle') return place('form');
  if (host === 'maps.app.goo.gl' || host === 'maps.google.com' || host === 'maps.google.co.th') return place('map');
  if (/^(?:goo\.gl|google\.com|google\.co\.th)$/.test(host) && parts[0] === 'maps') return place('map');
  if (host === 'sites.google.com') {
    const [first, name] = parts;
    return first === undefined || name === undefined ? null : place('site', `${url.origin}/${first}/${name}`.toLowerCase());
  }
  if (host === 'drive.usercontent.google.com' && ID.test(query)) return place('file', query);
  if (host !== 'drive.google.com' && host !== 'docs.google.com') return null;
  const folder = parts[0] === 'drive' && parts[1] === 'folders' ? parts[2] : parts[0] === 'folderview' || parts[0] === 'embeddedfolderview' ? query : undefined;
  if (folder !== undefined) return ID.test(folder) ? place('folder', folder) : null;
  const kind = EDITORS[parts[0] ?? ''];
  if (kind !== undefined && parts[1] === 'd') {
    if (parts[2] === 'e') return place(kind, parts[3] ?? '', true);
    return ID.test(parts[2] ?? '') ? place(kind, parts[2]) : null;
  }
  return /^(?:open|uc|thumbnail)$/.test(parts[0] ?? '') && ID.test(query) ? place('file', query) : null;
}

/** Where the thing itself is to be had: an export, a download, a list; null where only the page can be looked at. */
export function downloadOf({ kind, id, published, resourceKey }: GooglePlace): string | null {
  const key = resourceKey === null ? '' : `&resourcekey=${encodeURIComponent(resourceKey)}`;
  if (id === '') return null;
  switch (kind) {
    case 'file':
      return `https://drive.google.com/uc?export=download&id=${id}${key}`;
    case 'folder':
      return `https://drive.google.com/embeddedfolderview?id=${id}${key}`;
    case 'document':
      return published ? `https://docs.google.com/document/d/e/${id}/pub` : `https://docs.google.com/document/d/${id}/export?format=docx${key}`;
    case 'sheet':
      return published ? `https://docs.google.com/spreadsheets/d/e/${id}/pub?output=xlsx` : `https://docs.google.com/spreadsheets/d/${id}/export?format=xlsx${key}`;
    case 'slides':
      return published ? null : `https://docs.google.com/presentation/d/${id}/export/pdf`;
    default:
      return null;
  }
}

const words = (list: string): RegExp => new RegExp(list, 'i');
const GONE = words('file you have requested does not exist|ไม่มีไฟล์ที่คุณขอ|is in the owner.{0,3}s trash|อยู่ในถังขยะของเจ้าของ|<title>[^<]{0,60}(?:page not found|ไม่พบหน้า)|has been deleted by its owner|item may have been deleted');
const CLOSED = words('no longer accepting responses|ไม่รับคำตอบ(?:อีกต่อไป|แล้ว)|closedform');
const NEEDS_ACCESS = words('you need (?:access|permission)|request access|need permission to access|(?:ต้อง(?:มี|ได้รับ)|ขอ)สิทธิ์(?:การ)?(?:เข้าถึง|เข้าใช้)|can only be viewed by users in the owner|เฉพาะผู้ใช้ในองค์กร');
const OVERUSED = words('too many users have viewed|quota exceeded|มีผู้ใช้(?:ดู|ดาวน์โหลด)[^<]{0,40}มากเกินไป|unusual traffic');

const SIGN_IN = /^https?:\/\/accounts\.(?:google\.com|youtube\.com)\//i;
/** The messages of Google stand on pages that say little else, or in their titles. */
const OPENING = 60_000;

/** What an answer of Google for a place says; null where it is good, or not for us to tell. */
export function judgeGoogle(answer: Pick<Answer, 'finalUrl' | 'status'>, text: string, place = googlePlace(continued(answer.finalUrl) ?? answer.finalUrl)): Verdict | null {
  if (place === null) return null;
  const { status } = answer;
  const told = (state: Verdict['state'], reason: Verdict['reason'], message: Text): Verdict => ({ state, reason, httpStatus: status, message });
  if (SIGN_IN.test(answer.finalUrl)) return told('unchecked', 'login', say.googleNeedsSignIn(place.kind));
  const opening = text.slice(0, OPENING).replace(/<(script|style)\b[\s\S]*?(?:<\/\1|$)/gi, ' ');
  if (status === 429 || OVERUSED.test(opening) || /\/sorry\//.test(answer.finalUrl)) return told('unchecked', 'blocked', healthMessage('blocked', status));
  if (status === 404 || status === 410) return told('dead', 'http-error', say.googleGone(place.kind));
  // What people wrote may speak of access as well: only pages of Google's own are asked.
  if (place.kind === 'site' || place.kind === 'map') return null;
  if (GONE.test(opening)) return told('dead', status >= 400 ? 'http-error' : 'soft-404', say.googleGone(place.kind));
  if (place.kind === 'form' && (CLOSED.test(opening) || /\/closedform/.test(answer.finalUrl))) return told('dead', 'soft-404', say.googleFormClosed);
  if (status === 401 || status === 403 || (place.kind !== 'form' && !place.published && NEEDS_ACCESS.test(opening.slice(0, 20_000)))) {
    return NEEDS_ACCESS.test(opening) || status === 401 ? told('unchecked', 'login', say.googleNeedsSignIn(place.kind)) : null;
  }
  return null;
}

/** Where a sign-in page was to lead. */
function continued(address: string): string | null {
  if (!SIGN_IN.test(address)) return null;
  try {
    return new URL(address).searchParams.get('continue') ?? new URL(address).searchParams.get('followup');
  } catch {
    return null;
  }
}
