/** A sleep that is cut short when there is work; a wake-up that came just before it ends it at once. */
export interface Waker {
  wake(): void;
  rest(ms: number): Promise<void>;
}

export function createWaker(): Waker {
  let isWoken = false;
  let endRest = () => {};
  return {
    wake() {
      isWoken = true;
      endRest();
    },
    async rest(ms) {
      if (!isWoken)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          endRest = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      isWoken = false;
    },
  };
}
