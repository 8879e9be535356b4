import { afterEach, describe, expect, it } from 'vitest';
import { startInternet } from '../../support/internet.ts';
import type { Route } from '../../support/server.ts';
import { page, walk } from '../helpers.ts';

const endings: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0)) await end();
});

const HOME = 'https://www.town.example/';
const to = (location: string): Route => ({ status: 302, headers: { location } });

/** State and reason of a link, where the services answer so. */
async function judged(link: string, routes: Readonly<Record<string, Route>>): Promise<string> {
  const net = await startInternet({ [HOME]: page('หน้าแรก', link), ...routes });
  endings.push(net.close);
  const found = await walk(HOME, { proxy: net.proxy });
  const health = found.health.find((it) => it.url === link);
  return health === undefined ? 'unknown' : `${health.state} ${health.reason === 'certificate' ? 'ok' : health.reason}`;
}

describe('services with walls', () => {
  it.each<[string, string, Record<string, Route>, string]>([
    ['a page of Facebook that all may see', 'https://www.facebook.com/town', { 'https://www.facebook.com/town': '<title>เทศบาลตำบลบ้านทดลอง | Facebook</title><script>"You must log in to continue"</script>' }, 'alive ok'],
    ['the sign-in of Facebook by redirect', 'https://www.facebook.com/town', { 'https://www.facebook.com/town': to('https://www.facebook.com/login/?next=x'), 'https://www.facebook.com/login/?*': '<title>Facebook</title>' }, 'unchecked login'],
    ['the sign-in of Facebook in place', 'https://m.facebook.com/town', { 'https://m.facebook.com/town': '<title>เข้าสู่ระบบ Facebook | Facebook</title>' }, 'unchecked login'],
    ['what Facebook shows to members only', 'https://www.facebook.com/groups/1', { 'https://www.facebook.com/groups/1': '<title>Facebook</title><h2>เนื้อหานี้ไม่พร้อมใช้งานในขณะนี้</h2>' }, 'unchecked login'],
    ['400 of Facebook', 'https://www.facebook.com/profile.php?id=1', { 'https://www.facebook.com/profile.php?id=1': { status: 400 } }, 'unchecked blocked'],
    ['404 of Facebook', 'https://www.facebook.com/town', { 'https://www.facebook.com/town': { status: 404 } }, 'unchecked blocked'],
    ['a circle at Facebook', 'https://fb.me/town', { 'https://fb.me/town': to('https://www.facebook.com/town'), 'https://www.facebook.com/town': to('https://www.facebook.com/town?_rdr'), 'https://www.facebook.com/town?_rdr': to('https://www.facebook.com/town') }, 'unchecked blocked'],
    ['the sign-in of LINE', 'https://line.me/ti/g/abc', { 'https://line.me/ti/g/abc': to('https://access.line.me/oauth2/v2.1/login?x=1'), 'https://access.line.me/oauth2/v2.1/login?x=1': '<title>LINE Login</title>' }, 'unchecked login'],
    ['404 of LINE', 'https://lin.ee/abc', { 'https://lin.ee/abc': { status: 404 } }, 'unchecked blocked'],
    ['a friend on LINE', 'https://lin.ee/abc', { 'https://lin.ee/abc': to('https://page.line.me/town'), 'https://page.line.me/town': '<title>เทศบาล | LINE Official Account</title>' }, 'alive ok'],
    ['403 of TikTok', 'https://www.tiktok.com/@town', { 'https://www.tiktok.com/@town': { status: 403 } }, 'unchecked blocked'],
    ['the sign-in of TikTok', 'https://www.tiktok.com/@town', { 'https://www.tiktok.com/@town': '<title>Log in | TikTok</title>' }, 'unchecked login'],
    ['the sign-in of Instagram', 'https://www.instagram.com/town', { 'https://www.instagram.com/town': to('https://www.instagram.com/accounts/login/?next=x'), 'https://www.instagram.com/accounts/login/?*': '<title>Instagram</title>' }, 'unchecked login'],
    ['999 of LinkedIn', 'https://www.linkedin.com/in/town', { 'https://www.linkedin.com/in/town': { status: 999 } }, 'unchecked blocked'],
    ['consent before YouTube', 'https://www.youtube.com/@town', { 'https://www.youtube.com/@town': to('https://consent.youtube.com/m?continue=x'), 'https://consent.youtube.com/m?continue=x': '<title>Before you continue</title>' }, 'unchecked blocked'],
    ['the sign-in before a film', 'https://www.youtube.com/watch?v=abc', { 'https://www.youtube.com/watch?v=abc': to('https://accounts.google.com/ServiceLogin?continue=x'), 'https://accounts.google.com/ServiceLogin?continue=x': '<title>Sign in</title>' }, 'unchecked login'],
    ['a film', 'https://youtu.be/abc', { 'https://youtu.be/abc': to('https://www.youtube.com/watch?v=abc'), 'https://www.youtube.com/watch?v=abc': '<title>ประชุมสภา - YouTube</title>' }, 'alive ok'],
    ['the town’s own page about signing in', 'https://other.example/login-help', { 'https://other.example/login-help': '<title>เข้าสู่ระบบ</title>' }, 'alive ok'],
  ])('%s', async (_, link, routes, expected) => {
    expect(await judged(link, routes)).toBe(expected);
  });
});
