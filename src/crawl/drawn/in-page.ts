/**
 * What runs inside a drawn page, as text: it is no part of this program. It looks for things that a
 * visitor opens without leaving the page, opens one at a time, and tells what came to light.
 *
 * `__oit.mark()` numbers the boxes of the page; `things()` lists and numbers what can be opened;
 * `open(n)` opens one; `gather()` gives what is seen now and was not seen before, with the box that holds it.
 */
export const IN_PAGE = String.raw`(() => {
  if (window.__oit) return;
  const MARK = 'data-oit-box', THING = 'data-oit-thing';
  const BOXES = 'div,section,article,main,li,body,details,fieldset,center,aside,ul,ol,dl,table';
  const MOST_BOXES = 8000, MOST_NODES = 30000, MOST_THINGS = 400;
  const seen = new Set();
  const ids = new WeakMap();
  let marks = 0, lastThing = 0, changed = new Set(), things = [];

  const oneLine = (text) => (text || '').replace(/\s+/g, ' ').trim();
  const arabic = (text) => text.replace(/[๐-๙]/g, (d) => String(d.charCodeAt(0) - 0x0e50));
  const YEAR = /^(?:(?:ปีงบประมาณ|งบประมาณ|ประจำปี|ข้อมูลปี|ข้อมูล|ปี|พ\.?\s?ศ\.?|ita|oit|fy|year)[\s:.\-–]*){0,5}(25[4-9]\d|20[1-4]\d)$/i;
  const yearOf = (words) => {
    const found = words.length > 60 ? null : YEAR.exec(arabic(words));
    return found ? (Number(found[1]) < 2500 ? Number(found[1]) + 543 : Number(found[1])) : 0;
  };
  const UNSAFE = /ส่งข้อมูล|^ส่ง|บันทึก|ลบ|ยกเลิก|พิมพ์|สั่งซื้อ|ชำระ|ยืนยัน|สมัคร|เข้าสู่ระบบ|ล็อกอิน|ออกจากระบบ|โหวต|ดาวน์โหลด|ดาวโหลด|แชร์|ถูกใจ|ปิด$|submit|delete|remove|log\s?(?:in|out)|sign\s?(?:in|out|up)|print|buy|pay|confirm|cancel|share|vote|\blike\b|download|register|subscribe|close/i;
  const LEAVES = /\blocation\b(?!\.reload\b)|\bopen\s*\(|submit\s*\(|print\s*\(|delete|confirm\s*\(|__doPostBack/i;

  const isSeen = (el) => (el.checkVisibility ? el.checkVisibility({ visibilityProperty: true }) : el.getClientRects().length > 0);
  const wordsOf = (el) => oneLine(el.innerText || el.textContent || '').slice(0, 100) || oneLine(el.getAttribute('aria-label') || el.title || '').slice(0, 100);

  const mark = () => {
    for (const el of document.querySelectorAll(BOXES)) {
      if (marks >= MOST_BOXES) break;
      if (!el.hasAttribute(MARK) && !el.closest('a,button,p,label,summary,svg')) el.setAttribute(MARK, String((marks += 1)));
    }
  };

  /** What a visitor sees: words and links, each with the element that holds it. */
  const look = () => {
    const found = [];
    let nodes = 0;
    const walker = document.createTreeWalker(document.body || document.documentElement, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, {
      acceptNode: (node) => node.nodeType === 1 && /^(?:script|style|noscript|template|svg|option)$/i.test(node.tagName) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    });
    for (let node = walker.nextNode(); node && nodes < MOST_NODES; node = walker.nextNode()) {
      nodes += 1;
      if (node.nodeType === 3) {
        const words = oneLine(node.data);
        if (/[\p{L}\p{N}]{2}/u.test(words) && node.parentElement && isSeen(node.parentElement)) found.push([words.slice(0, 200), node.parentElement]);
      } else if (/^(?:a|iframe|embed|object)$/i.test(node.tagName)) {
        const target = node.getAttribute('href') || node.getAttribute('src') || node.getAttribute('data');
        if (target && !/^(?:#|javascript:)/i.test(target) && isSeen(node)) found.push(['→' + target.slice(0, 300) + ' ' + oneLine(node.textContent).slice(0, 100), node]);
      }
    }
    return found;
  };

  const common = (elements) => {
    let at = elements[0] || null;
    for (const el of elements) while (at && !at.contains(el)) at = at.parentElement;
    return at;
  };
  const boxOf = (el) => {
    let at = el;
    while (at && at !== document.body && (!at.matches(BOXES) || at.matches('li') || at.closest('a,button,p,label,summary'))) at = at.parentElement;
    return at || document.body;
  };

  const leavesPage = (el) => {
    const link = el.closest('a[href],area[href]');
    if (link) {
      const href = link.getAttribute('href').trim();
      if (/^javascript:/i.test(href)) { if (LEAVES.test(href)) return true; }
      else if (!href.startsWith('#') && href !== '') return true;
    }
    const form = el.form || el.closest('form');
    if (form && /^(?:button|input)$/i.test(el.tagName) && /^(?:submit|image|reset)$/i.test(el.type || '')) return true;
    return LEAVES.test(el.getAttribute('onclick') || '') || (link && LEAVES.test(link.getAttribute('onclick') || ''));
  };
  const OPENERS = 'details>summary,[aria-expanded],[data-toggle="collapse"],[data-bs-toggle="collapse"],[data-toggle="tab"],[data-bs-toggle="tab"],[data-toggle="pill"],[data-bs-toggle="pill"],[role="tab"],' +
    '.accordion-header,.accordion-title,.accordion-button,.accordion-toggle,.accordion-trigger,.accordion__title,.accordion__header,.ui-accordion-header,.panel-heading,.collapsible,.collapsible-header,.faq-question,.toggle-title,.elementor-tab-title,.tab-link,.tablinks,.tab-title,.nav-tabs>li,.nav-pills>li,.tabs>li,.el-collapse-item__header,.v-expansion-panel-title,.v-expansion-panel-header,.ant-collapse-header,.mat-expansion-panel-header,.q-expansion-item__container>.q-item';
  const WIDGET = '[class*="calendar"],[class*="datepicker"],[class*="flatpickr"],[class*="slick"],[class*="swiper"],[class*="carousel"],[class*="owl-"],[class*="cookie"],[class*="translate"],[class*="chat"],[role="menu"],[role="menubar"],[role="listbox"],[role="combobox"]';
  const isActive = (el) => {
    const near = [el, el.parentElement].filter(Boolean);
    return near.some((it) => it.matches('[aria-selected="true"],[aria-pressed="true"],[aria-current]:not([aria-current="false"]),[aria-checked="true"],[data-state="active"],[data-state="on"],.active,.selected,.current,.is-active,.ui-state-active')) || (el.tagName === 'LABEL' && el.control && el.control.checked === true);
  };

  const idOf = (el) => {
    if (!ids.has(el)) ids.set(el, (lastThing += 1));
    return ids.get(el);
  };
  const listThings = () => {
    const found = new Map();
    const add = (el, kind, words, more) => {
      if (found.size >= MOST_THINGS || found.has(el) || words === '' || UNSAFE.test(words) || el.disabled || el.closest(WIDGET)) return;
      found.set(el, { kind, words, year: yearOf(words), active: isActive(el), ...more });
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let nodes = 0;
    for (let node = texts.nextNode(); node && nodes < MOST_NODES; node = texts.nextNode()) {
      nodes += 1;
      if (node.data.length > 80 || !/[25๒][05๐๕]|20/.test(node.data)) continue;
      let at = node.parentElement;
      for (let up = 0; at && up < 4; up += 1, at = at.parentElement) {
        if (/^(?:option|select|script|style|h1|body)$/i.test(at.tagName) || !yearOf(oneLine(at.textContent).slice(0, 80))) { at = null; break; }
        const acts = at.matches('button,a,summary,label,[role="button"],[role="tab"],[role="radio"],[onclick],[tabindex]') || (getComputedStyle(at).cursor === 'pointer' && (!at.parentElement || getComputedStyle(at.parentElement).cursor !== 'pointer'));
        if (acts) break;
      }
      if (!at || /^(?:summary)$/i.test(at.tagName) || at.matches('[aria-expanded],[data-toggle="collapse"],[data-bs-toggle="collapse"]') || !isSeen(at) || leavesPage(at)) continue;
      add(at, 'year', wordsOf(at), {});
    }
    for (const el of document.querySelectorAll(OPENERS)) {
      if (!isSeen(el) || leavesPage(el) || el.matches('select,input,body,html')) continue;
      if (el.closest('[aria-haspopup="true"],[aria-haspopup="menu"],[aria-haspopup="listbox"],.navbar-toggle,.navbar-toggler,.dropdown-toggle')) continue;
      const isTab = el.matches('[role="tab"],[data-toggle="tab"],[data-bs-toggle="tab"],[data-toggle="pill"],[data-bs-toggle="pill"],.tab-link,.tablinks,.tab-title,.nav-tabs>li,.nav-pills>li,.tabs>li');
      if (!isTab && el.closest('nav,header,footer,[role="navigation"]') && !el.closest('main,article')) continue;
      const inner = el.matches('li,.panel-heading,.accordion-header,h2,h3,h4,h5') ? el.querySelector('button,a,[role="tab"],[role="button"]') : null;
      const target = inner || el;
      if (target !== el && leavesPage(target)) continue;
      const words = wordsOf(target);
      if (/^\d{0,2}$/.test(words)) continue;
      const isOpen = isTab ? isActive(target) : target.getAttribute('aria-expanded') === 'true' || (target.tagName === 'SUMMARY' && target.parentElement.open === true);
      add(target, yearOf(words) && isTab ? 'year' : isTab ? 'tab' : 'open', words, { active: isOpen });
    }
    const list = [...found].map(([el, about]) => ({ el, ...about }));
    for (const select of [...document.querySelectorAll('select')].slice(0, 30)) {
      const options = [...select.options].slice(0, 100);
      if (!isSeen(select) && !select.parentElement?.matches('[class*="select"]') || select.disabled || select.multiple || !options.some((it) => yearOf(oneLine(it.text)))) continue;
      for (const option of options) {
        const words = oneLine(option.text);
        if (yearOf(words)) list.push({ el: option, kind: 'year', words, year: yearOf(words), active: option.selected });
      }
    }
    things = list;
    for (const { el } of list) (el.closest('select') || el).setAttribute(THING, String(idOf(el)));
    return list.map(({ el, kind, words, year, active }) => ({ n: idOf(el), kind, words, year, active }));
  };

  const observer = new MutationObserver((records) => {
    for (const { target } of records) {
      const el = target.nodeType === 1 ? target : target.parentElement;
      if (el && changed.size < 2000) changed.add(el);
    }
  });

  const open = (n) => {
    const thing = things.find(({ el }) => idOf(el) === n);
    if (!thing || !thing.el.isConnected) return false;
    observer.takeRecords();
    changed = new Set();
    observer.observe(document.documentElement, { childList: true, subtree: true });
    const { el } = thing;
    if (el.tagName === 'OPTION') {
      const select = el.closest('select');
      Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value').set.call(select, el.value);
      el.selected = true;
      for (const name of ['input', 'change']) select.dispatchEvent(new Event(name, { bubbles: true }));
      if (window.jQuery) try { window.jQuery(select).trigger('select2:select'); } catch { /* the page's own trouble */ }
      return true;
    }
    const at = { bubbles: true, cancelable: true, view: window, button: 0 };
    el.dispatchEvent(new PointerEvent('pointerdown', { ...at, pointerType: 'mouse', isPrimary: true }));
    el.dispatchEvent(new MouseEvent('mousedown', at));
    el.dispatchEvent(new PointerEvent('pointerup', { ...at, pointerType: 'mouse', isPrimary: true }));
    el.dispatchEvent(new MouseEvent('mouseup', at));
    if (el.isConnected) el.click();
    return true;
  };

  const cleaned = (el) => {
    const copy = el.cloneNode(true);
    const drop = 'script,style,noscript,template' + (el === document.body ? ',nav,header,footer,aside,[role="navigation"]' : '');
    for (const it of copy.querySelectorAll(drop)) it.remove();
    return (el === document.body ? copy.innerHTML : copy.outerHTML);
  };

  /** @param whole the box whose content was exchanged, not only what is new in it */
  const gather = (whole) => {
    for (const record of observer.takeRecords()) { const el = record.target; if (el.nodeType === 1) changed.add(el); }
    const now = look();
    const fresh = now.filter(([key]) => !seen.has(key));
    if (fresh.length === 0) return null;
    observer.disconnect();
    for (const [key] of now) seen.add(key);
    let at = boxOf(common(fresh.map(([, el]) => el)));
    if (whole) {
      const exchanged = [...changed].filter((el) => el.isConnected && isSeen(el) && now.some(([, held]) => el.contains(held)));
      at = boxOf(common([at, ...exchanged]));
    }
    mark();
    const boxes = [];
    for (let up = at; up && boxes.length < 60; up = up.parentElement) if (up.hasAttribute(MARK)) boxes.push(Number(up.getAttribute(MARK)));
    return { boxes, html: cleaned(at).slice(0, 400000), fresh: fresh.map(([key]) => key).slice(0, 5000) };
  };

  window.__oit = {
    mark, things: listThings, open, gather,
    /** Takes all that is seen now, and what was seen before the page was loaded again, as known. */
    know: (keys) => { for (const key of keys) seen.add(key); for (const [key] of look()) seen.add(key); mark(); return [...seen].slice(0, 20000); },
    seen: (keys) => { for (const key of keys) seen.add(key); },
    whole: () => '<!doctype html>' + document.documentElement.outerHTML,
  };
})()`;

/** Runs before the scripts of the page: nothing of it may ask, print, open or wait for a person. */
export const BEFORE_PAGE = String.raw`(() => {
  const nothing = () => undefined;
  window.print = nothing; window.alert = nothing; window.confirm = () => false; window.prompt = () => null; window.open = () => null;
  window.RTCPeerConnection = undefined; window.webkitRTCPeerConnection = undefined;
  if (window.Notification) window.Notification.requestPermission = () => Promise.resolve('denied');
})()`;
