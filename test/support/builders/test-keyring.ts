/** A key for tests that need links and no file. */
import { keyringFrom } from '../../../db/links/keyring.ts';

export const testKeyring = keyringFrom({
  name: 'the keyring of the tests',
  read: async () => [{ id: 'answerLink-1', purpose: 'answerLink', secret: 'k'.repeat(43), signsFrom: '2020-01-01T00:00:00.000Z' }],
});
