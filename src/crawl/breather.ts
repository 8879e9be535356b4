/**
 * Lets long pieces of work begin one after the other, with a look at the network between two of them: an
 * answer that has come meanwhile makes room for the next request before the next page is read.
 */
export function createBreather(): () => Promise<void> {
  let last = Promise.resolve();
  return () => {
    last = last.then(() => new Promise<void>((resolve) => setImmediate(resolve)));
    return last;
  };
}
