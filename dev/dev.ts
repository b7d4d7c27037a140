/**
 * `npm run dev [-- STATE]`: the whole program as `npm start` runs it, with an inspector, begun again when a file of it changes. It has a data folder of its
 * own, which stays; one for each named state, which is made anew.
 */
import { mkdir, rm } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { asCommand } from '../api/commands/run-command.ts';
import { DataDirBusy, readLiveRun } from '../embedded/data-folder/run-file.ts';
import { endServerLeftOn } from '../embedded/temporal/temporal-server.ts';
import type { Config } from '../temporal.config.ts';
import { configFromEnvironment } from '../temporal.config.ts';
import type { LifeState } from '../workflows/domain/life-state.ts';
import { devConfig } from './dev-config.ts';
import { linksInto, moreLinks } from './links.ts';
import type { StateName } from './named-states.ts';
import { isStateName, liveInto, namedStates } from './named-states.ts';
import { watchProgram } from './watch-program.ts';

const lookAgainMs = 200;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

await asCommand(async () => {
  const [name] = process.argv.slice(2);
  if (name !== undefined && !isStateName(name)) throw new Error(`There is no state ${name}. These have names:\n${listed()}`);
  const { config, environment } = await devConfig(configFromEnvironment(), name ?? 'plain');
  const life = name && (await begin(name, config));
  const program = await watchProgram(environment, say);
  if (life) void tellLinks(config, life).catch((error: unknown) => say(String(error)));
  else say(`${moreLinks(config)}\nTo begin in a named state: npm run dev -- STATE\n${listed()}`);
  await program.ended;
  // Stops waiting for the program's answer, which would keep this process running.
  process.exit();
});

/** Once the program answers. */
async function tellLinks(config: Config, life: LifeState): Promise<void> {
  while ((await readLiveRun(config.dataDir))?.httpPort == null) await setTimeout(lookAgainMs);
  say(await linksInto(config, life));
}

async function begin(name: StateName, { dataDir, http }: Pick<Config, 'dataDir' | 'http'>): Promise<LifeState> {
  const run = await readLiveRun(dataDir);
  if (run) throw new DataDirBusy(dataDir, run);
  await endServerLeftOn(dataDir, say);
  await rm(dataDir, { recursive: true, force: true });
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  say(`${name}: ${namedStates[name].shows}. Living up to it in ${dataDir} …`);
  return liveInto(name, dataDir, { publicUrl: http.publicUrl });
}

function listed(): string {
  const width = Math.max(...Object.keys(namedStates).map((name) => name.length));
  return Object.entries(namedStates)
    .map(([name, { shows }]) => `  ${name.padEnd(width)}  ${shows}`)
    .join('\n');
}
