/** Lists come in pages. */

/** What an item of a list is ordered by. */
export type ListKey = (string | number)[];

export interface ListPage<T> {
  items: T[];
  page: number;
  limit: number;
  total: number;
  /** There are more than `total` says: it was not counted further. */
  more?: true | undefined;
  /** Key of the last item: the next page begins behind it. */
  next?: ListKey;
}
export interface ListPageRequest {
  page: number;
  limit: number;
  /** Key that the page begins behind, whatever its number. One of another order counts as none. */
  after?: ListKey | undefined;
}
