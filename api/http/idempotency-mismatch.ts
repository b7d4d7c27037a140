/** The same Idempotency-Key came with another body. */
export class IdempotencyMismatch extends Error {
  constructor() {
    super('The Idempotency-Key was used before with another body.');
    this.name = 'IdempotencyMismatch';
  }
}
