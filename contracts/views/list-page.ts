/** Lists come in pages. */

export interface ListPage<T> {
  items: T[];
  page: number;
  limit: number;
  total: number;
}
export interface ListPageRequest {
  page: number;
  limit: number;
}
