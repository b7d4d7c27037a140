/** Where the program answers, and what its open data are named by. */
import { lastingAddress } from '../../../db/public/lasting-address-read-model.ts';
import type { PageDependencies } from '../kit/page-route.ts';

interface Of {
  deps: Pick<PageDependencies, 'db' | 'publicUrl'>;
}

/** An address without the slash that a configured one may end with. */
export const rootOf = ({ deps }: Of): string => deps.publicUrl.replace(/\/$/, '');

/** The same for names: it stays when the program moves to another address, so that readers of feeds and catalogues know again what they have. */
export const rootOfNames = async (call: Of): Promise<string> => (await lastingAddress(call.deps.db)) ?? rootOf(call);
