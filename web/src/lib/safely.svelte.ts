import { ApiProblem } from './api';

/** Runs one piece of work at a time; `busy` while it is under way, `problem` when it could not be done. */
export class Safely {
  busy = $state(false);
  problem = $state<ApiProblem | null>(null);

  /** Whether it was done. A second call while one is under way does nothing: a double click acts once. */
  async run(work: () => Promise<void>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.problem = null;
    try {
      await work();
      return true;
    } catch (raised) {
      if (!(raised instanceof ApiProblem)) throw raised;
      this.problem = raised;
      return false;
    } finally {
      this.busy = false;
    }
  }

  dismiss = () => (this.problem = null);
}

/** Calls `work` a while after the last call. */
export function debounced(work: () => void, ms: number): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  return () => {
    timer ??= setTimeout(() => {
      timer = null;
      work();
    }, ms);
  };
}
