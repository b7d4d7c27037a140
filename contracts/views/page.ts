/** Lists come in pages. */

export interface Page<T> {
  items: T[];
  page: number;
  limit: number;
  total: number;
}
export interface PageRequest {
  page: number;
  limit: number;
}
