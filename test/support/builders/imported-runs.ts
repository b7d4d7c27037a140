/**
 * Puts runs into a Temporal server's data as their saved histories have them, so that a worker meets them as it would have met the runs themselves. The
 * server takes histories only in a mode of several clusters, and only from its administrators' interface, which no library of ours speaks.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import type { IncomingHttpHeaders } from 'node:http2';
import { connect } from 'node:http2';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import proto from '@temporalio/proto';
import protobuf from 'protobufjs';
import { freeTemporalPorts } from '../../../embedded/temporal/temporal-ports.ts';
import { awaitTemporal } from '../../../embedded/temporal/temporal-readiness.ts';
import { dynamicConfig, serverConfig, sqliteStores } from '../../../embedded/temporal/temporal-server-config.ts';
import type { History } from '../server/kept-histories.ts';
import { findTestBinary, testConfig } from '../server/test-binary.ts';
import { until } from '../server/until.ts';

const startsWithinMs = 60_000;
const namespace = 'default';
/** What the one cluster that we configure calls itself, and the version that its histories bear. */
const cluster = 'active';
const version = 1;
const importPath = '/temporal.server.api.adminservice.v1.AdminService/ImportWorkflowExecution';

const messages = protobuf.parse(`
  syntax = "proto3";
  message Execution { string workflow_id = 1; string run_id = 2; }
  message DataBlob { int32 encoding_type = 1; bytes data = 2; }
  message VersionHistoryItem { int64 event_id = 1; int64 version = 2; }
  message VersionHistory { bytes branch_token = 1; repeated VersionHistoryItem items = 2; }
  message Request { string namespace = 1; Execution execution = 2; repeated DataBlob history_batches = 3; VersionHistory version_history = 4; bytes token = 5; }
  message Response { bytes token = 1; }
`).root;
const [request, response] = [messages.lookupType('Request'), messages.lookupType('Response')];
const proto3 = 1;
const { HistoryEvent } = proto.temporal.api.history.v1;

export interface SavedRun {
  workflowId: string;
  runId: string;
  history: History;
}

/**
 * @param dataDir a folder in which no Temporal server has been yet, nor runs
 * @param whileItRuns what is done before the server ends again
 */
export async function importRuns(dataDir: string, runs: SavedRun[], whileItRuns: (address: string) => Promise<void> = async () => {}): Promise<void> {
  const folder = join(dataDir, 'temporal');
  await mkdir(folder, { recursive: true });
  const ports = await freeTemporalPorts(null);
  const [configFile, dynamicConfigFile] = [join(folder, 'importing.json'), join(folder, 'dynamic-config.yaml')];
  const config = JSON.parse(serverConfig({ stores: sqliteStores(join(folder, 'temporal.sqlite')), dynamicConfigFile, ports })) as { clusterMetadata: object };
  await writeFile(dynamicConfigFile, dynamicConfig('off'));
  await writeFile(configFile, JSON.stringify({ ...config, clusterMetadata: { ...config.clusterMetadata, enableGlobalNamespace: true } }));
  const { path } = await findTestBinary();
  const server = spawn(path, ['--config-file', configFile, '--allow-no-auth', 'start'], { stdio: 'ignore', env: testConfig().childEnvironment });
  const ended = once(server, 'exit');
  try {
    const address = `127.0.0.1:${ports.frontend.grpc}`;
    await registerGlobalNamespace(address);
    await awaitTemporal({ address, namespace, signal: AbortSignal.timeout(startsWithinMs) });
    for (const run of runs) await importRun(address, run);
    await whileItRuns(address);
  } finally {
    server.kill('SIGTERM');
    await ended;
  }
}

async function registerGlobalNamespace(address: string): Promise<void> {
  const connection = Connection.lazy({ address });
  const clusters = { isGlobalNamespace: true, clusters: [{ clusterName: cluster }], activeClusterName: cluster };
  const register = () => connection.workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod: msToTs('30 days'), ...clusters });
  try {
    const isRegistered = async () => (await register().catch(() => undefined)) !== undefined;
    await until('the server takes a namespace', isRegistered, startsWithinMs);
  } finally {
    await connection.close();
  }
}

/** All events, and then the word that there are no more. */
async function importRun(address: string, { workflowId, runId, history }: SavedRun): Promise<void> {
  const events = (history.events ?? []).map((event) => HistoryEvent.fromObject({ ...event, version }));
  const whole = { encodingType: proto3, data: proto.temporal.api.history.v1.History.encode({ events }).finish() };
  const about = { namespace, execution: { workflowId, runId }, versionHistory: { items: [{ eventId: events.length, version }] } };
  let token = new Uint8Array();
  for (const historyBatches of [[whole], []]) {
    const sent = request.encode(request.create({ ...about, historyBatches, token })).finish();
    token = (response.decode(await ask(address, sent)) as unknown as { token: Uint8Array<ArrayBuffer> }).token;
  }
}

/** One call of gRPC: a message with five bytes before it, and how it went after the answer. @throws Error with what the server says */
async function ask(address: string, message: Uint8Array): Promise<Uint8Array> {
  const session = connect(`http://${address}`);
  try {
    const stream = session.request({ ':method': 'POST', ':path': importPath, 'content-type': 'application/grpc', te: 'trailers' });
    const how: IncomingHttpHeaders = {};
    // An answer of nothing but an error has it in its head.
    for (const event of ['response', 'trailers']) stream.on(event, (headers: IncomingHttpHeaders) => void Object.assign(how, headers));
    const head = Buffer.alloc(5);
    head.writeUInt32BE(message.length, 1);
    stream.end(Buffer.concat([head, message]));
    const answer = Buffer.concat(await stream.toArray());
    if (how['grpc-status'] !== '0') throw new Error(`The server took no history: ${String(how['grpc-status'])} ${String(how['grpc-message'])}`);
    return answer.subarray(head.length);
  } finally {
    session.close();
  }
}
