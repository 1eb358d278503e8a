type Route = { name: 'landing' } | { name: 'join'; secret: string } | { name: 'exercise'; exercise: string };

/** Where an address leads. The secret of a join link stands behind the #, so that no server log ever has it. */
export function routeOf(pathname: string, hash: string): Route {
  if (pathname === '/join') return { name: 'join', secret: hash.replace(/^#/, '') };
  const exercise = /^\/exercise\/([\w-]+)$/.exec(pathname)?.[1];
  return exercise ? { name: 'exercise', exercise } : { name: 'landing' };
}

let current = $state<Route>(routeOf(location.pathname, location.hash));
if (current.name === 'join') history.replaceState(null, '', `/join${location.search}`); // out of the address bar and the history
window.addEventListener('popstate', () => (current = routeOf(location.pathname, location.hash)));
window.addEventListener('hashchange', () => {
  const found = routeOf(location.pathname, location.hash);
  if (found.name !== 'join') return;
  history.replaceState(null, '', `/join${location.search}`);
  current = found;
});

export const route = {
  get name() {
    return current.name;
  },
  get secret() {
    return current.name === 'join' ? current.secret : '';
  },
  get exercise() {
    return current.name === 'exercise' ? current.exercise : '';
  },
};

export function go(path: string): void {
  history.pushState(null, '', path);
  current = routeOf(location.pathname, location.hash);
}
