/** Who may ask how the program does, in figures. */
import type { SetVariables } from './environment.ts';

export interface MetricsSettings {
  /** What Prometheus must bring; null: there is no `/metrics`. */
  token: string | null;
  /** Where the Temporal SDK tells its own figures, as `host:port`; null: nowhere. */
  sdkAddress: string | null;
}

/** @throws Error naming the variable that is wrong, and never a token */
export function metricsOf(env: SetVariables): MetricsSettings {
  const { METRICS_TOKEN: token, SDK_METRICS_ADDRESS: sdkAddress } = env;
  if (token !== undefined && !/^[\x21-\x7e]{16,200}$/.test(token)) throw new Error('METRICS_TOKEN must be 16 to 200 visible characters.');
  if (sdkAddress !== undefined && !/^[\w.[\]:-]+:\d{1,5}$/.test(sdkAddress)) throw new Error('SDK_METRICS_ADDRESS must be host:port, such as 127.0.0.1:9464.');
  return { token: token ?? null, sdkAddress: sdkAddress ?? null };
}
