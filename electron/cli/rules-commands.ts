import { type ConversationKind, conversationKinds } from '@shared/inbox/kinds';
import { actionsSchema, type Conditions, conditionsSchema, type RuleTest } from '@shared/team/rules-schema';
import { type Label, labels } from '@shared/triage/labels';
import type { Command } from 'commander';
import { plain } from '../engine/narrate';
import { table, UsageError } from './output';
import { type Api, type CommonOptions, findClient, withEngine } from './session';

type TestOptions = CommonOptions & {
  readonly client?: string;
  readonly rule?: string;
  readonly words?: string;
  readonly kind?: readonly string[];
  readonly label?: readonly string[];
  readonly language?: readonly string[];
  readonly limit: string;
};

export function rulesCommands(program: Command, common: (command: Command) => Command): void {
  const rules = program.command('rules').description('when a message … then desk, member, tag');
  common(rules.command('list'))
    .description('the rules of a client in their order')
    .option('--client <name>', 'client, by name or id')
    .action((options: CommonOptions & { client?: string }) =>
      withEngine(options, async ({ api, output }) => {
        const client = await findClient(api, options.client);
        const found = await api.team.rules({ clientId: client.id });
        const rows = found.map(({ id, name, enabled }) => [id, enabled ? 'on' : 'off', plain(name)]);
        output.result(found, table(rows));
      }),
    );
  common(rules.command('test'))
    .description('what a rule would have matched among stored messages; changes nothing')
    .option('--client <name>', 'client, by name or id')
    .option('--rule <id>', 'a rule of the client, on or off')
    .option('--words <words>', 'words or phrases between commas; * at the end: any ending')
    .option('--kind <kind...>', conversationKinds.join(', '))
    .option('--label <label...>', labels.join(', '))
    .option('--language <language...>', 'such as en, pl')
    .option('--limit <n>', 'at most so many messages, newest first', '20000')
    .action((options: TestOptions) =>
      withEngine(options, async ({ api, output }) => {
        const client = await findClient(api, options.client);
        const conditions = await conditionsFor(api, client.id, options);
        const tested = await api.team.testRule({
          clientId: client.id,
          conditions,
          actions: actionsSchema.parse({}),
          limit: numberOf(options.limit),
        });
        output.result(tested, linesOf(tested));
      }),
    );
}

/** Those of a stored rule, or what was typed. */
async function conditionsFor(api: Api, clientId: string, options: TestOptions): Promise<Conditions> {
  const { rule: id, words, kind = [], label = [], language = [] } = options;
  if (id !== undefined) {
    const rule = (await api.team.rules({ clientId })).find((one) => one.id === id || one.name === id);
    if (rule === undefined) throw new UsageError(`There is no rule "${id}". See: rules list`);
    return rule.conditions;
  }
  if (words === undefined && kind.length + label.length + language.length === 0)
    throw new UsageError('Name a rule (--rule ID) or conditions (--words, --kind, --label, --language).');
  return conditionsSchema.parse({
    words: (words ?? '')
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== ''),
    kinds: kind.map((one) => oneOf<ConversationKind>(conversationKinds, one)),
    labels: label.map((one) => oneOf<Label>(labels, one)),
    languages: language,
  });
}

function oneOf<T extends string>(known: readonly T[], typed: string): T {
  const found = known.find((one) => one === typed);
  if (found === undefined) throw new UsageError(`"${typed}" is none of: ${known.join(', ')}`);
  return found;
}

function numberOf(typed: string): number {
  if (!/^[1-9]\d{0,6}$/.test(typed)) throw new UsageError(`"${typed}" is not a number of messages.`);
  return Math.min(Number(typed), 1_000_000);
}

const counted = (count: number): string => count.toLocaleString('en');

function linesOf({ looked, matched, all, matchesEverything, examples }: RuleTest): string[] {
  const rows = examples.map(({ messageId, at, contactName, preview }) => [
    messageId,
    new Date(at).toISOString().slice(0, 16).replace('T', ' '),
    plain(contactName),
    plain(preview).slice(0, 100),
  ]);
  return [
    `would have matched ${counted(matched)} of ${counted(looked)}${all ? ', which is all that is stored' : ''}`,
    ...(matchesEverything ? ['It matches everything. A rule without conditions is seldom meant.'] : []),
    ...table(rows),
  ];
}
