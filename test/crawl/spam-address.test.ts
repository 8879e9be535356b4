import { describe, expect, it } from 'vitest';
import { isSpamAddress } from '../../src/crawl/spam.ts';

describe('an advertisement by its address', () => {
  it.each(['https://www.town.go.th/slot-gacor-2024/', 'https://www.town.go.th/slot-online/'])('is one: %s', (address) => expect(isSpamAddress(address)).toBe(true));
  it.each(['https://www.town.go.th/booking/slot-online', 'https://www.town.go.th/queue/slot-demo', 'https://www.town.go.th/news/slot-machine-law-warning'])('is none: %s', (address) => expect(isSpamAddress(address)).toBe(false));
});
