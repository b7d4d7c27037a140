/** The plan as open data: files that were written before they are asked for. */
import type { PageRoute } from '../kit/page-route.ts';
import { openPage } from '../kit/page-route.ts';
import { openDataFiles } from './files/build-open-data.ts';

/** Readers of feeds ask a few times an hour, harvesters once a day: whoever asks more often reads nothing new. Many may share a network. */
const perNetwork = 1_000;

export const openDataRoutes: PageRoute[] = openDataFiles.map(({ path }) =>
  openPage({
    method: 'get',
    path,
    limits: [{ name: 'open-data', limit: perNetwork, countedIn: 'memory' }],
    respond: async ({ deps }) => ({ kept: await deps.openData.file(path) }),
  }),
);
