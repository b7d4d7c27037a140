/**
 * The configuration: what the environment says, checked once, as one plain object.
 * Promises that nothing else reads `process.env`, that every problem is named by its variable, and that no secret stands in an error.
 */
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Environment } from './config/environment.ts';
import { contactUri, loopback, mailAddress, oneOf, urlOf, wholeNumber, withoutEmpty } from './config/environment.ts';
import { mailDigest, mailShards, needsTls } from './config/mail-settings.ts';
import type { MetricsSettings } from './config/metrics-settings.ts';
import { metricsOf } from './config/metrics-settings.ts';
import type { MoneySettings } from './config/money-settings.ts';
import { moneyOf } from './config/money-settings.ts';
import type { OidcSettings } from './config/sign-in-settings.ts';
import { oidcOf } from './config/sign-in-settings.ts';
import type { TemporalSettings } from './config/temporal-settings.ts';
import { temporalOf } from './config/temporal-settings.ts';
import type { TracingSettings } from './config/tracing-settings.ts';
import { tracingOf } from './config/tracing-settings.ts';

export interface Config {
  temporal: TemporalSettings;
  temporalUi: string | null; // Where a Temporal UI shows the runs, for administrators, without a slash at its end.
  /** `postgres://…`, `sqlite:///…` or the path of an SQLite file. */
  database: { url: string };
  /** Absolute folder of everything that is kept on this machine. */
  dataDir: string;
  /** The plan's file that the program on one machine loads at its first start; null: the one that comes with the program. */
  planFile: string | null;
  /** The text of a file of signing keys, for programs on several machines; null: the file in the data folder. */
  signingKeys: string | null;
  /** Absolute folder of what can be made again: the Temporal server's binary. */
  cacheDir: string;
  mail: {
    /** null: the local mailbox. */
    smtpUrl: string | null;
    /** Mail is handed over encrypted or not at all: to every other machine, unless a setting says no. */
    needsTls: boolean;
    from: { name: string; address: string };
    /** An address that somebody reads. */
    replyTo: string;
    hostname: string; // The right side of every Message-ID.
    maxPerSecond: number;
    /** Whether what may wait is gathered into one mail a day, where neither an activity's rules nor the person say otherwise. */
    digest: 'daily' | 'never';
    /** Dispatches of mails that share the work; one on SQLite. */
    shards: number;
  };
  http: {
    host: string;
    port: number;
    publicUrl: string;
    publicUrlIsSet: boolean;
    /** Proxies whose word on a request's sender is believed: how many, or addresses and names that Express's `trust proxy` knows. */
    trustedProxies: string | number;
    /** Whom to tell of a weakness, as `/.well-known/security.txt` says it; null: the program says nothing. */
    securityContact: string | null;
    /** The authority's own page on personal data: legal basis, data protection officer, retention; null: people ask. */
    privacyPage: string | null;
  };
  /** Where people sign in with their organisation's account; null: by mailed links alone. */
  oidc: OidcSettings | null;
  worker: { maxCachedWorkflows: number; shutdownGraceSeconds: number };
  /** What is logged; null where nothing is said: warnings where a person watches the program, else every request too. */
  logLevel: string | null;
  /** How many commands, and how many proposals among them, one person may send within a quarter of an hour. */
  limits: { commands: number; proposals: number };
  money: MoneySettings;
  metrics: MetricsSettings;
  tracing: TracingSettings | null; // Where traces go; null: nothing is traced.
  /** How long the security log is kept. */
  securityLogDays: number;
  /** The environment for child processes: without Temporal's variables, which would steer a server, and without our secrets. */
  childEnvironment: Record<string, string>;
  /** Warnings for whoever runs the program; none of them stops it. */
  warnings: string[];
}

/** Everything that is wrong with the environment, one line for each variable. */
export class ConfigError extends Error {
  readonly problems: string[];
  constructor(problems: string[]) {
    super(`The configuration is wrong:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

const ownSecrets = new Set(['DATABASE_URL', 'SMTP_URL', 'OIDC_CLIENT_SECRET', 'SIGNING_KEYS', 'METRICS_TOKEN', 'OTEL_EXPORTER_OTLP_HEADERS']);
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];
/** Reserved for examples (RFC 2606): mail of an installation without a name of its own reaches nobody. */
const namelessHost = 'hit.example';

/** The environment of this process. @throws ConfigError */
export const configFromEnvironment = (): Config => loadConfig(process.env);

/** Empty variables count as not set. @throws ConfigError naming every wrong variable */
export function loadConfig(environment: Environment): Config {
  const env = withoutEmpty(environment);
  const problems: string[] = [];
  const attempt = <T>(read: () => T, otherwise: T): T => {
    try {
      return read();
    } catch (error) {
      problems.push(error instanceof Error ? error.message : String(error));
      return otherwise;
    }
  };
  const number = (name: string, otherwise: number, range: [number, number]): number => attempt(() => wholeNumber(env, name, otherwise, range), otherwise);

  const dataDir = resolve(env['DATA_DIR'] ?? '.data');
  const port = number('PORT', 3000, [0, 65_535]);
  const publicUrl = attempt(() => webUrl(env), undefined) ?? localUrl(port);
  const smtpUrl = attempt(() => urlOf(env, 'SMTP_URL', ['smtp:', 'smtps:']), null) ?? null;
  const hostname = env['MAIL_HOSTNAME'] ?? mailHost(publicUrl);
  const fromAddress = attempt(() => mailAddress(env, 'MAIL_FROM'), undefined) ?? `hit@${hostname}`;
  const replyTo = attempt(() => mailAddress(env, 'MAIL_REPLY_TO'), undefined) ?? fromAddress;

  const config: Config = {
    temporal: attempt(() => temporalOf(env), { mode: 'embedded', namespace: 'default', binary: null }),
    temporalUi: attempt(() => urlOf(env, 'TEMPORAL_UI_URL', ['http:', 'https:'], 'anywhere'), null)?.replace(/\/+$/, '') ?? null,
    database: { url: attempt(() => databaseUrl(env), undefined) ?? join(dataDir, 'hit.sqlite') },
    dataDir,
    planFile: env['PLAN_FILE'] === undefined ? null : resolve(env['PLAN_FILE']),
    signingKeys: env['SIGNING_KEYS'] ?? null,
    cacheDir: join(env['XDG_CACHE_HOME'] ?? join(env['HOME'] ?? homedir(), '.cache'), 'hit'),
    mail: {
      smtpUrl,
      needsTls: attempt(() => needsTls(env, smtpUrl), true),
      from: { name: env['MAIL_FROM_NAME'] ?? 'Handlingsplanen HIT', address: fromAddress },
      replyTo,
      hostname,
      maxPerSecond: number('MAIL_MAX_PER_SECOND', 5, [1, 1000]),
      digest: attempt(() => mailDigest(env), 'daily'),
      shards: attempt(() => mailShards(env), 1),
    },
    http: {
      host: attempt(() => bindAddress(env), '127.0.0.1'),
      port,
      publicUrl,
      publicUrlIsSet: env['PUBLIC_URL'] !== undefined,
      trustedProxies: /^\d$/.test(env['TRUSTED_PROXIES'] ?? '') ? Number(env['TRUSTED_PROXIES']) : (env['TRUSTED_PROXIES'] ?? 'loopback'),
      securityContact: attempt(() => contactUri(env, 'SECURITY_CONTACT'), undefined) ?? null,
      privacyPage: attempt(() => urlOf(env, 'PRIVACY_PAGE', ['https:']), undefined) ?? null,
    },
    oidc: attempt(() => oidcOf(env), null),
    worker: {
      maxCachedWorkflows: number('WORKER_MAX_CACHED_WORKFLOWS', 300, [0, 100_000]),
      shutdownGraceSeconds: number('WORKER_SHUTDOWN_GRACE_SECONDS', 15, [0, 3600]),
    },
    logLevel: attempt(() => oneOf(env, 'LOG_LEVEL', logLevels), undefined) ?? null,
    limits: { commands: number('LIMIT_COMMANDS', 600, [1, 1_000_000]), proposals: number('LIMIT_PROPOSALS', 60, [1, 1_000_000]) },
    money: attempt(() => moneyOf(env), { proofMinutes: 15, secondPersonFrom: null, ceilingSek: null }),
    metrics: attempt(() => metricsOf(env), { token: null, sdkAddress: null }),
    tracing: attempt(() => tracingOf(env), null),
    securityLogDays: number('SECURITY_LOG_DAYS', 400, [1, 10_000]),
    childEnvironment: Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('TEMPORAL_') && !ownSecrets.has(name))),
    warnings:
      smtpUrl !== null && env['MAIL_REPLY_TO'] === undefined
        ? [`MAIL_REPLY_TO is not set: answers to mails go to ${fromAddress}; somebody must read them.`]
        : [],
  };
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
}

/** The same configuration once the port is known: `PORT=0` takes a free one, and links follow it where `PUBLIC_URL` is not set. */
export const withListeningPort = (config: Config, port: number): Config => ({
  ...config,
  http: { ...config.http, port, publicUrl: config.http.publicUrlIsSet ? config.http.publicUrl : localUrl(port) },
});

const localUrl = (port: number): string => `http://localhost:${port}`;

function databaseUrl(env: Record<string, string>): string | undefined {
  const value = env['DATABASE_URL'];
  if (value === undefined || /^(postgres|postgresql|sqlite):\/\/./.test(value)) return value;
  if (/^[a-z][a-z0-9+.-]+:/i.test(value)) throw new Error('DATABASE_URL must begin with postgres:// or sqlite://, or be the path of an SQLite file.');
  return resolve(value);
}

function webUrl(env: Record<string, string>): string | undefined {
  const value = urlOf(env, 'PUBLIC_URL', ['http:', 'https:']);
  if (value !== undefined && /[?#]/.test(value)) throw new Error('PUBLIC_URL must have neither a query nor a fragment.');
  return value?.replace(/\/+$/, '');
}

function bindAddress(env: Record<string, string>): string {
  const host = env['BIND_ADDRESS'] ?? '127.0.0.1';
  if (!loopback.test(host) && env['PUBLIC_URL'] === undefined)
    throw new Error('BIND_ADDRESS opens the program to other machines: set PUBLIC_URL to the https:// address that people use.');
  return host;
}

function mailHost(publicUrl: string): string {
  const { hostname } = new URL(publicUrl);
  return hostname.includes('.') && !/^[\d.]+$/.test(hostname) ? hostname : namelessHost;
}
