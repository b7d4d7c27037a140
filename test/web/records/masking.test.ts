/** What is masked leaves no trace: not in the text, not in the archive, whatever it looks like. */
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { handOutArchive } from '../../../api/web/records/hand-out/hand-out-archive.ts';
import { holdsPassage, maskParagraphs } from '../../../api/web/records/hand-out/masking.ts';

const mark = (ground: string) => `▇▇▇ [maskerat: ${ground}]`;
const masked = (text: string, ...passages: string[]) =>
  maskParagraphs(
    [{ label: 'Text', text }],
    new Map(),
    passages.map((passage) => ({ text: passage, ground: 'g' })),
    mark,
  ).shown[0]?.text;

describe('passages', () => {
  test.each([
    ['Ring Åsa Öst nu', ['åsa  öst'], `Ring ${mark('g')} nu`],
    ['Åsa och åsa', ['Åsa'], `${mark('g')} och ${mark('g')}`],
    ['abcd', ['abc', 'bcd'], mark('g')],
    ['aaaa b', ['aa'], `${mark('g')} b`],
    ['pris (5 kr) [x] a-b', ['(5 kr)', '[x]'], `pris ${mark('g')} ${mark('g')} a-b`],
    ['Åsa'.normalize('NFC'), ['Åsa'.normalize('NFD')], mark('g')],
    ['första rad', ['första\nandra'], `${mark('g')} rad`],
    ['inget här', ['något'], 'inget här'],
  ])('in "%s" hide %j', (text, passages, left) => {
    expect(masked(text, ...passages)).toBe(left);
  });

  test('a paragraph that is hidden whole leaves only its ground', () => {
    const { shown, masks } = maskParagraphs([{ label: 'Namn', text: 'Åsa' }], new Map([[0, 'OSL 21:1']]), [], mark);
    expect(shown).toEqual([{ label: 'Namn', text: mark('OSL 21:1') }]);
    expect(masks).toEqual([{ label: 'Namn', ground: 'OSL 21:1' }]);
  });
});

/** Seeded, so that a failure can be repeated. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

test('no hidden text is in the archive’s bytes, in 300 documents made at random', async () => {
  const letters = Array.from('abcåäöÅÄÖéß.*+?()[]{}|\\^$&<>"\'-/ \u00a0😀');
  for (let seed = 1; seed <= 300; seed++) {
    const next = random(seed);
    const text = (length: number) => Array.from({ length }, () => letters[next(letters.length)]).join('');
    const secrets = Array.from({ length: 1 + next(3) }, (_, index) => `q${index}${text(2 + next(8))}z${index}`.normalize('NFC'));
    const around = (secret: string) => `${text(next(6))}${next(2) ? secret : secret.toUpperCase()}${text(next(6))}`.normalize('NFC');
    const paragraphs = Array.from({ length: 1 + next(5) }, () => ({ label: 'Text', text: secrets.map(around).join('') }));
    const hidden = new Map([[0, 'hel']]);
    const passages = secrets.map((secret) => ({ text: secret, ground: 'g' }));
    const { shown, masks } = maskParagraphs(paragraphs, hidden, passages, mark);
    const bytes = await handOutArchive(
      {
        id: 'x',
        planActivity: 'case',
        outcome: 'inPart',
        askedBy: 'Den som frågade',
        decidedBy: 'Chefen',
        grounds: 'Begärt.',
        decidedOn: '2026-03-02',
        language: 'sv',
        recordedAt: '2026-03-02T08:00:00.000Z',
        byPerson: 'p',
        documents: [
          {
            number: 1,
            reference: 'R-1',
            title: 'Rapport',
            withheld: null,
            shown,
            masks,
            file: { hash: 'h', name: `${secrets[0]}.PDF`, type: '', sizeBytes: 1 },
          },
        ],
      },
      { caseNumber: 'R', county: { authority: { sv: 'Länsstyrelsen', en: 'The county board' }, appealCourt: null } },
      async () => new Uint8Array([1]),
    );
    const files = unzipSync(bytes);
    const all = [...Object.keys(files), ...Object.values(files).map((file) => new TextDecoder().decode(file))].join('\n');
    const asWritten = all.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
    for (const said of [all, asWritten, Buffer.from(bytes).toString('utf8'), Buffer.from(bytes).toString('latin1')])
      expect([seed, holdsPassage(said, passages)]).toEqual([seed, false]);
    expect(all).toContain('▇▇▇ [maskerat: ');
    expect(all).not.toContain('Den som frågade');
  }
});
