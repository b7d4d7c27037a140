/**
 * Keys that links are signed with. They lie outside the database, so that a copy of it opens nothing: in a file of the data folder, or, for programs
 * on several machines, in a variable that holds the same text.
 */
import { hkdfSync } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { writeAtomically } from '../engine/atomic-write.ts';
import { newSecret } from './secret-hash.ts';

/** The kinds of things that are signed, or enciphered (`keptForm`, `formDraft`). What is made for one kind is never valid for another. */
export type KeyPurpose = 'answerLink' | 'signIn' | 'keptForm' | 'formDraft';

export interface SigningKey {
  /** Stands in what was signed with it. */
  id: string;
  secret: Buffer;
}

export interface Keyring {
  /** The key to sign with at an instant. */
  signingKey(purpose: KeyPurpose, at: Instant): Promise<SigningKey>;
  /** The key that signed something; undefined when there is none of this id. */
  verificationKey(purpose: KeyPurpose, id: string): Promise<SigningKey | undefined>;
}

const storedKey = z.strictObject({
  id: z.string().regex(/^[\w-]{1,40}$/),
  // What the key itself signs. Keys for other purposes are derived from it, so that whoever has been given these keys needs no others.
  purpose: z.literal('answerLink'),
  // 32 bytes at least.
  secret: z.string().regex(/^[\w-]{43,}$/),
  /** It signs from then until the next one does. */
  signsFrom: z.iso.datetime(),
});
const storedKeys = z.strictObject({ keys: z.array(storedKey).min(1) });
export type StoredKey = z.infer<typeof storedKey>;

/** The file's name in the data folder. */
export const signingKeysName = 'signing-keys.json';

/** Where keys lie. */
export interface KeySource {
  /** As a person calls it. */
  name: string;
  /** Where keys are written to. */
  file: string;
  /** In a variable, which only the one who runs the programs can change. */
  isVariable: boolean;
  /** Oldest first; none where there is no file. @throws Error saying what to do, without anything of what was read */
  read(): Promise<StoredKey[]>;
  /** Replaces the file. A variable stays as it is: the file's text is then what it is to be set to. */
  write(keys: readonly StoredKey[]): Promise<void>;
}

/** @param file where keys are written to, and read from unless `variable` holds them */
export function keySource({ file, variable }: { file: string; variable: string | null }): KeySource {
  const name = variable === null ? file : 'SIGNING_KEYS';
  return {
    name,
    file,
    isVariable: variable !== null,
    async read() {
      const text = variable ?? (await textOf(file));
      return text === undefined ? [] : parse(text, name);
    },
    async write(keys) {
      await mkdir(dirname(file), { recursive: true, mode: 0o700 });
      await writeAtomically(file, `${JSON.stringify({ keys })}\n`);
    },
  };
}

/** Reads the keys anew each time: whoever makes the next one need tell nobody. */
export function keyringFrom({ name, read }: Pick<KeySource, 'name' | 'read'>): Keyring {
  return {
    async signingKey(purpose, at) {
      const keys = await read();
      // The first key signs whatever the clock says: a clock that was set back must not stop all mail.
      const key = keys.findLast(({ signsFrom }) => signsFrom <= at) ?? keys[0];
      if (!key) throw new Error(noKeys(name));
      return keyFor(purpose, key);
    },
    async verificationKey(purpose, id) {
      const key = (await read()).find((each) => each.id === id);
      return key && keyFor(purpose, key);
    },
  };
}

function keyFor(purpose: KeyPurpose, stored: StoredKey): SigningKey {
  const secret = Buffer.from(stored.secret, 'base64url');
  return { id: stored.id, secret: purpose === stored.purpose ? secret : Buffer.from(hkdfSync('sha256', secret, '', purpose, 32)) };
}

export const newKey = (signsFrom: Instant): StoredKey => ({
  id: `answerLink-${newSecret().slice(0, 8)}`,
  purpose: 'answerLink',
  secret: newSecret(),
  signsFrom,
});

const orElse = 'or run `npm run rotate-keys -- --at-once`, after which links that are out open no more';

/** For a program whose links that are out were signed by keys that it has not got. */
export const noKeys = (name: string): string =>
  `${name} lacks the key that links are signed with: put signing-keys.json of the data folder back from the last backup (on several machines: set SIGNING_KEYS to its text), ${orElse}.`;

function parse(text: string, name: string): StoredKey[] {
  try {
    return storedKeys.parse(JSON.parse(text)).keys.sort((a, b) => (a.signsFrom < b.signsFrom ? -1 : 1));
  } catch {
    throw new Error(`${name} does not hold signing keys as this program writes them: put back what it held from the last backup, ${orElse}.`);
  }
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new Error(`${file} cannot be read (${code}): the user that runs this program must own it, with mode 0600.`);
  }
}
