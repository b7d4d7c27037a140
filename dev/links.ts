/** Ways into a named state, each to be opened in a browser as it is. */
import { newSignInLink } from '../embedded/commands/new-sign-in-link.ts';
import type { Config } from '../temporal.config.ts';
import { people } from '../test/support/server/running-hit.ts';
import type { LifeState } from '../workflows/domain/life-state.ts';

/** @returns lines for a person; the links that sign somebody in are good once, for a quarter of an hour */
export async function linksInto(config: Config, life: LifeState): Promise<string> {
  const { publicUrl } = config.http;
  const activity = `/aktiviteter/${life.id}`;
  const matters = Object.values(life.escalations).filter(({ state }) => state === 'open' || state === 'advised');
  const matter = matters.at(-1);
  const matterPath = matter ? `/arenden/${encodeURIComponent(matter.id)}` : '/arendelista';
  const signIn = (email: string, leadsTo: string) => newSignInLink(config, { email, leadsTo });
  const lines: [string, string][] = [
    ['Activity', publicUrl + activity],
    ...(matter ? ([[matter.role === 'steeringGroup' ? 'Matter before RP' : 'Matter before RAI', publicUrl + matterPath]] as [string, string][]) : []),
    ['Mails to the lead', `${publicUrl}/mailbox?to=${people.actor}`],
    ['Sign in as coordinator', await signIn(people.coordinator, activity)],
    ['Sign in as secretary', await signIn(people.secretary, matterPath)],
    ['Sign in as actor', await signIn(people.actor, '/min-organisation')],
  ];
  const width = Math.max(...lines.map(([what]) => what.length));
  return `\n${lines.map(([what, link]) => `  ${what.padEnd(width)}  ${link}`).join('\n')}\n${moreLinks(config)}`;
}

/** How to get a link to sign in by on this data folder: the program names only that of `npm start`. */
export const moreLinks = ({ dataDir, http }: Pick<Config, 'dataDir' | 'http'>): string =>
  `Another link to sign in by: DATA_DIR=${dataDir} PORT=${http.port} npm run -s sign-in -- ${people.coordinator}`;
