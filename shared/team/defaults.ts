import type { Language } from '../app/schema';
import { actionsSchema, conditionsSchema, type Rule } from './rules-schema';
import type { DeskKind } from './schema';

export type StandardDesk = Exclude<DeskKind, 'own'>;

/** The departments that answer (belief 3), in the order of the list. */
export const standardDesks: readonly StandardDesk[] = ['service', 'pr', 'sales', 'marketing'];

const ruleKeys = ['press', 'danger', 'refund', 'complaint', 'sales', 'question', 'praise'] as const;
type RuleKey = (typeof ruleKeys)[number];

const names: Readonly<Record<Language, Readonly<Record<RuleKey, string>>>> = {
  en: {
    press: 'Press goes to PR',
    danger: 'Safety and legal matters go to customer service, on top',
    refund: 'Refunds go to customer service',
    complaint: 'Complaints go to customer service',
    sales: 'Wholesale and offers go to sales',
    question: 'Questions go to customer service',
    praise: 'Praise goes to marketing',
  },
  pl: {
    press: 'Prasa do PR',
    danger: 'Bezpieczeństwo i sprawy prawne do obsługi klienta, na samą górę',
    refund: 'Zwroty pieniędzy do obsługi klienta',
    complaint: 'Skargi do obsługi klienta',
    sales: 'Hurt i oferty do sprzedaży',
    question: 'Pytania do obsługi klienta',
    praise: 'Pochwały do marketingu',
  },
};

/**
 * Of both languages, whatever the client's own: people write in theirs. So a word that means another thing in the other
 * language is left out, such as the Polish "hurt".
 */
const salesWords = [
  ...['wholesale', 'bulk order*', 'large order*', 'a quote', 'quote for', 'quotation*', 'price list*'],
  ...['an offer', 'offer for', 'commercial offer*', 'business offer*', 'order for a company'],
  ...['for our company', 'for my company', 'for our office', 'corporate order*'],
  ...['reseller*', 'resell', 'distributor*', 'partnership*', 'catering*'],
  ...['hurtem', 'hurtow*', 'hurtu', 'w hurcie', 'na hurt', 'ofert*', 'wycen*', 'cennik*', 'współprac*'],
  ...['dla firmy', 'dla firm', 'dla naszej firmy', 'zamówienie firmowe', 'zamówienia firmowe'],
  ...['większe zamówieni*', 'na fakturę', 'odsprzeda*', 'dystrybu*', 'katering*'],
];

type Draft = { readonly conditions: object; readonly actions: object };

/** Complaints come before sales words: who was let down and mentions an offer is not looking for one. */
const draftsFor = (desks: Readonly<Record<StandardDesk, string>>): Readonly<Record<RuleKey, Draft>> => ({
  press: { conditions: { hardRules: ['press'] }, actions: { deskId: desks.pr } },
  danger: {
    conditions: { hardRules: ['safety', 'legal'] },
    actions: { deskId: desks.service, urgent: true },
  },
  refund: { conditions: { hardRules: ['refund'] }, actions: { deskId: desks.service } },
  complaint: { conditions: { labels: ['complaint'] }, actions: { deskId: desks.service } },
  sales: {
    // Not the entries of feeds: the news are full of offers that nobody makes us.
    conditions: { kinds: ['comment', 'mention', 'direct', 'review'], words: salesWords },
    actions: { deskId: desks.sales },
  },
  question: { conditions: { labels: ['question'] }, actions: { deskId: desks.service } },
  praise: { conditions: { labels: ['praise'] }, actions: { deskId: desks.marketing } },
});

/** The rules out of the box, in their order; `key` makes the id. Names are stored, so they take the client's language. */
export function defaultRules(
  language: Language,
  desks: Readonly<Record<StandardDesk, string>>,
): readonly { readonly key: string; readonly rule: Omit<Rule, 'id'> }[] {
  const drafts = draftsFor(desks);
  return ruleKeys.map((key) => ({
    key,
    rule: {
      name: names[language][key],
      conditions: conditionsSchema.parse(drafts[key].conditions),
      actions: actionsSchema.parse(drafts[key].actions),
      enabled: true,
    },
  }));
}
