/** An OpenID Connect issuer. */
export interface Issuer {
  origin: string;
}
