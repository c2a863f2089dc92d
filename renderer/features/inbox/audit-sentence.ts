import type { AuditEntry, Desk, Member } from '@shared/team/schema';
import { labels } from '@shared/triage/labels';
import type { TFunction } from 'i18next';
import type { Format } from '../../lib/format';
import { thread } from '../../locales/en/thread';

type T = TFunction<['thread', 'common']>;

/** What a sentence needs to know beside the entry. */
export type AuditAround = {
  readonly members: ReadonlyMap<string, Pick<Member, 'name'>>;
  readonly desks: ReadonlyMap<string, Pick<Desk, 'name' | 'kind'>>;
  readonly deskName: (desk: Pick<Desk, 'name' | 'kind'>) => string;
  readonly format: Format;
  readonly now: number;
};

type Detail = AuditEntry['detail'];
type Say = (t: T, detail: Detail, around: AuditAround) => string;

const textOf = (detail: Detail, ...names: readonly string[]): string | null => {
  for (const name of names) {
    const value = detail[name];
    if (typeof value === 'string' && value !== '') return value;
  }
  return null;
};

const timeOf = (detail: Detail, name: string): number | null => {
  const value = detail[name];
  return typeof value === 'number' ? value : null;
};

/** A hand-over says where a conversation stood and stands; other entries name a desk. */
function deskIn(t: T, detail: Detail, name: string, { desks, deskName }: AuditAround): string {
  const value = detail[name];
  const place = typeof value === 'object' && value !== null && 'deskId' in value ? value.deskId : value;
  const desk = typeof place === 'string' ? desks.get(place) : undefined;
  if (desk !== undefined) return deskName(desk);
  return place === null || place === undefined ? t('audit.noDesk') : t('audit.goneDesk');
}

const memberIn = (t: T, id: string | null, { members }: AuditAround): string =>
  id === null ? t('audit.nobody') : (members.get(id)?.name ?? t('audit.goneMember'));

function labelIn(t: T, detail: Detail, name: string): string | null {
  const label = labels.find((each) => each === detail[name]);
  return label === undefined ? null : t(`common:label.${label}`);
}

const settledAs = ['retry', 'published', 'dropped', 'draft'] as const;

function namesIn(detail: Detail, name: string): readonly string[] {
  const value = detail[name];
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

const onOff = (detail: Detail): 'on' | 'off' => (detail['on'] === false ? 'off' : 'on');

/** Verbs whose sentence says more than the verb itself. */
const saying: Readonly<Record<string, Say>> = {
  snoozed: (t, detail, { format, now }) => {
    const untilAt = timeOf(detail, 'untilAt');
    return t('audit.with.snoozed', { time: untilAt === null ? '–' : format.soon(untilAt, now) });
  },
  assigned: (t, detail, around) => {
    const to = textOf(detail, 'memberId', 'to');
    return to === null
      ? t('audit.with.unassigned', { name: memberIn(t, textOf(detail, 'from'), around) })
      : t('audit.with.assigned', { name: memberIn(t, to, around) });
  },
  desk: (t, detail, around) =>
    t('audit.with.desk', {
      from: deskIn(t, detail, 'from', around),
      to: deskIn(t, detail, 'deskId' in detail ? 'deskId' : 'to', around),
    }),
  tagged: (t, detail) =>
    t(onOff(detail) === 'on' ? 'audit.with.tagged' : 'audit.with.untagged', {
      name: textOf(detail, 'name') ?? '–',
    }),
  urgent: (t, detail) => t(`audit.with.urgent.${onOff(detail)}`),
  label: (t, detail) => {
    const to = labelIn(t, detail, 'to');
    return to === null ? t('audit.with.unlabelled') : t('audit.with.labelled', { label: to });
  },
  'handed-over': (t, detail, around) =>
    t('audit.with.handedOver', {
      from: deskIn(t, detail, 'from', around),
      to: deskIn(t, detail, 'to', around),
    }),
  ruled: (t, detail, around) => {
    const did = [
      'deskId' in detail && t('audit.with.ruledDesk', { name: deskIn(t, detail, 'deskId', around) }),
      'assigneeId' in detail &&
        t('audit.with.assigned', { name: memberIn(t, textOf(detail, 'assigneeId'), around) }),
      'urgent' in detail && t('audit.with.urgent.on'),
      'promiseMs' in detail && t('audit.with.ruledPromise'),
      'needsApproval' in detail && t('audit.with.ruledApproval'),
      'suggestedReplyId' in detail && t('audit.with.ruledReply'),
      ...namesIn(detail, 'tags').map((name) => t('audit.with.tagged', { name })),
    ];
    return did.filter((part) => part !== false).join(', ') || t('audit.unknown', { what: 'ruled' });
  },
  'reply-settled': (t, detail) => {
    const as = settledAs.find((each) => each === detail['as']);
    return as === undefined ? t('audit.unknown', { what: 'reply-settled' }) : t(`audit.with.settled.${as}`);
  },
  'handed-back': (t, detail, around) => t('audit.with.handedBack', { to: deskIn(t, detail, 'to', around) }),
};

type Plain = keyof typeof thread.audit.plain;
const isPlain = (what: string): what is Plain => Object.hasOwn(thread.audit.plain, what);

/** What happened, impersonally: `assigned to Ola`. Entries of a later version are named by their verb. */
export function auditSentence(t: T, { what, detail }: AuditEntry, around: AuditAround): string {
  const say = saying[what];
  if (say !== undefined) return say(t, detail, around);
  return isPlain(what) ? t(`audit.plain.${what}`) : t('audit.unknown', { what });
}

/** Who did it: a member, a rule by its name, or the program. */
export function auditActor(t: T, { memberName, ruleName }: AuditEntry): string {
  if (memberName !== null) return memberName === '' ? t('audit.goneMember') : memberName;
  return ruleName === null ? t('audit.program') : t('audit.rule', { name: ruleName });
}
