import type { Business, Things } from '../texts';

export const own: readonly [Business, Business] = [
  {
    handle: 'clocktower',
    name: 'Clocktower Bakery',
    bio: 'Bread with time. In the square of Ravensmere, under the clock. Open from six. We answer here.',
  },
  {
    handle: 'clocktower_cafe',
    name: 'Clocktower Café',
    bio: 'Breakfast, soup, cake. Next door to the bakery. Dogs welcome.',
  },
];

const plain = (list: string) => list.split(', ').map((n) => ({ n }));

export const things: Things = {
  bread: plain(
    'rye loaf, spelt loaf, country loaf, walnut loaf, seeded loaf, wholemeal loaf, potato loaf, olive loaf',
  ),
  bun: plain(
    'cinnamon buns, cheese twists, jam doughnuts, currant buns, almond croissants, poppy seed rolls',
  ),
  cake: plain('carrot cake, apple cake, walnut cake, lemon cake, cheesecake, chocolate cake'),
  staff: plain('Martha, Priya, Bea, Ellen, Joyce'),
  street: ['Mill Lane', 'Tanner Row', 'Harbour Street', 'Church Walk', 'Orchard Road', 'Old Quay'],
  day: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  month: 'January February March April May June July August September October November December'.split(' '),
};

export const alts = [
  'A dark round loaf on a wooden board',
  'A tray of rolls just out of the oven',
  'A cut loaf with an open crumb',
  'Loaves cooling on a rack',
  'A loaf with a scored crust and flour on top',
] as const;
export const tags = [
  'bread',
  'sourdough',
  'ravensmere',
  'breakfast',
  'bakery',
  'saturday',
  'localfood',
] as const;
export const emoji = ['🥐', '🍞', '🙂', '❤️', '😋', '🙏', '👏'] as const;
export const warnings = ['food', 'food, moaning', 'long', 'ranting about bread'] as const;
