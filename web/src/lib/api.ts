import createClient, { type Middleware } from 'openapi-fetch';
import type { components, paths } from '../../generated/schema';

export type S = components['schemas'];
type Answer<T> = { data?: T; error?: unknown; response: Response };

/** What the server answered instead, or that it did not answer (code `offline`). */
export class ApiProblem extends Error {
  constructor(
    readonly code: string,
    readonly title: string,
    readonly remedy: string,
    readonly status: number,
    readonly fields: { field: string; detail: string }[] = [],
  ) {
    super(`${code}: ${title}`);
  }

  static of(body: unknown, status: number): ApiProblem {
    const p = (body ?? {}) as Partial<S['Problem']>;
    return new ApiProblem(p.code ?? 'service-unexpected', p.title ?? `HTTP ${status}`, p.remedy ?? '', status, p.fields ?? []);
  }
}

let headers: () => Record<string, string> = () => ({});

/** Have every request carry what this gives: the token and the language. */
export function useHeaders(give: () => Record<string, string>): void {
  headers = give;
}

export function requestHeaders(): Record<string, string> {
  return headers();
}

const carry: Middleware = {
  onRequest({ request }) {
    for (const [name, value] of Object.entries(headers())) request.headers.set(name, value);
    return request;
  },
};

export const api = createClient<paths>({ baseUrl: '' });
api.use(carry);

/** The data of an answer; throws an ApiProblem otherwise. */
export async function call<T>(asked: Promise<Answer<T>>): Promise<T> {
  let answer: Answer<T>;
  try {
    answer = await asked;
  } catch {
    throw new ApiProblem('offline', '', '', 0);
  }
  if (!answer.response.ok) throw ApiProblem.of(answer.error, answer.response.status);
  return answer.data as T;
}

/** A fresh Idempotency-Key. getRandomValues also works on plain http, randomUUID does not. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const TRIES = 4;
const BACK_OFF_MS = 400;
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Send a command under one key, again when the connection fails: it happens once. */
export async function command<T>(send: (key: string) => Promise<Answer<T>>): Promise<T> {
  const key = newKey();
  for (let attempt = 1; ; attempt++) {
    try {
      return await call(send(key));
    } catch (problem) {
      const passing = problem instanceof ApiProblem && (problem.code === 'offline' || problem.status === 503);
      if (!passing || attempt === TRIES) throw problem;
      await pause(BACK_OFF_MS * 2 ** attempt);
    }
  }
}

/** A file that needs the token: fetched, then handed to the browser to keep. */
export async function download(path: string, name: string): Promise<void> {
  const answer = await fetchWithToken(path);
  const address = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

export async function fetchWithToken(path: string): Promise<Response> {
  let answer: Response;
  try {
    answer = await fetch(path, { headers: headers() });
  } catch {
    throw new ApiProblem('offline', '', '', 0);
  }
  if (!answer.ok) throw ApiProblem.of(await answer.json().catch(() => null), answer.status);
  return answer;
}
