import type { Language } from '@shared/app/schema';
import { HOUR, MINUTE } from '@shared/platforms/platform';

/** A colleague of the bakery; only the practice client knows them. */
type Colleague = 'service' | 'pr' | 'sales';

type Texts = {
  readonly names: Readonly<Record<Colleague, string>>;
  /** Handle of somebody whose matter took three desks. */
  readonly handle: string;
  readonly toSales: { readonly note: string; readonly expected: string; readonly outcome: string };
  readonly toPr: { readonly note: string; readonly expected: string };
  readonly note: string;
  readonly tag: string;
  readonly replies: readonly {
    readonly name: string;
    readonly shortcut: string;
    readonly text: string;
  }[];
};

/** What the bakery's own people did before anybody came: all of it invented. */
export const practiceStory: Readonly<Record<Language, Texts>> = {
  en: {
    names: { service: 'Jan Bell', pr: 'Martha Kirk', sales: 'Tom Lacey' },
    handle: '@anchor@harbourtown.example',
    toSales: {
      note: 'Wants sixty rolls a day. I do not know whether the oven can take it.',
      expected: 'A yes or no, and a price from sixty a day on',
      outcome: 'Yes from the second week on. Price list 4, delivery before seven.',
    },
    toPr: {
      note: 'They want to name us on their menu. Is that all right?',
      expected: 'How we may be named',
    },
    note: 'The bistro by the harbour; their chef buys our rye on Saturdays.',
    tag: 'wholesale',
    replies: [
      {
        name: 'Apology and refund',
        shortcut: 'sorry',
        text: 'I am sorry, {{contact.first}}. That should not have happened. Keep the receipt or a photo: we refund it at the till, today or whenever you pass.',
      },
      {
        name: 'Opening hours',
        shortcut: 'hours',
        text: 'We open at six from Monday to Saturday and at seven on Sundays. The first rye comes out at half past six.',
      },
      {
        name: 'We look into it',
        shortcut: 'look',
        text: 'Thank you for telling us, {{contact.first}}. I am asking in the bakery and will write here again by tomorrow noon. {{member.name}}',
      },
    ],
  },
  pl: {
    names: { service: 'Jan Bąk', pr: 'Marta Kos', sales: 'Tomasz Lis' },
    handle: '@kotwica@trojmiasto.example',
    toSales: {
      note: 'Chcą sześćdziesiąt bułek dziennie. Nie wiem, czy piec to uniesie.',
      expected: 'Tak albo nie i cena od sześćdziesięciu dziennie',
      outcome: 'Tak, od drugiego tygodnia. Cennik 4, dostawa przed siódmą.',
    },
    toPr: {
      note: 'Chcą wymienić nas w karcie. Czy to w porządku?',
      expected: 'Jak wolno nas nazwać',
    },
    note: 'To bistro przy porcie; ich kucharz kupuje u nas w soboty żytni.',
    tag: 'hurt',
    replies: [
      {
        name: 'Przeprosiny i zwrot',
        shortcut: 'przepraszam',
        text: 'Dzień dobry, bardzo przepraszamy. To nie powinno się zdarzyć. Wystarczy paragon albo zdjęcie: pieniądze oddamy przy kasie, dziś albo przy okazji.',
      },
      {
        name: 'Godziny otwarcia',
        shortcut: 'godziny',
        text: 'Otwieramy o szóstej od poniedziałku do soboty, w niedzielę o siódmej. Pierwszy żytni wychodzi z pieca o wpół do siódmej.',
      },
      {
        name: 'Sprawdzamy',
        shortcut: 'sprawdzamy',
        text: 'Dziękujemy za wiadomość. Pytam w piekarni i odpiszę tutaj do jutra do południa. {{member.name}}',
      },
    ],
  },
};

/** When each thing was done, before the story is told. */
export const storyTimes = {
  note: -5 * HOUR,
  toSales: -4.5 * HOUR,
  back: -2 * HOUR,
  toPr: -40 * MINUTE,
} as const;
