/** The files of open data, as they are asked for and as they are built. */
import type { KeptFile } from '../http/kept-file.ts';

export interface OpenData {
  /**
   * @param path that a file of open data has
   * @throws ApiProblem 503 where it could not be built
   */
  file(path: string): Promise<KeptFile>;
}

/** All of them, of one moment. */
export interface BuiltOpenData<State> {
  /** Tells later what has changed since. */
  state: State;
  /** By their paths. */
  files: ReadonlyMap<string, KeptFile>;
}
