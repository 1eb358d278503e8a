const KEPT = 'simengine-theme';
export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
let current = $state<Theme>('auto');

function show(theme: Theme): void {
  if (theme === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

export const theme = {
  get value() {
    return current;
  },
  begin(): void {
    const asked = new URLSearchParams(location.search).get('theme') ?? localStorage.getItem(KEPT);
    theme.set(THEMES.find((one) => one === asked) ?? 'auto');
  },
  set(value: Theme): void {
    current = value;
    show(value);
    localStorage.setItem(KEPT, value);
  },
};
