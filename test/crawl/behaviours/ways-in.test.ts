import { describe, expect, it } from 'vitest';
import { healthByPath, page, pdf, resourcePaths, serve, walk } from '../helpers.ts';
import { HOME, internet, serveRaw, thai874, to } from './helpers.ts';

describe('redirects', () => {
  it('in circles are dead, and end soon', async () => {
    const server = await serve({ '/': page('หน้าแรก', '/self', '/one', '/long1'), '/self': to('/self'), '/one': to('/two'), '/two': to('/three'), '/three': to('/one'), ...Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`/long${index + 1}`, to(`/long${index + 2}`)])) });
    expect(healthByPath(await walk(server.url))).toEqual({ '/': 'alive ok', '/self': 'dead redirect-loop', '/one': 'dead redirect-loop', '/long1': 'dead redirect-loop' });
    expect(server.requests.filter(({ path }) => path.startsWith('/long')).length).toBeLessThan(15);
  });

  it.each<[string, string, string, string]>([
    ['a whole address', '/a', 'HOST/target.html', '/target.html'],
    ['a path', '/a/b', '/target.html', '/target.html'],
    ['a name beside the page', '/a/b', 'target.html', '/a/target.html'],
    ['a name with dots', '/a/b/c', '../target.html', '/a/target.html'],
    ['a query alone', '/a.php', '?page=2', '/a.php?page=2'],
    ['another host without scheme', '/a', '//127.0.0.1:PORT/target.html', '/target.html'],
    ['blanks around', '/a', '   /target.html  ', '/target.html'],
    ['a fragment', '/a', '/target.html#o1', '/target.html'],
    ['backslashes', '/a', '\\target.html', '/target.html'],
    ['raw UTF-8', '/a', Buffer.from('/แผน.html').toString('latin1'), '/%E0%B9%81%E0%B8%9C%E0%B8%99.html'],
    ['raw TIS-620', '/a', `/${thai874('แผน').toString('latin1')}.html`, '/%E1%BC%B9.html'],
    ['escaped TIS-620', '/a', '/%e1%bc%b9.html', '/%e1%bc%b9.html'],
  ])('are followed to %s', async (_, from, location, target) => {
    const home = Buffer.from(page('หน้าแรก', from)).toString('latin1');
    let port = '';
    const server = await serveRaw((path) =>
      path === '/' ? `HTTP/1.1 200 OK\r\ncontent-type: text/html; charset=utf-8\r\n\r\n${home}`
      : path === from ? `HTTP/1.1 302 Found\r\nLocation: ${location.replace('HOST', `http://127.0.0.1:${port}`).replace('PORT', port)}\r\n\r\n`
      : path === target ? 'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n\r\n<title>target</title>here it is'
      : 'HTTP/1.1 404 Not Found\r\n\r\n');
    port = new URL(server.url).port;
    const found = await walk(server.url);
    expect(healthByPath(found)[from]).toBe('alive ok');
    expect(found.resources.find((it) => it.url.endsWith(from))?.finalUrl).toBe(`${server.url}${target}`);
  });

  it('to nowhere show what they bring; to nonsense are broken', async () => {
    const server = await serve({ '/': page('หน้าแรก', '/empty', '/none', '/bad', '/mail', '/bare'), '/empty': { status: 302, headers: { location: '' }, body: page('ว่าง') }, '/none': { status: 301, body: page('ไม่มี') }, '/bad': to('http://[::1'), '/mail': to('mailto:a@b.th'), '/bare': { status: 302, headers: { location: '' }, body: '' } });
    expect(healthByPath(await walk(server.url))).toEqual({ '/': 'alive ok', '/empty': 'alive ok', '/none': 'alive ok', '/bad': 'dead bad-url', '/mail': 'dead bad-url', '/bare': 'dead empty' });
  });

  it.each([301, 302, 303, 307, 308])('of status %i are followed', async (status) => {
    const server = await serve({ '/': page('หน้าแรก', '/a'), '/a': to('/b', status), '/b': page('ข') });
    expect(healthByPath(await walk(server.url))).toMatchObject({ '/a': 'alive ok' });
  });
});

describe('cookies', () => {
  it('that a page wants back before it shows itself are kept, else it would go in circles', async () => {
    const server = await serve((request) => {
      const path = request.url ?? '';
      if (path === '/robots.txt') return undefined;
      if (request.headers.cookie?.includes('ok=1') !== true) return to(path, 302, { 'set-cookie': 'ok=1; path=/; HttpOnly' });
      return { '/': page('หน้าแรก', '/a', '/b.pdf'), '/a': page('ก'), '/b.pdf': pdf }[path];
    });
    expect(healthByPath(await walk(server.url))).toEqual({ '/': 'alive ok', '/a': 'alive ok', '/b.pdf': 'alive ok' });
  });

  it.each(['PHPSESSID', 'ci_session', 'ASP.NET_SessionId', 'town_visitor'])('of a session (%s) that only the home page opens are used where all else sends visitors back to it', async (name) => {
    const server = await serve((request) => {
      const path = request.url ?? '';
      if (path === '/') return { headers: { 'set-cookie': `${name}=abc123; path=/` }, body: page('หน้าแรก', '/a.php', '/plan.pdf', '/gone.php') };
      if (request.headers.cookie?.includes(`${name}=abc123`) !== true) return to('/', 302, { 'set-cookie': `${name}=new; path=/` });
      return { '/a.php': page('ก', '/b.php'), '/b.php': page('ข'), '/plan.pdf': pdf }[path];
    });
    expect(healthByPath(await walk(server.url))).toEqual({ '/': 'alive ok', '/a.php': 'alive ok', '/b.php': 'alive ok', '/plan.pdf': 'alive ok', '/gone.php': 'dead http-error' });
  });

  it('of a session are not sent where pages open without, so that no page depends on the one before', async () => {
    const server = await serve((request) => ({ '/': { headers: { 'set-cookie': ['PHPSESSID=abc; path=/', 'lang=th; path=/'] }, body: page('หน้าแรก', '/a') }, '/a': page('ก') }[request.url ?? '']));
    await walk(server.url);
    expect(server.requests.filter(({ path }) => path === '/a').map(({ headers }) => headers.cookie)).toEqual(['lang=th']);
  });

  it('that a script sets before it opens the page again are set for it', async () => {
    const gate = '<html><script>document.cookie="humans_21909=1; path=/"; document.location.reload(true)</script></html>';
    const server = await serve((request) => (request.url === '/robots.txt' ? undefined : request.headers.cookie?.includes('humans_21909=1') !== true ? gate : { '/': page('หน้าแรก', '/a'), '/a': page('ก') }[request.url ?? '']));
    expect(resourcePaths(await walk(server.url))).toEqual(['/', '/a']);
  });

  it('of one host do not go to another', async () => {
    const net = await internet({ [HOME]: { headers: { 'set-cookie': 'town=1' }, body: page('หน้าแรก', 'http://other.example/x', '/a') }, 'http://other.example/x': page('x'), [`${HOME}a`]: page('ก') });
    await walk(HOME, { proxy: net.url });
    expect(net.requests.filter(({ path }) => path.includes('other')).map(({ headers }) => headers.cookie)).toEqual([undefined]);
    expect(net.requests.find(({ path }) => path === `${HOME}a`)?.headers.cookie).toBe('town=1');
  });
});

describe('a splash page', () => {
  const inner = { '/main.php': page('หน้าหลัก', '/ita.html'), '/ita.html': page('ITA') };
  it.each<[string, string]>([
    ['with meta refresh', '<meta http-equiv="Refresh" content="5; URL=main.php"><img src="king.jpg">'],
    ['with meta refresh without quotes and blanks', '<META HTTP-EQUIV=refresh CONTENT=0;url=/main.php>'],
    ['with a script', '<script>setTimeout(function(){ window.location.href = "main.php"; }, 3000)</script><img src="king.jpg">'],
    ['with a script that replaces', "<script>location.replace('/main.php')</script>"],
    ['with an image map', '<img src="intro.jpg" usemap="#m"><map name="m"><area shape="rect" coords="1,1,9,9" href="main.php" alt="เข้าสู่เว็บไซต์"></map>'],
    ['with the link เข้าสู่เว็บไซต์', '<body background="king.jpg"><center>ทรงพระเจริญ<br><a href="main.php">เข้าสู่เว็บไซต์หลัก</a></center>'],
    ['with a picture that is a link', '<a href=main.php><img src="enter.gif"></a>'],
    ['with a button', '<button onclick="window.location=\'main.php\'">เข้าสู่เว็บไซต์</button>'],
    ['with a picture that is a button', '<img src="enter.png" onclick="location.href=\'/main.php\'">'],
    ['with a form', '<form action="main.php"><input type="submit" value="เข้าสู่เว็บไซต์"></form>'],
    ['with a frame', '<frameset rows="*"><frame src="main.php"></frameset>'],
    ['with two languages', '<a href="main.php?lang=th"><img src="th.png"></a><a href="main.php?lang=en"><img src="en.png"></a>'],
  ])('%s lets us through', async (_, splash) => {
    const server = await serve({ '/': splash, '/main.php?lang=en': page('English'), ...inner });
    expect(resourcePaths(await walk(server.url))).toContain('/ita.html');
  });

  it('on the way to another splash page lets us through', async () => {
    const server = await serve({ '/': '<meta http-equiv=refresh content="0;url=/introall/intro-01.php">', '/introall/intro-01.php': '<script>window.location="/main.php"</script>', ...inner });
    expect((await walk(server.url)).start).toBe(`${server.url}/main.php`);
  });

  it('that shows itself once to each session lets us through', async () => {
    const server = await serve((request) => {
      const path = request.url ?? '';
      if (path === '/intro.php') return { headers: { 'set-cookie': 'PHPSESSID=s1; path=/' }, body: '<meta http-equiv=refresh content="3;url=/main.php">' };
      if (path === '/') return to('/intro.php');
      if (path in inner && request.headers.cookie?.includes('PHPSESSID=s1') !== true) return to('/intro.php');
      return inner[path as keyof typeof inner];
    });
    expect(resourcePaths(await walk(server.url))).toEqual(['/ita.html', '/main.php']);
  });
});

describe('www and the bare host', () => {
  const WWW = 'http://www.town.example';
  const BARE = 'http://town.example';
  it.each([[WWW, BARE], [BARE, WWW]])('are one site where %s leads to the other', async (from, end) => {
    const net = await internet((request) => {
      const url = new URL(request.url ?? '');
      if (url.pathname === '/robots.txt') return undefined;
      if (url.origin === from) return to(`${end}${url.pathname}`, 301);
      return { '/': page('หน้าแรก', `${from}/a`, '/b', `${from}/plan.pdf`), '/a': page('ก'), '/b': page('ข'), '/plan.pdf': pdf }[url.pathname];
    });
    const found = await walk(`${from}/`, { proxy: net.url });
    expect(found.start).toBe(`${end}/`);
    expect(found.resources.map(({ finalUrl }) => finalUrl)).toEqual(expect.arrayContaining([`${end}/a`, `${end}/b`, `${end}/plan.pdf`]) as string[]);
    expect(found.health.every(({ state }) => state === 'alive')).toBe(true);
  });

  it('are one site where each leads to the other for some pages', async () => {
    const net = await internet({
      [`${WWW}/`]: to(`${BARE}/`), [`${BARE}/`]: page('หน้าแรก', '/news', `${WWW}/files/1.pdf`), [`${BARE}/news`]: to(`${WWW}/news`), [`${WWW}/news`]: page('ข่าว', 'only-here'), [`${WWW}/only-here`]: page('มีที่เดียว'), [`${WWW}/files/1.pdf`]: pdf,
    });
    const found = await walk(`${WWW}/`, { proxy: net.url });
    expect(found.resources.map(({ finalUrl }) => finalUrl).sort()).toEqual([`${BARE}/`, `${WWW}/files/1.pdf`, `${WWW}/news`, `${WWW}/only-here`]);
  });

  it('in circles between both are told as such', async () => {
    const net = await internet({ [`${WWW}/`]: to(`${BARE}/`), [`${BARE}/`]: to(`${WWW}/`) });
    await expect(walk(`${WWW}/`, { proxy: net.url, timeoutMs: 700 })).rejects.toThrow(/วนไปมา|in circles/);
  });

  it('where only one has an address: the other is tried', async () => {
    const net = await internet((request) => (request.url === `${WWW}/` ? page('หน้าแรก') : (_, response) => void response.socket?.destroy()));
    expect((await walk('town.example', { proxy: net.url, timeoutMs: 700 })).start).toBe(`${WWW}/`);
  });
});
