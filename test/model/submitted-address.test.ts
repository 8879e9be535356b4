import { describe, expect, it } from 'vitest';
import { submittedAddress } from '../../src/model/address.ts';

describe('submittedAddress', () => {
  it.each([
    ['https://town.go.th/a', 'https://town.go.th/a'],
    ['  HTTPS://Town.go.th:443/a  ', 'https://town.go.th/a'],
    ['www.town.go.th/x?fbclid=abc&id=2#o1', 'http://www.town.go.th/x?id=2#o1'],
    ['//town.go.th/x', 'http://town.go.th/x'],
    ['https://town.go.th/x.php?utm_source=line&utm_medium=social', 'https://town.go.th/x.php'],
    ['https://town.go.th/list;jsessionid=A1?PHPSESSID=77', 'https://town.go.th/list'],
    ['https://admin:pw@town.go.th/x', 'https://town.go.th/x'],
    ['town.go.th:8080/x', 'http://town.go.th:8080/x'],
    ['https://town.go.th/แผน', `https://town.go.th/${encodeURIComponent('แผน')}`],
  ])('%s', (written, address) => {
    expect(submittedAddress(written)).toBe(address);
    expect(submittedAddress(address)).toBe(address);
  });

  it.each(['', '-', 'ไม่มี', 'ดูเมนูด้านบน', 'plan', 'mailto:a@town.go.th', 'javascript:void(0)', 'https://', 'https://town.go.th/a b c'])('%s is none', (written) => {
    expect(submittedAddress(written)).toBeNull();
  });
});
