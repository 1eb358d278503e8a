import { FluentBundle, FluentResource } from '@fluent/bundle';

export const LANGUAGES: Record<string, string> = { en: 'English', ar: 'العربية' };
const RIGHT_TO_LEFT = new Set(['ar']);
const KEPT = 'simengine-language';
type Args = Record<string, string | number>;

const bundles = new Map<string, FluentBundle>();
let current = $state({ locale: 'en', ready: false });

/** The tag for numbers and dates: Latin digits everywhere, as on the clock. */
export function formatTag(locale: string): string {
  return `${locale}-u-nu-latn`;
}

async function load(locale: string): Promise<void> {
  if (bundles.has(locale)) return;
  const answer = await fetch(`/v1/texts/${locale}`);
  if (!answer.ok) throw new Error(`no texts for ${locale}`);
  const bundle = new FluentBundle(formatTag(locale), { useIsolating: RIGHT_TO_LEFT.has(locale) });
  bundle.addResource(new FluentResource(await answer.text()));
  bundles.set(locale, bundle);
}

function kept(): string | null {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null;
  }
}

export const i18n = {
  get locale() {
    return current.locale;
  },
  get dir() {
    return RIGHT_TO_LEFT.has(current.locale) ? 'rtl' : 'ltr';
  },
  get ready() {
    return current.ready;
  },
  /** Load English and the language asked for: by the address, else kept, else the browser's. */
  async begin(): Promise<void> {
    const asked = new URLSearchParams(location.search).get('lang');
    const wanted = [asked, kept(), ...navigator.languages.map((tag) => tag.split('-')[0])];
    await load('en');
    await i18n.set(wanted.find((tag) => tag && tag in LANGUAGES) ?? 'en');
    current.ready = true;
  },
  async set(locale: string): Promise<void> {
    try {
      await load(locale);
    } catch {
      locale = 'en';
    }
    current.locale = locale;
    document.documentElement.lang = locale;
    document.documentElement.dir = i18n.dir;
    try {
      localStorage.setItem(KEPT, locale);
    } catch {
      // a browser that keeps nothing still shows everything
    }
  },
};

function lookUp(locale: string, key: string, args?: Args): string | null {
  const bundle = bundles.get(locale);
  const [id, attribute] = key.split('.');
  const message = bundle?.getMessage(id ?? '');
  const pattern = attribute ? message?.attributes[attribute] : message?.value;
  return bundle && pattern ? bundle.formatPattern(pattern, args) : null;
}

/** The text under a key in the language of the page, English when it has none. */
export function t(key: string, args?: Args): string {
  return lookUp(current.locale, key, args) ?? lookUp('en', key, args) ?? key;
}

export function has(key: string): boolean {
  return lookUp('en', key) !== null;
}

/** Several things as a list in a sentence, with the language's own comma. */
export function listed(items: string[]): string {
  return items.length ? items.reduce((first, next) => t('list-pair', { first, next })) : '';
}

/** A number for people. */
export function num(value: number): string {
  return new Intl.NumberFormat(formatTag(current.locale)).format(value);
}
