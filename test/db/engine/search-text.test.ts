import { describe, expect, test } from 'vitest';
import { containing, searchText, sortKey } from '../../../db/queries/search-text.ts';

describe('text for comparing', () => {
  test('is lower case, å, ä and ö too, of all parts that are there', () => {
    expect(searchText('ÅÄÖ Öst', null, 'HIT-2026', undefined, '')).toBe('åäö öst hit-2026');
  });

  test('a search takes the signs of LIKE as they stand', () => {
    expect(containing(' 50 %_\\ ')).toBe('%50 \\%\\_\\\\%');
  });

  test('sorts byte by byte as Swedish sorts', () => {
    const names = ['Östra', 'Zebra', 'ärlig', 'Ånge', 'älv', 'alv', 'Alba', 'åbo'];
    const sorted = [...names].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
    expect(sorted).toEqual([...names].sort((a, b) => a.localeCompare(b, 'sv')));
  });
});
