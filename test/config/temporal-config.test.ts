import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { levelOf } from '../../composition/run-program.ts';
import { ConfigError, loadConfig, withListeningPort } from '../../temporal.config.ts';
import { tempFolder } from '../support/db/temp-folder.ts';

const problemsOf = (environment: Record<string, string>): string[] => {
  try {
    loadConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
};

describe('an empty environment', () => {
  test('is everything on this machine: embedded Temporal, SQLite in .data, local mailbox, port 3000 on loopback', () => {
    expect(loadConfig({ HOME: '/home/somebody' })).toMatchObject({
      temporal: { mode: 'embedded', namespace: 'default', binary: null },
      database: { url: resolve('.data/hit.sqlite') },
      dataDir: resolve('.data'),
      cacheDir: '/home/somebody/.cache/hit',
      mail: { smtpUrl: null, hostname: 'hit.example' },
      http: { host: '127.0.0.1', port: 3000, publicUrl: 'http://localhost:3000' },
      warnings: [],
    });
  });

  test('is also one whose variables are there and empty', () => {
    const names = [
      'PORT',
      'DATA_DIR',
      'DATABASE_URL',
      'SMTP_URL',
      'PUBLIC_URL',
      'TEMPORAL_ADDRESS',
      'TEMPORAL_API_KEY',
      'TEMPORAL_TLS',
      'TEMPORAL_SERVER_BINARY',
    ];
    expect(loadConfig(Object.fromEntries(names.map((name) => [name, ''])))).toEqual(loadConfig({}));
  });
});

describe('Temporal', () => {
  test('an address makes it a cluster, with namespace, key, headers and TLS', () => {
    const { temporal } = loadConfig({
      TEMPORAL_ADDRESS: 'hit.abc.tmprl.cloud:7233',
      TEMPORAL_NAMESPACE: 'hit.abc',
      TEMPORAL_API_KEY: 'secret',
      TEMPORAL_GRPC_META_OUR_HEADER: 'yes',
    });
    expect(temporal).toEqual({
      mode: 'cluster',
      namespace: 'hit.abc',
      connection: { address: 'hit.abc.tmprl.cloud:7233', apiKey: 'secret', tls: true, metadata: { 'our-header': 'yes' } },
    });
  });

  test('client certificates are read from their files', async () => {
    const folder = await tempFolder();
    for (const name of ['cert', 'key']) writeFileSync(join(folder, name), name);
    const { temporal } = loadConfig({
      TEMPORAL_ADDRESS: 'temporal:7233',
      TEMPORAL_TLS_CLIENT_CERT_PATH: join(folder, 'cert'),
      TEMPORAL_TLS_CLIENT_KEY_PATH: join(folder, 'key'),
    });
    expect(temporal).toMatchObject({
      connection: { tls: { clientCertPair: { crt: Uint8Array.from(Buffer.from('cert')), key: Uint8Array.from(Buffer.from('key')) } } },
    });
  });

  test('a profile counts where it is asked for, and the variables go before it', async () => {
    const file = join(await tempFolder(), 'temporal.toml');
    writeFileSync(file, '[profile.default]\naddress = "default:7233"\n[profile.prod]\naddress = "prod:7233"\nnamespace = "hit"\n');
    expect(loadConfig({ TEMPORAL_CONFIG_FILE: file, TEMPORAL_PROFILE: 'prod', TEMPORAL_NAMESPACE: 'other' }).temporal).toEqual({
      mode: 'cluster',
      namespace: 'other',
      connection: { address: 'prod:7233' },
    });
  });

  test('a person’s own default profile does not, else `npm start` would use some other cluster', async () => {
    const home = await tempFolder();
    expect(loadConfig({ HOME: home, XDG_CONFIG_HOME: home }).temporal.mode).toBe('embedded');
  });

  test.each([
    ['TEMPORAL_API_KEY', 'secret'],
    ['TEMPORAL_TLS', 'true'],
  ])('%s without an address is refused', (name, value) => {
    expect(problemsOf({ [name]: value })).toEqual([
      `${name} is set, but no address is: set TEMPORAL_ADDRESS too, or neither (then a Temporal server is embedded).`,
    ]);
  });

  test.each(['https://temporal.example:7233', 'temporal.example:port', 'a b:1'])('the address %s is refused', (address) => {
    expect(problemsOf({ TEMPORAL_ADDRESS: address })).toEqual(['TEMPORAL_ADDRESS must be host:port, without a scheme.']);
  });

  test('a certificate file that is not there is refused', () => {
    expect(problemsOf({ TEMPORAL_ADDRESS: 'temporal:7233', TEMPORAL_TLS_CLIENT_CERT_PATH: '/nowhere' })[0]).toMatch(/^TEMPORAL_\*: .*\/nowhere/);
  });
});

describe('the other variables', () => {
  test.each(['postgres://u:p@db/hit', 'postgresql://db/hit', 'sqlite:///srv/hit.sqlite', '/srv/hit.sqlite'])('DATABASE_URL may be %s', (url) => {
    expect(loadConfig({ DATABASE_URL: url }).database.url).toBe(url);
  });

  test.each([
    ['PORT', 'http', 'PORT must be a whole number from 0 to 65535.'],
    ['PORT', '65536', 'PORT must be a whole number from 0 to 65535.'],
    ['DATABASE_URL', 'mysql://root:hunter2@db/hit', 'DATABASE_URL must begin with postgres:// or sqlite://, or be the path of an SQLite file.'],
    ['SMTP_URL', 'http://mail:hunter2@mail', 'SMTP_URL must be a URL that begins with smtp:// or smtps://.'],
    ['PUBLIC_URL', 'hit.example', 'PUBLIC_URL must be a URL that begins with http:// or https://.'],
    ['PUBLIC_URL', 'https://hit.example/?q', 'PUBLIC_URL must have neither a query nor a fragment.'],
    ['MAIL_FROM', 'HIT <hit@lst.example>', 'MAIL_FROM must be a plain address such as hit@lansstyrelsen.example.'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent.'],
  ])('%s=%s is refused by name, and its value is not repeated', (name, value, problem) => {
    expect(problemsOf({ [name]: value })).toEqual([problem]);
  });

  test.each([
    ['smtp://mail.lst.example', {}, true],
    ['smtp://mail.lst.example:587', { SMTP_WITHOUT_TLS: 'no' }, true],
    ['smtp://mail.lst.example', { SMTP_WITHOUT_TLS: 'yes' }, false],
    ['smtps://mail.lst.example', {}, false],
    ['smtp://127.0.0.1:2525', {}, false],
    ['smtp://localhost', {}, false],
    ['smtp://localhost.lst.example', {}, true],
  ])('mail over %s with %j must be encrypted: %s', (SMTP_URL, more, needsTls) => {
    expect(loadConfig({ SMTP_URL, MAIL_REPLY_TO: 'a@b.example', ...more }).mail.needsTls).toBe(needsTls);
  });

  test('a ceiling of what is granted is whole SEK from 1, and none where nothing is said', () => {
    expect(loadConfig({}).money.ceilingSek).toBeNull();
    expect(loadConfig({ MONEY_CEILING: '400000' }).money.ceilingSek).toBe(400_000);
    for (const MONEY_CEILING of ['0', '-1', '400 000', '1.5', 'mycket']) expect(() => loadConfig({ MONEY_CEILING })).toThrow('MONEY_CEILING');
  });

  test('a level of the log means what it says, also where a person watches the program', () => {
    expect(loadConfig({})).toMatchObject({ logLevel: null, securityLogDays: 400 });
    const { logLevel } = loadConfig({ LOG_LEVEL: 'info' });
    expect([levelOf(logLevel), levelOf(logLevel, true), levelOf(null), levelOf(null, true), levelOf('debug', true)]).toEqual([
      'info',
      'info',
      'info',
      'warn',
      'debug',
    ]);
  });

  test('everything wrong is said at once', () => {
    expect(problemsOf({ PORT: 'x', SMTP_URL: 'x', TEMPORAL_ADDRESS: 'a b' })).toHaveLength(3);
    expect(() => loadConfig({ PORT: 'x', SMTP_URL: 'x' })).toThrow(/The configuration is wrong:\n {2}- PORT .*\n {2}- SMTP_URL /);
  });

  test('mail comes from the host that people see, unless it is told another', () => {
    expect(loadConfig({ PUBLIC_URL: 'https://hit.lst.example/' })).toMatchObject({
      mail: { hostname: 'hit.lst.example', from: { address: 'hit@hit.lst.example' } },
      http: { publicUrl: 'https://hit.lst.example' },
    });
    expect(loadConfig({ PUBLIC_URL: 'https://hit.lst.example', MAIL_FROM: 'plan@lst.example', MAIL_HOSTNAME: 'lst.example' }).mail).toMatchObject({
      hostname: 'lst.example',
      from: { address: 'plan@lst.example' },
      replyTo: 'plan@lst.example',
    });
  });

  test('a real mail server without an address for answers gives a warning', () => {
    expect(loadConfig({ SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'hit@lst.example' }).warnings).toEqual([
      'MAIL_REPLY_TO is not set: answers to mails go to hit@lst.example; somebody must read them.',
    ]);
    expect(loadConfig({ SMTP_URL: 'smtp://mail.example', MAIL_REPLY_TO: 'hit@lst.example' }).warnings).toEqual([]);
  });

  test('links follow the port that was taken, where PUBLIC_URL is not set', () => {
    expect(withListeningPort(loadConfig({ PORT: '0' }), 41_234).http).toMatchObject({ port: 41_234, publicUrl: 'http://localhost:41234' });
    expect(withListeningPort(loadConfig({ PORT: '0', PUBLIC_URL: 'https://hit.example' }), 41_234).http.publicUrl).toBe('https://hit.example');
  });

  test('a Temporal UI is linked to wherever it is, and nothing but a web address is taken for one', () => {
    expect(loadConfig({}).temporalUi).toBeNull();
    expect(loadConfig({ TEMPORAL_UI_URL: 'http://temporal-ui:8080/' }).temporalUi).toBe('http://temporal-ui:8080');
    for (const wrong of ['temporal-ui', 'javascript:alert(1)', 'ftp://ui'])
      expect(() => loadConfig({ TEMPORAL_UI_URL: wrong })).toThrow('TEMPORAL_UI_URL must be');
  });

  test('whom to tell of a weakness is an address or a page, and nobody unless somebody is named', () => {
    expect(loadConfig({}).http.securityContact).toBeNull();
    for (const contact of ['mailto:sakerhet@lst.example', 'https://lst.example/sakerhet'])
      expect(loadConfig({ SECURITY_CONTACT: contact }).http.securityContact).toBe(contact);
    for (const wrong of ['sakerhet@lst.example', 'http://lst.example', 'mailto:', 'mailto:a@b.example\nContact: mailto:c@d.example'])
      expect(() => loadConfig({ SECURITY_CONTACT: wrong })).toThrow('SECURITY_CONTACT must be');
  });

  test('child processes get neither Temporal’s variables nor our secrets', () => {
    const environment = { PATH: '/bin', TEMPORAL_ADDRESS: 'temporal:7233', DATABASE_URL: 'postgres://db/hit', SMTP_URL: 'smtp://mail', SIGNING_KEYS: '{}' };
    expect(loadConfig(environment)).toMatchObject({ signingKeys: '{}' });
    expect(loadConfig(environment).childEnvironment).toEqual({ PATH: '/bin' });
  });
});

test('money: how old a proof may be, and from which amount two people are needed; zero is neither never nor always', () => {
  expect(loadConfig({}).money).toEqual({ proofMinutes: 15, secondPersonFrom: null, ceilingSek: null });
  expect(loadConfig({ MONEY_REAUTH_MINUTES: '0', MONEY_SECOND_PERSON_FROM: '500000' }).money).toMatchObject({ proofMinutes: 0, secondPersonFrom: 500_000 });
  for (const [name, value] of [
    ['MONEY_REAUTH_MINUTES', '721'],
    ['MONEY_SECOND_PERSON_FROM', '0'],
    ['MONEY_SECOND_PERSON_FROM', '500 000'],
  ] as const)
    expect(() => loadConfig({ [name]: value }), value).toThrow(name);
});
