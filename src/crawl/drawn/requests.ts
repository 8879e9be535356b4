import { resolveAddress, withoutFragment } from '../../model/address.ts';
import type { PageScripts } from './scripts-of.ts';

const MAX_REQUESTS = 12;
const QUOTED = String.raw`\s{0,10}(["'\x60])([^"'\x60<>{}$\r\n]{1,1000})\1(?!\s{0,5}\+)`;
const ASKS = new RegExp(
  String.raw`(?:(?<![\w$.])(?:await\s{1,3})?(?:window\.)?fetch\s{0,3}\(|(?:\$|jQuery|axios|\$http|http|ky|this\.\$http)\s{0,3}\.\s{0,3}(?:get|getJSON)\s{0,3}\(|(?:\$|jQuery)\([^)]{1,100}\)\s{0,3}\.load\s{0,3}\(|\.open\s{0,3}\(\s{0,3}["']GET["']\s{0,3},|(?<![\w$])["']?(?:ajax|sAjaxSource)["']?\s{0,3}:|(?<![\w$])["']?ajax["']?\s{0,3}:\s{0,3}\{[^{}]{0,200}?\burl["']?\s{0,3}:|(?:\$|jQuery|axios)(?:\.ajax)?\s{0,3}\(\s{0,3}\{[^{}]{0,300}?\burl["']?\s{0,3}:)${QUOTED}`,
  'g',
);
/** A request that sends, or one that changes something by being asked. */
const SENDS = /(?:type|method)["']?\s{0,3}:\s{0,3}["'](?:post|put|patch|delete)/i;
const UNSAFE = /log[_-]?(?:out|in)|sign[_-]?(?:out|in)|delete|remove|destroy|update|insert|create|save|submit|vote|like|counter|count(?:er)?\.|visit|stat(?:s|istic)?(?:[./?]|$)|track|hit[s_]|analytics|csrf|token|captcha|subscribe|cart|order|payment|print|export|webhook|heartbeat|online|weather/i;

/** Addresses on the same host that inline scripts ask for by GET when the page opens, without fragments; at most a dozen. */
export function requestsNamed({ code, pieces }: Pick<PageScripts, 'code' | 'pieces'>, pageUrl: string): string[] {
  const found = new Set<string>();
  const take = (written: string): void => {
    // `.load('list.php #content')` names the part of the answer that is wanted.
    const url = resolveAddress(written.trim().replace(/\s.*$/s, ''), pageUrl);
    if (url === null || found.size >= MAX_REQUESTS) return;
    const { host, pathname, search } = new URL(url);
    if (host !== new URL(pageUrl).host || UNSAFE.test(pathname + search) || withoutFragment(url) === withoutFragment(pageUrl)) return;
    found.add(withoutFragment(url));
  };
  for (const script of code) {
    for (const match of script.slice(0, 300_000).matchAll(ASKS)) {
      const around = script.slice(Math.max(0, match.index), match.index + match[0].length + 200);
      const statement = around.slice(0, match[0].length) + (/^[^;]{0,200}/.exec(around.slice(match[0].length))?.[0] ?? '');
      const written = match[2] ?? '';
      if (!SENDS.test(statement) && /^(?:https?:|[./?\w])/.test(written) && /[/.?]/.test(written)) take(written);
    }
  }
  for (const piece of pieces) take(piece);
  return [...found];
}
