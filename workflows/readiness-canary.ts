/** Ends in one task: proof that a worker takes tasks, asked for by `/ready`. */
export async function readinessCanary(): Promise<void> {}
