/** Caches reads while one page is being made: several operations of a page need the same row, and must show it as of one moment. */
export type RequestCache = Map<string, Promise<unknown>>;

/** Reads it once for each request. @param requestCache absent where nothing is shared, as between requests of the API */
export function memoize<T>(requestCache: RequestCache | undefined, what: string, read: () => Promise<T>): Promise<T> {
  const found = (requestCache?.get(what) as Promise<T> | undefined) ?? read();
  requestCache?.set(what, found);
  return found;
}
