/** Text that people type and paste, and addresses in letters of other scripts, as they are stored. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressInWords } from '../../api/web/components/address-in-words.ts';
import { emailAddress, line, text } from '../../contracts/bodies/fields.ts';
import { cleanedText, withAsciiDomain } from '../../contracts/cleaned-text.ts';

describe('a text', () => {
  test.each([
    ['300\u00a0000\u202fkr', '300 000 kr'],
    ['inte\u00adgration', 'integration'],
    ['\ufeffSpråk\u200bcafé\u2060', 'Språkcafé'],
    ['Övertorneå'.normalize('NFD'), 'Övertorneå'],
    ['ett\r\ntvå\rtre\u2028fyra', 'ett\ntvå\ntre\nfyra'],
    // Said by what is between them: family emoji, and letters that do not join.
    ['👩\u200d👧 می\u200cخواهم', '👩\u200d👧 می\u200cخواهم'],
    ['en\ttvå', 'en\ttvå'],
  ])('%j is stored as %j, whoever sends it', (given, cleaned) => {
    expect(cleanedText(given)).toBe(cleaned);
    expect(text().parse(given)).toBe(cleaned.trim());
  });

  test('that has been cleaned stays', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (given) => {
        expect(cleanedText(cleanedText(given))).toBe(cleanedText(given));
      }),
    );
  });

  test('is measured as it is stored, and must say something then', () => {
    expect(line(3).parse('a\u00adb\u200bc')).toBe('abc');
    expect(line().safeParse('\u200b\u00ad ').success).toBe(false);
    expect(line().safeParse('en\u2028två').success).toBe(false);
  });
});

describe('an address', () => {
  test.each([
    ['kim@övertorneå.se', 'kim@xn--vertorne-h0a5n.se'],
    ['kim@\u00ad\u200bövertorneå.se\u00a0', 'kim@xn--vertorne-h0a5n.se'],
    ['Kim@LTU.example', 'Kim@LTU.example'],
  ])('%j is stored as %j', (given, stored) => expect(emailAddress().parse(given)).toBe(stored));

  test.each(['kim@övertorneå.se:80', 'kim@övertorneå.se/x', 'kim@å', 'kim@å%2e.se', 'å@ltu.example', 'kim@å@b.se'])('%s is none', (given) => {
    expect(emailAddress().safeParse(given).success).toBe(false);
  });

  test('is shown in its own letters where nobody can take it for another', () => {
    expect(addressInWords('kim@xn--vertorne-h0a5n.se')).toBe('kim@övertorneå.se');
    const cyrillic = withAsciiDomain('kim@аррӏе.com');
    expect(addressInWords(cyrillic)).toBe(cyrillic);
    expect(addressInWords('kim@ltu.example')).toBe('kim@ltu.example');
  });
});
