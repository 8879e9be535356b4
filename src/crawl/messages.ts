import { withoutCredentials } from '../model/address.ts';
import type { HealthReason } from '../model/crawl.ts';
import { howToGetOne } from './browser.ts';
import { sameText, type Text } from '../model/text.ts';

const status = (code: number | null): string => (code === null ? '' : ` (HTTP ${code})`);

/** Why a link is in its state, in a sentence. */
export function healthMessage(reason: HealthReason, httpStatus: number | null, detail = ''): Text {
  switch (reason) {
    case 'ok':
      return { th: 'เปิดได้', en: 'Opens.' };
    case 'http-error':
      if (httpStatus !== null && httpStatus > 500 && httpStatus !== 505) {
        return {
          th: `เซิร์ฟเวอร์ขัดข้อง${status(httpStatus)} อาจเป็นเพียงชั่วคราว โปรดเปิดดูอีกครั้ง`,
          en: `The server has trouble${status(httpStatus)}, perhaps for a while only; please try again.`,
        };
      }
      return httpStatus === 404 || httpStatus === 410
        ? { th: `ไม่พบหน้านี้${status(httpStatus)}`, en: `There is no such page${status(httpStatus)}.` }
        : { th: `เซิร์ฟเวอร์ตอบว่าผิดพลาด${status(httpStatus)}`, en: `The server answered with an error${status(httpStatus)}.` };
    case 'no-host':
      return { th: 'ไม่พบชื่อเว็บไซต์นี้ในระบบอินเทอร์เน็ต', en: 'The name of the website does not exist.' };
    case 'refused':
      return { th: 'เครื่องปลายทางไม่รับการเชื่อมต่อ', en: 'The server refuses connections.' };
    case 'soft-404':
      return { th: 'เว็บไซต์ตอบว่าปกติ แต่เนื้อหาเป็นหน้า “ไม่พบข้อมูล”', en: 'The site answers as if all were well, but shows its not-found page.' };
    case 'not-a-file':
      return { th: 'ลิงก์ชี้ไปที่ไฟล์ แต่สิ่งที่ได้เป็นหน้าเว็บที่ไม่มีไฟล์', en: 'The link names a file, but a web page without the file comes.' };
    case 'empty':
      return { th: 'เปิดแล้วว่างเปล่า ไม่มีเนื้อหา', en: 'Opens, but is empty.' };
    case 'bad-url':
      return { th: 'ที่อยู่ลิงก์เขียนผิด ผู้เข้าชมเปิดไม่ได้', en: 'The address is written wrongly; no visitor can open it.' };
    case 'redirect-loop':
      return { th: 'ลิงก์ส่งต่อวนไปมาไม่สิ้นสุด', en: 'The link is redirected in circles.' };
    case 'blocked':
      return {
        th: `เว็บไซต์ปลายทางไม่ยอมให้โปรแกรมเปิดดู${status(httpStatus)} โปรดเปิดดูด้วยตนเอง`,
        en: `The site does not let a program look${status(httpStatus)}; please open it yourself.`,
      };
    case 'login':
      return { th: 'ต้องเข้าสู่ระบบก่อนจึงจะดูได้ โปรดตรวจว่าบุคคลทั่วไปเปิดได้หรือไม่', en: 'Asks to sign in first; please see whether the public can open it.' };
    case 'timeout':
      return { th: 'ปลายทางไม่ตอบภายในเวลาที่กำหนด', en: 'No answer came in time.' };
    case 'certificate':
      return {
        th: `เปิดได้ แต่ใบรับรองความปลอดภัย (SSL) มีปัญหา${detail}`,
        en: `Opens, but its security certificate (SSL) is not in order${detail}.`,
      };
    case 'network':
      return { th: 'การเชื่อมต่อขาดหายระหว่างทาง จึงตรวจไม่ได้', en: 'The connection broke, so it could not be checked.' };
    case 'robots':
      return { th: 'ไฟล์ robots.txt ของเว็บไซต์ไม่ให้โปรแกรมเปิดหน้านี้', en: 'The site’s robots.txt keeps programs from this page.' };
    case 'private-address':
      return { th: 'ลิงก์ชี้เข้าไปในเครือข่ายภายใน ประชาชนเปิดไม่ได้ และโปรแกรมไม่เปิดให้', en: 'The link leads into a private network; the program does not go there.' };
    case 'limit':
      return { th: 'ยังไม่ได้ตรวจ เพราะถึงขีดจำกัดของการตรวจ', en: 'A limit of the audit was reached before it was checked.' };
  }
}

/** Words for the code of a certificate's failure, to stand in brackets. */
export function certificateDetail(code: string): Text {
  if (/EXPIRED/.test(code)) return { th: ' (หมดอายุ)', en: ' (expired)' };
  if (/NOT_YET_VALID/.test(code)) return { th: ' (ยังไม่ถึงวันที่เริ่มใช้ได้)', en: ' (not valid yet)' };
  if (/ALTNAME|HOSTNAME/.test(code)) return { th: ' (ออกให้เว็บไซต์อื่น)', en: ' (issued to another site)' };
  if (/SELF_SIGNED/.test(code)) return { th: ' (ออกเอง ไม่มีผู้รับรอง)', en: ' (signed by itself)' };
  if (/UNABLE_TO/.test(code)) return { th: ' (ติดตั้งใบรับรองไม่ครบชุด)', en: ' (its chain is incomplete)' };
  if (/ERR_SSL/.test(code)) return { th: ' (การเข้ารหัสรุ่นเก่า)', en: ' (outdated encryption)' };
  return sameText('');
}

export const noAddress = (written: string): Text => ({
  th: `“${withoutCredentials(written)}” ไม่ใช่ที่อยู่เว็บไซต์ โปรดใส่เช่น https://www.town.go.th`,
  en: `"${withoutCredentials(written)}" is not the address of a website. Give one such as https://www.town.go.th`,
});

/** Causes for which not one page could be read; `status` where the server answered. */
export function unreachable(url: string, reason: HealthReason, httpStatus: number | null): Text {
  const host = new URL(url).host;
  switch (reason) {
    case 'no-host':
      return {
        th: `ไม่พบเว็บไซต์ชื่อ ${host} โปรดตรวจตัวสะกดของที่อยู่`,
        en: `There is no website named ${host}. Please check how the address is spelt.`,
      };
    case 'refused':
      return {
        th: `${host} ไม่รับการเชื่อมต่อ เว็บไซต์อาจปิดอยู่ โปรดลองเปิดด้วยเบราว์เซอร์ แล้วตรวจใหม่`,
        en: `${host} refuses connections; the website may be down. Try it in a browser, then audit again.`,
      };
    case 'timeout':
      return {
        th: `${host} ไม่ตอบภายในเวลาที่กำหนด โปรดลองใหม่ หรือเพิ่มเวลาด้วย --timeout`,
        en: `${host} did not answer in time. Try again, or allow more time with --timeout.`,
      };
    case 'certificate':
      return {
        th: `เชื่อมต่อ ${host} อย่างปลอดภัยไม่ได้ เพราะใบรับรอง (SSL) หรือการเข้ารหัสมีปัญหา โปรดลองขึ้นต้นด้วย http://`,
        en: `No secure connection to ${host}: its certificate or encryption is not in order. Try the address with http://.`,
      };
    case 'login':
      return {
        th: `${host} ให้เข้าสู่ระบบก่อน โปรแกรมดูได้เฉพาะสิ่งที่ประชาชนทั่วไปเปิดดูได้ โปรดใส่ที่อยู่ของหน้าที่ไม่ต้องเข้าสู่ระบบ`,
        en: `${host} asks for a sign-in. The program looks as any visitor does: give an address that needs none.`,
      };
    case 'blocked':
      return httpStatus === 429 || httpStatus === 503
        ? {
            th: `${host} ไม่ว่างหรือปิดปรับปรุงอยู่${status(httpStatus)} โปรดรอสักครู่แล้วตรวจใหม่`,
            en: `${host} is busy or under maintenance${status(httpStatus)}. Wait a while, then audit again.`,
          }
        : {
            th: `${host} ไม่ยอมให้โปรแกรมเปิดดู${status(httpStatus)} โปรดขอผู้ดูแลเว็บไซต์เปิดทางให้ หรือตรวจจากเครือข่ายในประเทศไทย`,
            en: `${host} does not let a program look${status(httpStatus)}. Ask its webmaster to let it in, or audit from a network in Thailand.`,
          };
    case 'robots':
      return {
        th: `robots.txt ของ ${host} ไม่ให้โปรแกรมเปิดหน้าใดเลย หากเป็นเว็บไซต์ของท่านเอง ให้ใช้ --polite off`,
        en: `robots.txt of ${host} keeps programs out. If the site is your own, use --polite off.`,
      };
    case 'http-error':
    case 'soft-404':
      return (httpStatus ?? 0) >= 500
        ? {
            th: `เซิร์ฟเวอร์ของ ${host} ขัดข้อง${status(httpStatus)} ผู้ดูแลเว็บไซต์ต้องแก้ไขก่อน แล้วจึงตรวจใหม่`,
            en: `The server of ${host} fails${status(httpStatus)}. Its webmaster has to mend it before an audit.`,
          }
        : { th: `${url} เปิดไม่ได้${status(httpStatus)} โปรดตรวจที่อยู่`, en: `${url} does not open${status(httpStatus)}. Please check the address.` };
    case 'not-a-file':
      return { th: `${url} เป็นไฟล์ ไม่ใช่หน้าเว็บ โปรดใส่ที่อยู่หน้าแรกของเว็บไซต์`, en: `${url} is a file, not a web page. Give the address of the home page.` };
    case 'empty':
      return { th: `${url} เปิดแล้วว่างเปล่า โปรดตรวจที่อยู่ของหน้าแรก`, en: `${url} is empty. Please check the address of the home page.` };
    case 'redirect-loop':
      return { th: `${url} ส่งต่อวนไปมาไม่สิ้นสุด ผู้ดูแลเว็บไซต์ต้องแก้การตั้งค่า`, en: `${url} is redirected in circles; its webmaster must mend the settings.` };
    case 'private-address':
      return {
        th: `${url} ถูกส่งต่อเข้าไปในเครือข่ายภายใน จึงไม่ตรวจต่อ`,
        en: `${url} leads into a private network, so it was not followed.`,
      };
    default:
      return {
        th: `เชื่อมต่อ ${host} ไม่ได้ โปรดตรวจการเชื่อมต่ออินเทอร์เน็ต แล้วลองใหม่`,
        en: `${host} could not be reached. Please check the internet connection and try again.`,
      };
  }
}

export const outOfTime = (minutes: number): Text => ({
  th: `หยุดเก็บข้อมูลเมื่อครบ ${minutes} นาที ส่วนที่เหลือยังไม่ได้ตรวจ (เพิ่มเวลาได้ด้วย --max-minutes)`,
  en: `The crawl ended after ${minutes} minutes; the rest was not looked at (allow more with --max-minutes).`,
});
export const outOfRequests = (requests: number): Text => ({
  th: `หยุดเก็บข้อมูลเมื่อส่งคำขอครบ ${requests} ครั้งตามที่กำหนด ส่วนที่เหลือยังไม่ได้ตรวจ (เพิ่มได้ด้วย --max-requests)`,
  en: `The crawl ended after ${requests} requests; the rest was not looked at (allow more with --max-requests).`,
});
export const quietNow = (hours: string): Text => ({
  th: `ขณะนี้อยู่ในช่วงเวลาที่ตั้งไว้ว่าไม่ให้รบกวนเซิร์ฟเวอร์ (${hours} น. เวลาไทย) โปรดตรวจนอกช่วงเวลานี้ หรือแก้ค่า quiet-hours ในไฟล์ตั้งค่า`,
  en: `These are quiet hours (${hours}, Thai time), in which the settings keep the audit from asking the server. Audit at another time, or change quiet-hours in the settings file.`,
});
export const quietFrom = (hours: string): Text => ({
  th: `หยุดเก็บข้อมูลเพราะถึงช่วงเวลาที่ตั้งไว้ว่าไม่ให้รบกวนเซิร์ฟเวอร์ (${hours} น. เวลาไทย) ส่วนที่เหลือยังไม่ได้ตรวจ โปรดตรวจต่อนอกช่วงเวลานี้`,
  en: `The crawl ended because quiet hours began (${hours}, Thai time); the rest was not looked at. Audit again at another time.`,
});
export const stoppedByUser: Text = { th: 'ผู้ใช้สั่งหยุดก่อนเก็บข้อมูลครบ', en: 'The crawl was stopped before it was done.' };
export const fellSilent: Text = {
  th: 'เว็บไซต์หยุดตอบระหว่างการตรวจ อาจล่มหรือกันโปรแกรมไว้ ส่วนที่เหลือยังไม่ได้ตรวจ โปรดตรวจใหม่ภายหลัง หรือเพิ่มช่วงพักด้วย --delay',
  en: 'The site stopped answering during the audit; it may be down or keep programs out. The rest was not looked at: try again later, or with longer pauses (--delay).',
};
/** @param code of the system's error */
export const cannotStore = (code: string): Text =>
  code === 'ENOSPC' || code === 'EDQUOT'
    ? {
        th: 'พื้นที่ดิสก์ของเครื่องนี้เต็ม จึงหยุดเก็บข้อมูล ส่วนที่เหลือยังไม่ได้ตรวจ โปรดเพิ่มพื้นที่ว่าง แล้วตรวจใหม่',
        en: 'The disk of this machine is full, so the crawl ended; the rest was not looked at. Make room and audit again.',
      }
    : {
        th: `บันทึกข้อมูลลงโฟลเดอร์ชั่วคราวของเครื่องนี้ไม่ได้ (${code}) จึงหยุดเก็บข้อมูล ส่วนที่เหลือยังไม่ได้ตรวจ โปรดตรวจสิทธิ์ของโฟลเดอร์ แล้วตรวจใหม่`,
        en: `The temporary folder of this machine cannot be written to (${code}), so the crawl ended; the rest was not looked at. Check the folder and audit again.`,
      };
export const refusedForNow: Text = {
  th: 'เว็บไซต์หยุดรับการเชื่อมต่อระหว่างการตรวจ ทั้งที่หน้าอื่นเปิดได้ โปรดเปิดดูอีกครั้ง',
  en: 'The site refused connections for a while, though it had answered for other pages; please try again.',
};
/** @param httpStatus null where no answer came */
export const pictureGone = (httpStatus: number | null): Text => ({
  th: `รูปภาพในหน้านี้เปิดไม่ได้${status(httpStatus)} ผู้เข้าชมเห็นเป็นช่องว่าง`,
  en: `A picture on the page does not open${status(httpStatus)}; visitors see an empty frame.`,
});
/** @param httpStatus of the answer */
export const serverWeak = (httpStatus: number | null): Text => ({
  th: `เซิร์ฟเวอร์ขัดข้องพร้อมกันหลายหน้าระหว่างการตรวจ${status(httpStatus)} จึงยังบอกไม่ได้ว่าหน้านี้เสีย โปรดเปิดดูอีกครั้ง`,
  en: `The server failed for many pages during the audit${status(httpStatus)}, which says nothing of this one; please try again.`,
});
/** For a failure that was not looked at twice, because the audit ended before. */
export const failedOnce = (httpStatus: number | null): Text => ({
  th: `เซิร์ฟเวอร์ขัดข้องเมื่อเปิดหน้านี้${status(httpStatus)} และการตรวจจบลงก่อนที่จะได้ลองอีกครั้ง จึงยังบอกไม่ได้ว่าหน้านี้เสีย`,
  en: `The server failed for this page${status(httpStatus)}, and the audit ended before it could be tried again, so it may not be broken.`,
});
export const manyFailures = (pages: number): Text => ({
  th: `เซิร์ฟเวอร์ขัดข้องพร้อมกัน ${pages} หน้า จึงไม่นับเป็นลิงก์เสีย โปรดให้ผู้ดูแลตรวจเซิร์ฟเวอร์ แล้วตรวจใหม่ในเวลาที่มีผู้ใช้น้อย หรือเพิ่มช่วงพักด้วย --delay`,
  en: `The server failed for ${pages} pages, which are therefore not counted as broken. Have it looked at, then audit again at a quiet hour or with longer pauses (--delay).`,
});
export const tooManyPages = (pages: number, left: number): Text => ({
  th: `อ่านครบ ${pages} หน้าตามที่กำหนด ยังเหลือลิงก์ที่ไม่ได้เปิดอีก ${left} ลิงก์ (เพิ่มได้ด้วย --max-pages)`,
  en: `The limit of ${pages} pages was reached; ${left} links were not opened (allow more with --max-pages).`,
});
export const tooManyBytes = (megabytes: number, files: number): Text => ({
  th: `ดาวน์โหลดครบ ${megabytes} MB ตามที่กำหนด อีก ${files} ไฟล์ตรวจเพียงว่าเปิดได้ ไม่ได้อ่านเนื้อหา`,
  en: `The limit of ${megabytes} MB was reached; ${files} more files were checked but not read.`,
});
export const trap = (pattern: string, left: number): Text => ({
  th: `หน้าที่ที่อยู่ต่างกันเพียงตัวเลขมีมากผิดปกติ (${pattern}) ข้ามไป ${left} ลิงก์`,
  en: `Very many pages differ only by numbers in their address (${pattern}); ${left} links were left out.`,
});
export const tooDeep = (left: number): Text => ({
  th: `ข้าม ${left} ลิงก์ที่อยู่ลึกหรือซ้ำซ้อนเกินไป`,
  en: `${left} links were left out because they lie too deep or repeat themselves.`,
});
export const tooManyTargets = (targets: number): Text => ({
  th: `เว็บไซต์มีลิงก์มากกว่า ${targets} ที่อยู่ ส่วนที่เกินไม่ได้ตรวจ`,
  en: `The site links to more than ${targets} addresses; the rest was not checked.`,
});
export const notListed = (links: number): Text => ({
  th: `ลิงก์ที่ไม่ได้เปิดตรวจมีมากเกินจะแสดงทั้งหมด จึงไม่ได้ใส่ในรายการ ${links} ลิงก์`,
  en: `Very many links were not opened; ${links} of them are left out of the lists.`,
});
export const robotsForbid = (links: number): Text => ({
  th: `robots.txt ไม่ให้เปิด ${links} ลิงก์ จึงไม่ได้ตรวจ (ถ้าเป็นเว็บไซต์ของท่านเอง ใช้ --polite off)`,
  en: `robots.txt keeps programs from ${links} links, which were not looked at (for a site of your own: --polite off).`,
});
export const cutOff = (kind: 'html' | 'file'): Text =>
  kind === 'html'
    ? { th: 'หน้านี้ยาวหรือช้าเกินไป อ่านได้เพียงส่วนต้น', en: 'This page is too long or too slow; only its beginning was read.' }
    : { th: 'ไฟล์นี้ใหญ่หรือช้าเกินไป ดาวน์โหลดได้เพียงส่วนต้น', en: 'This file is too big or too slow; only its beginning was downloaded.' };
export const noBrowser = (): Text => ({
  th: `หน้านี้ต้องใช้เบราว์เซอร์แสดงผล แต่ไม่พบเบราว์เซอร์ในเครื่องนี้ ${howToGetOne().th}`,
  en: `This page is drawn by scripts and needs a browser, but none was found on this machine. ${howToGetOne().en}`,
});
export const noPictures = (): Text => ({
  th: `รายงานนี้ไม่มีภาพหน้าจอของหลักฐาน เพราะไม่พบเบราว์เซอร์ในเครื่องนี้ ${howToGetOne().th}`,
  en: `The report has no pictures of the evidence, since no browser was found on this machine. ${howToGetOne().en}`,
});
export const notRendered: Text = {
  th: 'หน้านี้ต้องใช้เบราว์เซอร์แสดงผล แต่เบราว์เซอร์แสดงไม่สำเร็จ',
  en: 'This page is drawn by scripts, and the browser did not manage to draw it.',
};
export const needsBrowser: Text = {
  th: 'หน้านี้ต้องใช้เบราว์เซอร์แสดงผล แต่ตั้งค่าไว้ว่าไม่ใช้ (--render never)',
  en: 'This page is drawn by scripts, and rendering is switched off (--render never).',
};
export const tooManyRendered = (pages: number): Text => ({
  th: `หน้าที่ต้องใช้เบราว์เซอร์แสดงผลมีมากกว่า ${pages} หน้า ส่วนที่เกินไม่ได้แสดง`,
  en: `More than ${pages} pages need a browser; the rest was not drawn.`,
});
export const cacheIsOff: Text = {
  th: 'การตรวจจากที่เก็บไว้ (--from-cache) ต้องมีที่เก็บ แต่ตั้งค่า cache เป็น off โปรดเปิด cache แล้วตรวจเว็บไซต์หนึ่งครั้งก่อน',
  en: '--from-cache needs a cache, but the setting cache is off. Allow one and audit the site once first.',
};
export const nothingStored = (url: string): Text => ({
  th: `ยังไม่มีข้อมูลของ ${url} เก็บไว้ในเครื่องนี้ โปรดตรวจหนึ่งครั้งโดยไม่ใช้ --from-cache ก่อน`,
  en: `Nothing of ${url} is stored on this machine yet. Audit it once without --from-cache first.`,
});
export const storeDamaged = (folder: string, what: string): Text => ({
  th: `ข้อมูลที่เก็บไว้ใน ${folder} เสียหาย (${what}) โปรดตรวจใหม่โดยไม่ใช้ --from-cache`,
  en: `What is stored in ${folder} is damaged (${what}). Audit again without --from-cache.`,
});
export const bodyLost: Text = {
  th: 'ข้อมูลที่เก็บไว้ในเครื่องนี้เสียหาย จึงอ่านไม่ได้ โปรดตรวจใหม่',
  en: 'What was stored on this machine is damaged and cannot be read; please audit again.',
};
/** Why there is no report where nothing else is known. */
export const nothingRead: Text = {
  th: 'อ่านเว็บไซต์ไม่ได้แม้แต่หน้าเดียว ลองเปิดเว็บไซต์ในเบราว์เซอร์ แล้วตรวจอีกครั้ง',
  en: 'Not one page of the site could be read. Try to open it in a browser, then audit again.',
};
