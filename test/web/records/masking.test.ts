/** What is masked leaves no trace: not in the text, not in the archive, whatever it looks like. */
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { handOutArchive } from '../../../api/web/records/hand-out/hand-out-archive.ts';
import { holdsPassage, maskParagraphs } from '../../../api/web/records/hand-out/masking.ts';
import { nearHits } from '../../../api/web/records/hand-out/near-hits.ts';

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

  test.each([
    ['over a line break', ['Ring Åsa', 'Öst nu'], ['Åsa Öst'], [`Ring ${mark('g')}`, `${mark('g')} nu`]],
    ['broken at the end of a line', ['Ring Åsa Berg-', 'ström nu'], ['Åsa Bergström'], [`Ring ${mark('g')}`, `${mark('g')} nu`]],
    ['with signs that are not seen', ['Å\u200bsa\u2060 Ö\u00adst'], ['Åsa Öst'], [mark('g')]],
    ['with a hyphen, or none', ['Åsa-Öst och ÅsaÖst'], ['Åsa Öst'], [`${mark('g')} och ${mark('g')}`]],
    ['with the last name first', ['Öst, Åsa; Karlsson Öst Åsa'], ['Åsa Öst'], [`${mark('g')}; Karlsson ${mark('g')}`]],
    ['of three names in another order', ['Öst, Åsa Maria'], ['Åsa Maria Öst'], [mark('g')]],
    ['in letters that look alike', ['Kаrin Вerg och ｋａｒｉｎ ｂｅｒｇ'], ['Karin Berg'], [`${mark('g')} och ${mark('g')}`]],
    [
      'in an address, with and without marks',
      ['skriv till asa.ost@ltu.example och Åsa_Öst@x.example!'],
      ['Åsa Öst'],
      [`skriv till ${mark('g')} och ${mark('g')}!`],
    ],
    ['decomposed', ['Åsa Öst'.normalize('NFD')], ['Åsa Öst'], [mark('g')]],
  ])('are found %s', (_how, lines, passages, left) => {
    const paragraphs = lines.map((text) => ({ label: 'Text', text }));
    const hides = passages.map((text) => ({ text, ground: 'g' }));
    expect(maskParagraphs(paragraphs, new Map(), hides, mark).shown.map(({ text }) => text)).toEqual(left);
  });

  test('do not go from one field into another', () => {
    const paragraphs = [
      { label: 'Förnamn', text: 'Åsa' },
      { label: 'Ort', text: 'Öst' },
    ];
    expect(maskParagraphs(paragraphs, new Map(), [{ text: 'Åsa Öst', ground: 'g' }], mark).masks).toEqual([]);
  });

  test('that are nearly there are listed for a person to judge, and not those that are hidden', () => {
    const passages = [{ text: 'Åsa Bergström', ground: 'g' }];
    const { left } = maskParagraphs(
      [{ label: 'Text', text: 'Åsa Bergström och Åsas son. Asa B. Fru Bergstrom, Bergsröm. Åsikt. Ström.' }],
      new Map(),
      passages,
      mark,
    );
    expect(nearHits(left, passages).map(({ word }) => word)).toEqual(['Åsas', 'Asa', 'Bergstrom', 'Bergsröm']);
    expect(nearHits(left, passages)[0]).toMatchObject({ passage: 'Åsa Bergström', within: expect.stringContaining('och Åsas son') });
    expect(nearHits(['ab'], [{ text: 'ab', ground: 'g' }])).toEqual([]);
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
