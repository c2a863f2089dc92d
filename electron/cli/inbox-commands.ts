import {
  type ConversationChange,
  type ConversationRow,
  type InboxView,
  inboxViews,
  type Message,
} from '@shared/inbox/schema';
import type { Publication } from '@shared/outbox/schema';
import { type Command, Option } from 'commander';
import { plain } from '../engine/narrate';
import { table, UsageError } from './output';
import { type Api, type CommonOptions, findClient, readText, withEngine } from './session';

type ListOptions = CommonOptions & {
  readonly client?: string;
  readonly view: InboxView;
  readonly limit: string;
};

/** Reading the inbox and answering it without a window. */
export function inboxCommands(program: Command, common: (command: Command) => Command): void {
  const inbox = program.command('inbox').description('who waits, and answering them');
  common(inbox.command('list'))
    .description('conversations, complaints first')
    .option('--client <name>', 'client, by name or id')
    .addOption(new Option('--view <view>').choices([...inboxViews]).default('open'))
    .option('--limit <n>', 'at most so many', '20')
    .action((options: ListOptions) => withEngine(options, (context) => list(context, options)));

  common(inbox.command('show'))
    .argument('<id>', 'id of a conversation')
    .description('a conversation with its newest messages')
    .action((id: string, options: CommonOptions) => withEngine(options, (context) => show(context, id)));

  common(inbox.command('assign'))
    .argument('<id>')
    .argument('<member>', 'name or id of a member; "nobody" takes it from everybody')
    .description('gives a conversation to a member')
    .action((id: string, member: string, options: CommonOptions) =>
      withEngine(options, async (context) => {
        const memberId = member === 'nobody' ? null : await findMember(context.api, member);
        await change(context, id, { do: 'assign', memberId });
      }),
    );

  common(inbox.command('close'))
    .argument('<id>')
    .description('closes a conversation until somebody writes again')
    .action((id: string, options: CommonOptions) =>
      withEngine(options, (context) => change(context, id, { do: 'close' })),
    );

  common(inbox.command('reply'))
    .argument('<id>')
    .description('answers a conversation with the text on standard input, at once')
    .option('--private', 'as a direct message')
    .option('--yes', 'in spite of warnings')
    .action((id: string, options: CommonOptions & { private?: boolean; yes?: boolean }) =>
      withEngine(options, (context) => reply(context, id, options)),
    );
}

type Context = Parameters<Parameters<typeof withEngine>[1]>[0];

async function list({ api, output }: Context, { client, view, limit }: ListOptions): Promise<void> {
  const clientId = client === undefined ? null : (await findClient(api, client)).id;
  const page = await api.inbox.page({ filter: { clientId, view }, limit: Number(limit) });
  const rows = page.rows.map((row) => [
    row.id,
    plain(row.contactName),
    row.platform,
    reasonOf(row),
    timeOf(row.waitingSinceAt),
    timeOf(row.dueAt),
    plain(row.preview).slice(0, 60),
  ]);
  output.result(page, table([['ID', 'WHO', 'WHERE', 'WHAT', 'WAITS SINCE', 'PROMISED BY', 'TEXT'], ...rows]));
}

const reasonOf = ({ label, hardRule }: ConversationRow): string =>
  [label ?? '', hardRule ?? ''].filter((word) => word !== '').join(' ');

const timeOf = (at: number | null): string =>
  at === null ? '' : new Date(at).toISOString().slice(0, 16).replace('T', ' ');

/** The thread of an id, whichever client it belongs to. */
async function findThread(api: Api, conversationId: string) {
  for (const { id: clientId } of await api.clients.list()) {
    try {
      return { clientId, thread: await api.inbox.thread({ clientId, conversationId, limit: 50 }) };
    } catch (thrown) {
      const missing = thrown instanceof Error && 'code' in thrown && thrown.code === 'NOT_FOUND';
      if (!missing) throw thrown;
    }
  }
  throw new UsageError(`There is no conversation "${conversationId}". See: inbox list`);
}

async function show({ api, output }: Context, id: string): Promise<void> {
  const { clientId, thread } = await findThread(api, id);
  const notes = await api.team.notes({ clientId, conversationId: id });
  output.result({ ...thread, notes }, [
    `${plain(thread.conversation.contactName)} ${plain(thread.conversation.contactHandle)} on ${thread.conversation.platform}`,
    `${thread.conversation.status} ${reasonOf(thread.conversation)}`.trim(),
    ...thread.messages.map(lineOf),
    ...notes.map((note) => `[note] ${timeOf(note.at)} ${plain(note.memberName)}: ${plain(note.text)}`),
  ]);
}

const lineOf = ({ direction, at, authorName, text }: Message): string =>
  `${direction === 'in' ? '<' : '>'} ${timeOf(at)} ${plain(authorName)}: ${plain(text)}`;

async function change({ api, output }: Context, id: string, what: ConversationChange): Promise<void> {
  const { clientId } = await findThread(api, id);
  const result = await api.inbox.change({ conversations: [{ clientId, id }], change: what });
  output.result(result, [result.changed > 0 ? 'Done.' : 'It was so already.']);
}

async function findMember(api: Api, wanted: string): Promise<string> {
  const { members } = await api.team.members();
  const found = members.find(({ id, name }) => id === wanted || name === wanted);
  if (found === undefined)
    throw new UsageError(
      `There is no member "${wanted}". There are: ${members.map(({ name }) => name).join(', ')}`,
    );
  return found.id;
}

type ReplyOptions = { readonly private?: boolean; readonly yes?: boolean };

async function reply({ api, output }: Context, id: string, options: ReplyOptions): Promise<void> {
  const { clientId } = await findThread(api, id);
  const draft = await api.outbox.saveDraft({
    clientId,
    conversationId: id,
    parentId: null,
    visibility: options.private === true ? 'private' : 'public',
    text: await readText(),
  });
  if (draft === null) throw new UsageError('Standard input held no text.');
  const { id: replyId } = await api.outbox.send({
    clientId,
    id: draft.id,
    viewClientId: null,
    confirmed: options.yes === true ? ['second-answer', 'parent-deleted'] : [],
    undoSeconds: 0,
  });
  const reply = await untilSettled(api, { clientId, conversationId: id, replyId });
  if (reply !== null) process.exitCode = 1;
  output.result({ id: replyId, state: reply?.state ?? 'published', failure: reply?.failure ?? null }, [
    reply === null ? 'Published.' : sentenceOf(reply),
  ]);
}

const LOOK_MS = 200;
/** Longer than a request may take. */
const PATIENCE_MS = 45_000;

/** What became of a reply; `null`: it is out, so it waits no more. */
async function untilSettled(
  api: Api,
  { clientId, conversationId, replyId }: Record<'clientId' | 'conversationId' | 'replyId', string>,
): Promise<Publication | null> {
  for (let waitedMs = 0; ; waitedMs += LOOK_MS) {
    const replies = await api.outbox.ofConversation({ clientId, conversationId });
    const reply = replies.find((one) => one.id === replyId) ?? null;
    const isMoving = reply?.state === 'scheduled' || reply?.state === 'claimed';
    if (!isMoving || reply?.failure !== null || waitedMs >= PATIENCE_MS) return reply;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

function sentenceOf({ state, failure }: Publication): string {
  const why = failure === null ? '' : ` (${failure.reason} ${failure.detail})`;
  switch (state) {
    case 'scheduled':
    case 'claimed':
      return `It waits and goes out by itself while Backbeat runs${why}.`;
    case 'in-review':
      return 'A rule asks for consent: it waits for a manager.';
    case 'unknown':
      return `It may be out: it is looked for${why}.`;
    default:
      return `It is not out: ${state}${why}. The text is kept.`;
  }
}
