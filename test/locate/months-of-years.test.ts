import { expect, it } from 'vitest';
import { find, pdf } from './town.ts';

const page = (links: string): string => `<h1>พัสดุ</h1><ul>${links}</ul>`;

it('offers monthly lists of the year before for the report of that year where there is nothing else', async () => {
  const { urls } = await find({
    '/': '<a href="/supply">งานพัสดุ</a>',
    '/supply': page('<li><a href="/a.pdf">แบบ สขร.1 สิงหาคม 2567</a></li><li><a href="/b.pdf">แบบ สขร.1 มกราคม 2568</a></li>'),
    '/a.pdf': pdf('สรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือน สิงหาคม 2567'),
    '/b.pdf': pdf('สรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือน มกราคม 2568'),
  });
  expect(urls('o13')).toContain('/a.pdf');
  expect(urls('o13')).not.toContain('/b.pdf');
  expect(urls('o12')).toContain('/b.pdf');
});
