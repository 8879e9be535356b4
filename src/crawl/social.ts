/** Services that show programs a wall where people see a page: their errors prove nothing. */
const WALLED = /(?:^|\.)(?:facebook\.com|fb\.com|fb\.me|fb\.watch|m\.me|messenger\.com|instagram\.com|threads\.(?:net|com)|twitter\.com|x\.com|t\.co|tiktok\.com|linkedin\.com|lnkd\.in|line\.me|lin\.ee)$/i;
/** These show their pages to all, but guard themselves; what they say is gone is gone. */
const GUARDED = /(?:^|\.)(?:youtube\.com|youtu\.be|youtube-nocookie\.com|blockdit\.com|pantip\.com|vimeo\.com)$/i;
/** Where Google asks for consent before the page. */
const CONSENT = /^consent\.(?:youtube|google)\.com$/i;

const SIGN_IN_TITLE = /<title[^>]*>[^<]{0,80}(?:log ?in\b|log into|sign ?in\b|sign up|เข้าสู่ระบบ|ลงชื่อเข้า|ล็อกอิน|สมัครใช้)/i;
const NOT_FOR_ALL =
  /(?:this )?(?:content|page) isn['’]?t available|you must log in|log in to continue|log in or sign up|เนื้อหานี้ไม่พร้อมใช้งาน|ไม่มีเนื้อหานี้(?:ให้บริการ)?|คุณต้องเข้าสู่ระบบ|ต้องเข้าสู่ระบบก่อน|เข้าสู่ระบบเพื่อ/i;

const hostnameOf = (address: string): string => new URL(address).hostname;

/** Whether an address is at a service of which only a browser with an account learns what is there. */
export const isWalled = (address: string): boolean => WALLED.test(hostnameOf(address));

/** What an answer of such a service proves: a wall, or nothing (null) where it shows a page or is another's. */
export function wallOf(answer: { readonly finalUrl: string; readonly status: number }, text: string): 'login' | 'blocked' | null {
  const host = hostnameOf(answer.finalUrl);
  if (CONSENT.test(host)) return 'blocked';
  if (GUARDED.test(host)) return answer.status >= 400 && answer.status !== 404 && answer.status !== 410 ? 'blocked' : null;
  if (!WALLED.test(host)) return null;
  if (answer.status >= 400) return 'blocked';
  const words = text.slice(0, 60_000).replace(/<(script|style)\b[\s\S]*?(?:<\/\1|$)/gi, ' ');
  return SIGN_IN_TITLE.test(words) || NOT_FOR_ALL.test(words) ? 'login' : null;
}
