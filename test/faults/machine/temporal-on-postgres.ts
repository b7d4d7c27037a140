/** Databases of a PostgreSQL server for a Temporal server: made, and given their schema by Temporal's own tool. */
import { execFile } from 'node:child_process';
import { access, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { goInstall, goServerVersion } from '../../../embedded/temporal/go-install.ts';
import type { TemporalStore, TemporalStores } from '../../../embedded/temporal/temporal-server-config.ts';
import { newPostgresDatabase } from '../../support/db/postgres-database.ts';
import { testConfig } from '../../support/server/test-binary.ts';

const plugin = 'postgres12_pgx';
const schemas = { histories: 'postgresql/v12/temporal', visibility: 'postgresql/v12/visibility' } as const;
const connections = { histories: 10, visibility: 5 } as const;

/** @param postgresUrl a server where databases may be made; they go with it */
export async function postgresStores(postgresUrl: string): Promise<TemporalStores> {
  const tool = await sqlTool();
  const of = async (kind: keyof typeof schemas): Promise<TemporalStore> => {
    const { url, name } = await newPostgresDatabase(postgresUrl);
    const { hostname, port, username, password } = new URL(url);
    const login = { user: decodeURIComponent(username), password: decodeURIComponent(password) };
    const where = ['--plugin', plugin, '--endpoint', hostname, '--port', port, '--user', login.user, '--password', login.password, '--database', name];
    await promisify(execFile)(tool, [...where, 'setup-schema', '--version', '0.0']);
    await promisify(execFile)(tool, [...where, 'update-schema', '--schema-name', schemas[kind]]);
    const most = connections[kind];
    return { pluginName: plugin, databaseName: name, connectAddr: `${hostname}:${port}`, connectProtocol: 'tcp', ...login, maxConns: most, maxIdleConns: most };
  };
  return { histories: await of('histories'), visibility: await of('visibility') };
}

/** Temporal's tool for its schema, of the version of the server; built once. @returns its path */
async function sqlTool(): Promise<string> {
  const { cacheDir, childEnvironment } = testConfig();
  const path = join(cacheDir, `temporal-sql-tool-${goServerVersion}`);
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  if (isThere) return path;
  await mkdir(cacheDir, { recursive: true });
  const drafts = await mkdtemp(join(cacheDir, 'sql-tool-'));
  try {
    await goInstall('tools/sql', { ...childEnvironment, GOBIN: drafts }, () => {});
    await rename(join(drafts, 'sql'), path);
    return path;
  } finally {
    await rm(drafts, { recursive: true, force: true });
  }
}
