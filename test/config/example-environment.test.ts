/** `.env.example` is whole and true: every variable that the configuration reads, none that it does not, and the defaults that it names. */
import { expect, test } from 'vitest';
import { loadConfig } from '../../temporal.config.ts';
import { readProjectFile, sourceFiles, withoutComments } from '../support/source-files.ts';

/** Variables of the system, which nobody sets for the program. */
const ofTheSystem = ['HOME'];

const example = new Map([...readProjectFile('.env.example').matchAll(/^# ([A-Z][A-Z0-9_]*)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]));

/** Names in upper case that a source speaks of; parts of a pattern are none. */
const namesIn = (code: string): string[] => withoutComments(code).match(/(?<![(|])\b[A-Z][A-Z0-9]+(_[A-Z0-9]+)+\b|(?<=')(PORT|HOME)(?=')/g) ?? [];

const own = sourceFiles().filter(({ path }) => path === 'temporal.config.ts' || path.startsWith('config/'));
/** Made of the roles' names. */
const byRole = ['COORDINATOR', 'SECRETARY', 'REFERENCE_GROUP', 'STEERING_GROUP', 'ADMINISTRATOR', 'SUPPORT'].map((role) => `OIDC_ROLE_${role}`);
/** What Temporal's library reads itself; of codecs nothing is taken. */
const library = new Set(namesIn(readProjectFile('node_modules/@temporalio/envconfig/lib/envconfig-toml.js')));
const byLibrary = [...library].filter((name) => /^TEMPORAL_(?!CODEC_)/.test(name));

const read = new Set([...own.flatMap(({ text }) => namesIn(text)), ...byRole, ...byLibrary].filter((name) => !ofTheSystem.includes(name)));

test('every variable that is read stands in the example', () => {
  expect(byLibrary).toContain('TEMPORAL_TLS_SERVER_NAME');
  expect([...read].filter((name) => !example.has(name))).toEqual([]);
});

test('nothing else stands there', () => {
  expect([...example.keys()].filter((name) => !read.has(name))).toEqual([]);
});

test('the defaults that it names are those of an empty environment', () => {
  const named = Object.fromEntries([...example].filter(([, value]) => value !== ''));
  expect(Object.keys(named)).toContain('PORT');
  // What child processes are given is the environment itself.
  expect({ ...loadConfig(named), childEnvironment: {} }).toEqual(loadConfig({}));
});
