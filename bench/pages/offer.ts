/** What the measured process tells the measuring one. */
export interface OpenedPage {
  route: string;
  path: string;
  /** Whose page it is; absent: everybody's. */
  cookie?: string;
}

export interface Offer {
  /** Address of the application. */
  application: string;
  /** Address of the page with nothing on it, served by the same process. */
  empty: string;
  pages: OpenedPage[];
}
