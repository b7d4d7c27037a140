/** The surroundings of a program that is being changed: everything on this machine, in a folder of its own, whatever is configured for `npm start`. */
import { join, resolve } from 'node:path';
import type { Config } from '../temporal.config.ts';
import { loadConfig } from '../temporal.config.ts';
import { freePort } from '../test/support/free-port.ts';

/** Beside the data of `npm start`: `.data-dev/<name>` where that is `.data`. */
const folderOf = (dataDir: string, name: string): string => join(`${resolve(dataDir)}-dev`, name);

/**
 * @param configured what the environment says; of a cluster, a database or a mail server in it nothing is used
 * @param name of the data folder
 */
export async function devConfig(
  { childEnvironment, dataDir, http, temporal }: Config,
  name: string,
): Promise<{ config: Config; environment: Record<string, string> }> {
  const environment = {
    ...childEnvironment,
    DATA_DIR: folderOf(dataDir, name),
    // The same after each change, so that links stay good.
    PORT: String(http.port === 0 ? await freePort() : http.port),
    OIDC_ISSUER: '',
    ...(temporal.mode === 'embedded' && temporal.binary !== null && { TEMPORAL_SERVER_BINARY: temporal.binary }),
    // Nobody wants to wait after each change for what is under way.
    WORKER_SHUTDOWN_GRACE_SECONDS: '1',
  };
  return { config: loadConfig(environment), environment };
}
