import {
  ActionIcon,
  Button,
  Checkbox,
  createTheme,
  Input,
  Menu,
  Modal,
  PasswordInput,
  Popover,
  SegmentedControl,
  Select,
  Switch,
  TextInput,
  Tooltip,
} from '@mantine/core';
import { colours, variantColorResolver } from './colours';

/** Menus and the like float inside of the view: all content of a page belongs to a landmark. */
const inView = { portalProps: { target: 'main' } } as const;

const components = {
  ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray', size: 28 } }),
  Button: Button.extend({
    defaultProps: { variant: 'default', size: 'xs' },
    vars: (_theme, { size }) => ({
      root:
        size === undefined || size === 'xs'
          ? { '--button-height': '1.75rem', '--button-fz': '0.8125rem', '--button-padding-x': '0.625rem' }
          : {},
    }),
    styles: { label: { fontWeight: 500 } },
  }),
  Checkbox: Checkbox.extend({
    defaultProps: { size: 'xs', radius: 'xs' },
    styles: { label: { fontSize: '0.75rem' } },
  }),
  Input: Input.extend({
    defaultProps: { size: 'xs' },
    vars: () => ({
      wrapper: {
        '--input-bd': 'var(--line-strong)',
        '--input-bg': 'var(--raised)',
        '--input-fz': '0.8125rem',
      },
    }),
  }),
  InputWrapper: Input.Wrapper.extend({
    styles: { label: { fontSize: '0.75rem' }, description: { fontSize: '0.75rem' } },
  }),
  Menu: Menu.extend({
    defaultProps: {
      shadow: 'lg',
      radius: 'md',
      transitionProps: { duration: 90 },
      // The placeholder is no child that a menu may have; its first item takes the focus instead.
      withInitialFocusPlaceholder: false,
    },
    styles: { item: { fontSize: '0.8125rem' } },
  }),
  Modal: Modal.extend({
    defaultProps: {
      radius: 'xl',
      shadow: 'lg',
      overlayProps: { backgroundOpacity: 0.4 },
      transitionProps: { duration: 160 },
    },
  }),
  PasswordInput: PasswordInput.extend({ defaultProps: { size: 'xs' } }),
  Popover: Popover.extend({ defaultProps: { shadow: 'lg', radius: 'lg', ...inView } }),
  SegmentedControl: SegmentedControl.extend({ defaultProps: { size: 'xs', radius: 'sm' } }),
  Select: Select.extend({ defaultProps: { size: 'xs' }, styles: { option: { fontSize: '0.8125rem' } } }),
  Switch: Switch.extend({ defaultProps: { size: 'xs' } }),
  TextInput: TextInput.extend({ defaultProps: { size: 'xs' } }),
  Tooltip: Tooltip.extend({ defaultProps: { openDelay: 350, withArrow: false, ...inView } }),
};

/** Mantine in our design language. Colours live in tokens.css; this only tells Mantine their names. */
export const theme = createTheme({
  primaryColor: 'accent',
  colors: colours,
  variantColorResolver,
  focusRing: 'auto',
  cursorType: 'default',
  respectReducedMotion: true,
  fontFamily: '"Inter Variable", Inter, system-ui, sans-serif',
  headings: {
    fontFamily: '"Newsreader Variable", Georgia, serif',
    fontWeight: '500',
    sizes: {
      h1: { fontSize: '1.375rem', lineHeight: '1.75rem' },
      h2: { fontSize: '0.9375rem', lineHeight: '1.25rem' },
    },
  },
  fontSizes: { xs: '0.6875rem', sm: '0.75rem', md: '0.8125rem', lg: '0.875rem', xl: '0.9375rem' },
  lineHeights: { xs: '1rem', sm: '1rem', md: '1.25rem', lg: '1.3125rem', xl: '1.25rem' },
  spacing: { xs: '0.25rem', sm: '0.5rem', md: '0.75rem', lg: '1rem', xl: '1.5rem' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '10px', xl: '12px' },
  defaultRadius: 'sm',
  shadows: {
    xs: 'var(--shadow-1)',
    sm: 'var(--shadow-1)',
    md: 'var(--shadow-2)',
    lg: 'var(--shadow-3)',
    xl: 'var(--shadow-3)',
  },
  components,
});
