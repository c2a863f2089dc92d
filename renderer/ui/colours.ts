import {
  type CSSVariablesResolver,
  colorsTuple,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
  virtualColor,
} from '@mantine/core';

/** Concrete hex, not var(): Mantine computes hover and contrast from these. Keep equal to tokens.css. */
const families = {
  accent: { light: '#0d5a79', dark: '#74bcdc' },
  complaint: { light: '#d0382c', dark: '#ed6253' },
  due: { light: '#c2740a', dark: '#e4a249' },
  waiting: { light: '#776ea9', dark: '#998fc9' },
  done: { light: '#2f8856', dark: '#53ae77' },
  note: { light: '#937f31', dark: '#b09e5b' },
} as const;

// Components that reach for gray-N or dark-N get our warm neutrals instead of overrides one by one.
const neutrals = {
  gray: [
    '#f9f6f2',
    '#f2f0ec',
    '#ebe9e5',
    '#e1dfdb',
    '#cccac6',
    '#888682',
    '#69645d',
    '#514c46',
    '#37322c',
    '#211d18',
  ],
  dark: [
    '#ede9e3',
    '#b8b3ae',
    '#9a9691',
    '#7f7b76',
    '#33302c',
    '#2d2926',
    '#272320',
    '#1d1a17',
    '#15120f',
    '#110e0b',
  ],
} satisfies Record<string, MantineColorsTuple>;

const familyColours = Object.entries(families).flatMap(([name, { light, dark }]) => [
  [`${name}Light`, colorsTuple(light)] as const,
  [`${name}Dark`, colorsTuple(dark)] as const,
  [name, virtualColor({ name, light: `${name}Light`, dark: `${name}Dark` })] as const,
]);

export const colours: Record<string, MantineColorsTuple> = {
  ...neutrals,
  ...Object.fromEntries(familyColours),
};

export const variantColorResolver: VariantColorsResolver = (input) => {
  const base = defaultVariantColorsResolver(input);
  const name = input.color ?? input.theme.primaryColor;
  if (input.variant !== 'filled' || !(name in families)) return base;
  // Dark fills are light, so the text on them is dark: the token knows, white does not.
  return { ...base, color: name === 'accent' ? 'var(--accent-fg)' : 'var(--surface)' };
};

const soft = (name: string, text: string) => ({
  [`--mantine-color-${name}-light`]: `var(--${name}-soft)`,
  [`--mantine-color-${name}-light-hover`]: `var(--${name}-soft)`,
  [`--mantine-color-${name}-light-color`]: `var(--${text})`,
  [`--mantine-color-${name}-text`]: `var(--${text})`,
  [`--mantine-color-${name}-outline`]: `var(--${name})`,
});

/** Mantine's names for our tokens, the same in both schemes: tokens.css switches the values. */
const semantic = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-bright': 'var(--text)',
  '--mantine-color-dimmed': 'var(--text-2)',
  '--mantine-color-placeholder': 'var(--text-3)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-error': 'var(--complaint-text)',
  '--mantine-color-success': 'var(--done-text)',
  '--mantine-color-default': 'var(--raised)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-color': 'var(--text)',
  '--mantine-color-default-border': 'var(--line)',
  '--mantine-color-disabled': 'var(--sunken)',
  '--mantine-color-disabled-color': 'var(--text-3)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-primary-color-contrast': 'var(--accent-fg)',
  '--mantine-color-accent-filled-hover': 'var(--accent-hover)',
  ...soft('accent', 'accent'),
  ...soft('complaint', 'complaint-text'),
  ...soft('due', 'due-text'),
  ...soft('waiting', 'waiting-text'),
  ...soft('done', 'done-text'),
  ...soft('note', 'note-text'),
};

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: semantic,
  dark: semantic,
});
