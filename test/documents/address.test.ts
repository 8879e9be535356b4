import { expect, it } from 'vitest';
import { resolveAddress, withoutFragment } from '../../src/model/address.ts';

const BASE = 'https://www.town.go.th/news/index.php?cat=1';

it.each([
  ['detail.php?id=5', 'https://www.town.go.th/news/detail.php?id=5'],
  [' /แผน 2568.pdf ', 'https://www.town.go.th/%E0%B9%81%E0%B8%9C%E0%B8%99%202568.pdf'],
  ['/%BB%C3%D0.pdf', 'https://www.town.go.th/%BB%C3%D0.pdf'],
  ['HTTP://TOWN.go.th:80', 'http://town.go.th/'],
  ['#ITA018', 'https://www.town.go.th/news/index.php?cat=1#ITA018'],
  ['//other.go.th/a', 'https://other.go.th/a'],
  ['http://user:secret@town.go.th/a', 'http://town.go.th/a'],
  ['/a.php?PHPSESSID=abc&id=2&utm_source=x&fbclid=9&_t=17', 'https://www.town.go.th/a.php?id=2'],
  ['/a;jsessionid=1F2?b=%A1', 'https://www.town.go.th/a?b=%A1'],
  ['/a?sid=12', 'https://www.town.go.th/a?sid=12'],
  ['/a?sid=0123456789abcdef0123', 'https://www.town.go.th/a'],
])('%s', (href, address) => {
  expect(resolveAddress(href, BASE)).toBe(address);
});

it.each(['javascript:void(0)', 'mailto:a@b.c', 'tel:042', 'data:text/html,x', 'http://', 'http://[', `/${'a'.repeat(5000)}`])(
  'is no web address: %s',
  (href) => {
    expect(resolveAddress(href, BASE)).toBeNull();
  },
);

it('takes the fragment off', () => {
  expect(withoutFragment('https://a.go.th/x#y')).toBe('https://a.go.th/x');
});
