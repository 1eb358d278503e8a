/** Keeps what is being written in this tab, so that neither a lost connection nor a reload loses it. */
export function keep(name: string, value: unknown): void {
  try {
    sessionStorage.setItem(`simengine-${name}`, JSON.stringify(value));
  } catch {
    // a browser that keeps nothing only loses the convenience
  }
}

export function recall<T>(name: string, otherwise: T): T {
  try {
    const found = sessionStorage.getItem(`simengine-${name}`);
    return found === null ? otherwise : (JSON.parse(found) as T);
  } catch {
    return otherwise;
  }
}
