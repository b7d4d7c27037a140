/** Where Temporal is: embedded, or a cluster by Temporal's own variables and profiles. */
import { loadClientConnectConfig } from '@temporalio/envconfig';

type ConnectOptions = ReturnType<typeof loadClientConnectConfig>['connectionOptions'];

/** How to reach a Temporal cluster; both `Connection.connect` and `NativeConnection.connect` take it. */
export type TemporalConnectionOptions = Pick<ConnectOptions, 'address' | 'apiKey' | 'tls' | 'metadata'>;

/** `embedded`: the program runs a Temporal server of its own. `cluster`: an address is configured. */
export type TemporalSettings =
  | { mode: 'embedded'; namespace: string; binary: string | null }
  | { mode: 'cluster'; namespace: string; connection: TemporalConnectionOptions };

const connectionVariables = /^TEMPORAL_(API_KEY|TLS|TLS_\w+|GRPC_META_\w+)$/;

/** @throws Error naming the variable that is wrong */
export function temporalOf(env: Record<string, string>): TemporalSettings {
  // The default profile of somebody's Temporal CLI must not connect `npm start` to another cluster: a profile file is read only when it is named.
  const file = env['TEMPORAL_PROFILE'] ?? env['TEMPORAL_CONFIG_FILE'];
  const { connectionOptions, namespace = 'default' } = loadTemporal(env, file === undefined);
  const { address, apiKey, tls, metadata } = connectionOptions;
  if (address === undefined) {
    const alone =
      Object.keys(env).find((name) => connectionVariables.test(name)) ?? (file === undefined ? undefined : 'TEMPORAL_PROFILE or TEMPORAL_CONFIG_FILE');
    if (alone !== undefined) throw new Error(`${alone} is set, but no address is: set TEMPORAL_ADDRESS too, or neither (then a Temporal server is embedded).`);
    return { mode: 'embedded', namespace, binary: env['TEMPORAL_SERVER_BINARY'] ?? null };
  }
  if (!/^([^\s/:]+|\[[0-9a-fA-F:]+\])(:\d{1,5})?$/.test(address)) throw new Error('TEMPORAL_ADDRESS must be host:port, without a scheme.');
  const connection = {
    address,
    ...(apiKey === undefined ? {} : { apiKey }),
    ...(tls === undefined ? {} : { tls }),
    ...(metadata === undefined ? {} : { metadata }),
  };
  return { mode: 'cluster', namespace, connection };
}

function loadTemporal(env: Record<string, string>, disableFile: boolean): ReturnType<typeof loadClientConnectConfig> {
  try {
    return loadClientConnectConfig({ overrideEnvVars: env, disableFile, configFileStrict: true });
  } catch (error) {
    throw new Error(`TEMPORAL_*: ${error instanceof Error ? error.message : String(error)}`);
  }
}
