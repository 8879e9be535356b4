import type { Document } from '../model/document.ts';
import type { Evidence } from '../model/evidence.ts';
import { letterCount } from './text-tools.ts';
import { contentImages, docView } from './view.ts';

const SAYS_LOCKED = /(?:ป้องกัน|ล็อก|ล๊อค|ล็อค)[^\n]{0,20}รหัสผ่าน|(?:ใส่|กรอก|ป้อน|ระบุ)[^\n]{0,20}รหัสผ่าน|password[\s-]protected|protected by a password|enter (?:your|the) password/iu;
/** A locked page has no more letters of its own than this. */
const FEW_LETTERS = 900;
/** One that does not say that it is locked has hardly any. */
const HARDLY_ANY = 120;

/**
 * Whether a page shows the public no more than a field for a password. A box for members beside
 * content locks nothing.
 */
export function isLocked(piece: Evidence): boolean {
  const { document } = piece;
  if (document === null || document.kind !== 'html' || !asksForPassword(document)) return false;
  const view = docView({ ...piece, range: null }, document);
  if (view.tables.length > 0 || view.embeds.length > 0 || contentImages(view.images).length > 2) return false;
  const text = view.pages.map((page) => page.text).join('\n');
  const own = letterCount(text) - view.links.reduce((sum, link) => sum + letterCount(link.text), 0);
  const files = view.links.some((link) => /\.(?:pdf|docx?|xlsx?|zip)(?:$|\?)/iu.test(link.url));
  return !files && (SAYS_LOCKED.test(text) ? own < FEW_LETTERS : own < HARDLY_ANY && view.links.length < 5);
}

const asksForPassword = (document: Document): boolean => document.forms.some((form) => form.fields.some((field) => field.type === 'password'));
