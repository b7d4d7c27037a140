/** Keeps the files of open data as they were last built, says when they may still be shown, and has them built anew: once at a time, for all who ask. */
import type { PublicChange } from '../../db/public/public-state-read-model.ts';
import { minuteMs, secondMs } from '../../workflows/domain/durations.ts';
import { cachedForSeconds } from '../http/cached-for.ts';
import type { KeptFile } from '../http/kept-file.ts';
import { existing, unavailable } from '../http/problem.ts';
import type { BuiltOpenData, OpenData } from '../ports/open-data.ts';

export interface OpenDataKeeper extends OpenData {
  /** Builds them anew where somebody has asked for them and something has changed since, at most once a minute. @throws what building throws */
  refresh(): Promise<void>;
}

interface Parts<State> {
  build: () => Promise<BuiltOpenData<State>>;
  /** What has changed in the database since a state was read. */
  changeSince: (state: State) => Promise<PublicChange>;
  /** Is told why they could not be built. */
  complain: (error: unknown) => void;
  /** Milliseconds on a clock that goes on. */
  now?: () => number;
}

/** What lives have done since may be missing for as long as shared caches keep a file. */
const shownForMs = cachedForSeconds * secondMs;

interface Kept<State> extends BuiltOpenData<State> {
  begunMs: number;
}

export function keepOpenData<State>({ build, changeSince, complain, now = () => performance.now() }: Parts<State>): OpenDataKeeper {
  let kept: Kept<State> | undefined;
  let running: Promise<Kept<State>> | undefined;
  let isAskedFor = false;

  async function builtNow(): Promise<Kept<State>> {
    const begunMs = now();
    kept = { ...(await build()), begunMs };
    isAskedFor = false;
    return kept;
  }

  /** Joins those who wait for them already. */
  function built(): Promise<Kept<State>> {
    running ??= builtNow().finally(() => {
      running = undefined;
    });
    return running;
  }

  async function stillShown(): Promise<Kept<State> | undefined> {
    const found = kept;
    if (!found) return undefined;
    const change = await changeSince(found.state);
    return change === 'none' || (change === 'soon' && now() - found.begunMs < shownForMs) ? found : undefined;
  }

  async function current(): Promise<Kept<State>> {
    const found = await stillShown();
    if (found) return found;
    // What is being built may have been read before something was taken away. What is begun after that has been read since.
    await running?.catch(() => undefined);
    return (await stillShown()) ?? built();
  }

  return {
    async file(path): Promise<KeptFile> {
      const shown = await current().catch((error: unknown) => {
        complain(error);
        throw unavailable('The files of open data could not be written. Ask again.');
      });
      isAskedFor = true;
      return existing(shown.files.get(path));
    },
    async refresh() {
      if (!kept || !isAskedFor || now() - kept.begunMs < minuteMs || (await changeSince(kept.state)) === 'none') return;
      await built();
    },
  };
}
