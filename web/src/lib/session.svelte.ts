import { api, call, useHeaders, type S } from './api';
import { i18n } from './i18n.svelte';

const KEPT = 'simengine-token';
let state = $state<{ token: string | null; me: S['Me'] | null }>({ token: null, me: null });

/** Who this tab is. A token lives in its tab, so that one browser can hold several seats. */
export const session = {
  get token() {
    return state.token;
  },
  get me() {
    return state.me;
  },
  /** Take up the token of this tab, if it has one that is still valid. */
  async begin(): Promise<void> {
    state.token = sessionStorage.getItem(KEPT);
    if (state.token) state.me = await call(api.GET('/v1/me'));
  },
  async join(secret: string): Promise<S['Me']> {
    const joined = await call(api.POST('/v1/join', { body: { secret } }));
    sessionStorage.setItem(KEPT, joined.token);
    state.token = joined.token;
    state.me = joined.me;
    return joined.me;
  },
  async leave(): Promise<void> {
    await call(api.DELETE('/v1/me')).catch(() => undefined);
    session.forget();
  },
  forget(): void {
    sessionStorage.removeItem(KEPT);
    state.token = null;
    state.me = null;
  },
  may(permission: string): boolean {
    return state.me?.may.includes(permission) ?? false;
  },
};

useHeaders(() => ({
  'Accept-Language': i18n.locale,
  ...(state.token ? { Authorization: `Bearer ${state.token}` } : {}),
}));
