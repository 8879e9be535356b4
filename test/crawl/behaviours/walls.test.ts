import { describe, expect, it } from 'vitest';
import { isChallenge } from '../../../src/crawl/walls.ts';
import type { Route } from '../../support/server.ts';
import { healthByPath, page, PDF, pdf, serve, walk } from '../helpers.ts';
import { HOME, internet, to } from './helpers.ts';

const long = 'ข้อมูลการให้บริการของเทศบาลตำบลตัวอย่างสำหรับประชาชนทุกคน '.repeat(30);

describe('a guard that minds manners', () => {
  const forbidden = { status: 403, body: '<h1>Forbidden</h1>' };
  it.each<[string, (headers: Record<string, string | string[] | undefined>) => boolean]>([
    ['wants a Referer', (headers) => headers['referer'] !== undefined],
    ['wants the Referer of its own host', (headers) => String(headers['referer']).includes('127.0.0.1')],
    ['wants the user agent of a browser', (headers) => /Chrome\/\d+/.test(String(headers['user-agent'])) && !/oit|bot/i.test(String(headers['user-agent']))],
    ['wants Sec-Fetch-Mode', (headers) => headers['sec-fetch-mode'] === 'navigate'],
    ['wants no unknown Sec-Fetch-Dest', (headers) => headers['sec-fetch-dest'] === 'document'],
    ['wants a language', (headers) => /^th/.test(String(headers['accept-language']))],
  ])('lets us in where it %s', async (_, likes) => {
    const server = await serve((request) => (request.url === '/robots.txt' ? undefined : likes(request.headers) ? ({ '/': page('หน้าแรก', '/plan.pdf'), '/plan.pdf': pdf }[request.url ?? ''] ?? undefined) : forbidden));
    expect(healthByPath(await walk(server.url))).toEqual({ '/': 'alive ok', '/plan.pdf': 'alive ok' });
  });

  it('keeps to what let us in where the server then wants us to wait', async () => {
    let times = 0;
    const server = await serve({
      '/': page('หน้าแรก', '/plan.pdf'),
      '/plan.pdf': (request, response) => {
        if (request.headers['sec-fetch-mode'] === undefined) return void response.writeHead(403).end('no');
        times += 1;
        if (times === 1) return void response.writeHead(429, { 'retry-after': '0' }).end();
        response.writeHead(200, { 'content-type': 'application/pdf' }).end(PDF);
      },
    });
    expect(healthByPath(await walk(server.url))['/plan.pdf']).toBe('alive ok');
  });

  it('is told as blocked, never as broken, where nothing helps; and asked no more than twice', async () => {
    const statuses = [401, 403, 406, 412, 444];
    const server = await serve({ '/': page('หน้าแรก', ...statuses.map((status) => `/s${status}`)), ...Object.fromEntries(statuses.map((status) => [`/s${status}`, { status, body: 'no' }])) });
    const found = await walk(server.url);
    for (const status of statuses) {
      expect(healthByPath(found)[`/s${status}`]).toBe('unchecked blocked');
      expect(server.requests.filter(({ path }) => path === `/s${status}`)).toHaveLength(2);
    }
  });

  it('is not asked as a browser for a page behind a password', async () => {
    const server = await serve({ '/': page('หน้าแรก', '/staff'), '/staff': { status: 401, headers: { 'www-authenticate': 'Basic realm="x"' }, body: '' } });
    expect(healthByPath(await walk(server.url))).toMatchObject({ '/staff': 'unchecked blocked' });
    expect(server.requests.filter(({ path }) => path === '/staff')).toHaveLength(1);
  });

  it('gets the headers of the user all the same', async () => {
    const server = await serve((request) => (request.url === '/' ? page('หน้าแรก', '/a') : request.url === '/a' ? forbidden : undefined));
    await walk(server.url, { headers: { 'x-town': 'yes', 'user-agent': 'ours' } });
    expect(server.requests.filter(({ path }) => path === '/a').map(({ headers }) => [headers['x-town'], headers['user-agent']])).toEqual([['yes', 'ours'], ['yes', 'ours']]);
  });
});

describe('a challenge or block page', () => {
  const WALLS: readonly (readonly [string, Route])[] = [
    ['Cloudflare', { status: 403, headers: { 'cf-mitigated': 'challenge' }, body: '<title>Just a moment...</title>' }],
    ['Cloudflare with status 503', { status: 503, headers: { server: 'cloudflare', 'retry-after': '0' }, body: '<title>Just a moment...</title><div class="cf-browser-verification">' }],
    ['Cloudflare error 1020', { status: 403, body: '<title>Access denied | town.go.th used Cloudflare to restrict access</title>' }],
    ['Sucuri', { status: 403, headers: { 'x-sucuri-block': '1' }, body: '<title>Sucuri WebSite Firewall - Access Denied</title>' }],
    ['Sucuri by script', "<html><title>You are being redirected...</title><noscript>Javascript is required.</noscript><script>var s={},u,c,U,r,i,l=0,a,e=eval,w=String.fromCharCode,sucuri_cloudproxy_js='';</script></html>"],
    ['Imperva', '<html><head><META NAME="robots" CONTENT="noindex,nofollow"><script src="/_Incapsula_Resource?SWJIYLWA=5074a744"></script></head><body></body></html>'],
    ['Imperva with a frame', '<html><body><iframe id="main-iframe" src="/_Incapsula_Resource?CWUDNSAI=9&incident_id=1">Request unsuccessful. Incapsula incident ID: 891-23</iframe></body></html>'],
    ['F5', '<html><head><title>Request Rejected</title></head><body>The requested URL was rejected. Please consult with your administrator.<br><br>Your support ID is: 1234567890</body></html>'],
    ['FortiWeb', { status: 200, body: '<title>Web Page Blocked!</title><h2>Web Page Blocked!</h2><p>The page cannot be displayed. Attack ID: 20000051</p>' }],
    ['Akamai', { status: 403, body: '<TITLE>Access Denied</TITLE>You don\'t have permission to access on this server.<P>Reference&#32;&#35;18.2d351ab8.1557333295.a4e16ab' }],
    ['ModSecurity', { status: 406, body: '<title>Not Acceptable!</title><p>An appropriate representation of the requested resource could not be found on this server. This error was generated by Mod_Security.</p>' }],
    ['Imunify360', { status: 415, body: '<title>One moment, please...</title>Imunify360 bot-protection' }],
    ['Wordfence', { status: 503, headers: { 'retry-after': '0' }, body: '<h1>Your access to this site has been limited</h1>Generated by Wordfence' }],
    ['DDoS-Guard', { status: 403, body: '<title>DDOS-GUARD</title>Checking your browser before accessing' }],
    ['AWS', { status: 202, body: '<script src="https://x.token.awswaf.com/challenge.js"></script><script>window.awsWafCookieDomainList=[];AwsWafIntegration.saveReferrer();//aws-waf-token</script>' }],
    ['a free hosting', '<html><body><script type="text/javascript" src="/aes.js"></script><script>function toNumbers(d){}var a=toNumbers("f6"),b=toNumbers("98"),c=toNumbers("a3");document.cookie="__test="+toHex(slowAES.decrypt(c,2,a,b))+"; path=/";location.href="/x?i=1";</script><noscript>This site requires Javascript to work</noscript></body></html>'],
    ['a Thai firewall', { status: 403, body: '<title>Access Denied</title><h1>การเข้าถึงถูกปฏิเสธ</h1>ระบบตรวจพบการใช้งานที่ผิดปกติ กรุณาติดต่อผู้ดูแลระบบ' }],
    ['a Thai firewall with status 200', '<html><body><h3>Access Denied</h3>ไอพีของท่าน 203.0.113.7 ถูกบล็อกโดยระบบรักษาความปลอดภัย</body></html>'],
    ['a fence around Thailand', { status: 403, body: 'เว็บไซต์นี้อนุญาตให้เข้าใช้งานเฉพาะจากภายในประเทศไทยเท่านั้น' }],
    ['a fence around Thailand with status 200', '<title>เทศบาล</title><p>This website is only accessible from Thailand.</p>'],
    ['a fence against countries', { status: 404, body: '<title>Access denied</title>Access from your country is denied.' }],
    ['a question whether one is human', '<title>Human Verification</title><p>กรุณายืนยันว่าท่านไม่ใช่โปรแกรมอัตโนมัติ</p><div class="g-recaptcha"></div>'],
    ['a court', { status: 451, body: 'ระงับการเผยแพร่' }],
  ];

  it.each(WALLS)('of %s could not be checked', async (_, wall) => {
    const server = await serve({ '/': page('หน้าแรก', '/page', '/file.pdf'), '/page': wall, '/file.pdf': wall });
    expect(healthByPath(await walk(server.url, { polite: false }))).toEqual({ '/': 'alive ok', '/page': 'unchecked blocked', '/file.pdf': 'unchecked blocked' });
  });

  it.each(WALLS)('of %s is no broken link elsewhere', async (_, wall) => {
    const net = await internet({ [HOME]: page('หน้าแรก', 'http://agency.example/doc'), 'http://agency.example/doc': (request, response) => {
      if (request.method === 'HEAD') return void response.writeHead(403).end();
      const { status = 200, headers = {}, body = '' } = typeof wall === 'string' ? { body: wall } : wall as { status?: number; headers?: Record<string, string>; body?: string };
      response.writeHead(status, headers).end(body);
    } });
    const found = await walk(HOME, { proxy: net.url, polite: false });
    expect(found.health.find(({ url }) => url.includes('agency'))).toMatchObject({ state: 'unchecked', reason: 'blocked' });
  });

  it('as the start page is told as what it is', async () => {
    const server = await serve({ '*': { status: 403, headers: { 'cf-mitigated': 'challenge' }, body: '<title>Just a moment...</title>' } });
    await expect(walk(server.url)).rejects.toThrow(/ไม่ยอมให้โปรแกรมเปิดดู|does not let a program/);
  });

  it('is not seen in a real page that carries the scripts of a guard, speaks of one, or of Thailand', async () => {
    const server = await serve({
      '/': page('หน้าแรก', '/a', '/b', '/c', '/d'),
      '/a': `<title>แผน</title>${long}<script src="/_Incapsula_Resource?SWJIYLWA=1"></script><script src="/cdn-cgi/challenge-platform/scripts/jsd/main.js"></script>`,
      '/b': `<title>Access Denied หมายถึงอะไร</title>${long}ปฏิเสธการเข้าถึง`,
      '/c': `<title>บริการ</title><ul>${'<li><a href="/">หน้าแรก</a></li>'.repeat(9)}</ul>จัดส่งเฉพาะภายในประเทศไทย`,
      '/d': '<title>ผังเมือง</title><script src="/cdn-cgi/challenge-platform/scripts/jsd/main.js"></script><p>แผนผังเมืองรวม ปี 2568</p><a href="/">1</a><a href="/a">2</a><a href="/b">3</a><a href="/c">4</a><a href="/d">5</a>',
    });
    expect(Object.values(healthByPath(await walk(server.url)))).toEqual(Array.from({ length: 5 }, () => 'alive ok'));
  });
});

describe('hostile pages', () => {
  it.each([['<', true], ['<script ', true], ['<title ', false], ['</script ', false]])('of %s alone are looked at in one pass', (piece, isWall) => {
    const text = `access denied ddos-guard ${piece.repeat(39_000 / piece.length)}`;
    // By the square of its length, one look takes half a second and all of them more than a test may.
    for (let times = 0; times < 30; times += 1) expect(isChallenge({ status: 200, headers: {}, contentType: 'text/html', contentLength: null }, text)).toBe(isWall);
  });
});

describe('walls of log-in', () => {
  it('are no broken links', async () => {
    const net = await internet({
      [HOME]: page('หน้าแรก', 'http://www.facebook.com/town', 'http://www.facebook.com/profile.php?id=1', 'http://line.me/R/ti/p/@town', 'http://www.tiktok.com/@town', 'http://www.instagram.com/town'),
      'http://www.facebook.com/town': to('http://www.facebook.com/login/?next=x'),
      'http://www.facebook.com/login/?next=x': page('เข้าสู่ระบบ Facebook'),
      'http://www.facebook.com/profile.php?id=1': { status: 400, body: 'Sorry, something went wrong.' },
      'http://line.me/R/ti/p/@town': { status: 404, body: '' },
      'http://www.tiktok.com/@town': { status: 403, body: '' },
      'http://www.instagram.com/town': { status: 429, headers: { 'retry-after': '3600' }, body: '' },
    });
    const found = await walk(HOME, { proxy: net.url });
    expect(found.health.filter(({ state }) => state === 'dead')).toEqual([]);
  });
});

describe('a server that has too much to do', () => {
  const soon = (): string => new Date(Date.now() + 1500).toUTCString();
  it.each<[string, number, () => string]>([['429 with seconds', 429, () => '1'], ['429 with a date', 429, soon], ['503 with seconds', 503, () => '1'], ['503 with a date', 503, soon], ['429 with nonsense', 429, () => 'soon']])('(%s) is waited for', async (_, status, after) => {
    let tries = 0;
    const server = await serve((request) => {
      if (request.url === '/') return page('หน้าแรก', '/busy.pdf');
      if (request.url !== '/busy.pdf') return undefined;
      tries += 1;
      return tries === 1 ? { status, headers: { 'retry-after': after() }, body: 'busy' } : { headers: { 'content-type': 'application/pdf' }, body: PDF };
    });
    expect(healthByPath(await walk(server.url))).toMatchObject({ '/busy.pdf': 'alive ok' });
    expect(tries).toBe(2);
  });

  it.each([429, 503])('is not waited for without end (%i), and not told as broken', async (status) => {
    const server = await serve({ '/': page('หน้าแรก', '/busy'), '/busy': { status, headers: { 'retry-after': '86400' }, body: 'later' } });
    expect(healthByPath(await walk(server.url))).toMatchObject({ '/busy': 'unchecked blocked' });
    expect(server.requests.filter(({ path }) => path === '/busy')).toHaveLength(1);
  });
});
