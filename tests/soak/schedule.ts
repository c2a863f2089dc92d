import type { PublicationState } from '@shared/outbox/schema';
import { HOUR, MINUTE, SECOND } from '@shared/platforms/platform';
import type { OutboxStore } from '../helpers/outbox-store';
import { type Dice, diceOf } from './dice';
import { type FakePlatform, fakeBluesky, fakeChat, fakeMastodon } from './fake-platforms';
import { LONGEST_LAG_MS } from './fates';
import { type Crossing, type Fetch, type Life, startLife } from './life';
import { createNetwork } from './network';
import { createPerson, type Person } from './office';
import { createVirtualClock, type VirtualClock } from './virtual-clock';

const START_AT = Date.UTC(2026, 10, 20, 12);
/** Longer than anything here may take. */
const END_MS = 24 * HOUR;

/** What goes out in a schedule. */
export type What = 'reply' | 'post';

const ODDS = {
  reply: { mastodon: 4, bluesky: 3, chat: 3 },
  post: { mastodon: 1, bluesky: 1, chat: 0 },
} as const;

const platforms = { mastodon: fakeMastodon, bluesky: fakeBluesky, chat: fakeChat };

/** What a schedule ended as, and what was done to it. */
export type Ended = {
  readonly platform: keyof typeof platforms;
  readonly state: PublicationState;
  /** How often the answer can be seen at the platform, after everything that was late has arrived. */
  readonly visible: number;
  /** The program could not know after an attempt whether it was out. */
  readonly ambiguities: number;
  /** Nor could it ever read it back. */
  readonly blind: boolean;
  readonly kills: number;
  readonly requests: number;
  /** Requests that left later than a person consented to, and before the time they chose. */
  readonly late: number;
  readonly early: number;
  /** Requests that left while posts were paused. */
  readonly paused: number;
};

type Place = {
  readonly what: What;
  readonly seed: number;
  /** Of this schedule among all. */
  readonly nth: number;
  /** The client's store as the disk has it; other schedules have used it before. */
  readonly open: () => OutboxStore;
  /** The program that had it open is gone. */
  readonly lose: () => void;
};

/**
 * One answer or post, from its draft to its end, with a platform, a network, a computer and a person that all do what the dice
 * say: requests are refused, lost, late, carried out and not confirmed; lists lag; the program is killed at any point
 * and started again; the computer sleeps, its clock is set; the person takes back, sends again, gives up, or looks away.
 */
export async function runSchedule({ what, seed, nth, open, lose }: Place): Promise<Ended> {
  const dice = diceOf(seed);
  const clock = createVirtualClock(START_AT);
  const kind = dice.pick<keyof typeof platforms>(ODDS[what]);
  const platform = platforms[kind]({
    ms: clock.worldMs,
    nth,
    lagMs: dice.chance(0.3) ? dice.between(0, LONGEST_LAG_MS) : 0,
    // The platform has a clock of its own.
    startAt: START_AT + dice.between(-5, 5) * MINUTE,
  });
  const name = String(nth);
  const text = `Answer ${name}. Rye is back on Tuesday.`;
  const { plannedAt, aheadMs, outage } = planOf(dice, what);
  const network = createNetwork({ dice, platform, worldMs: clock.worldMs, outage });
  const person = createPerson({ dice, platform, now: clock.now, name, text, plannedAt });
  const { secret } = platform;
  const watched = watchTimes({ person, platform, now: clock.now, fetch: network.fetch });
  const program = createProgram({ open, lose, dice, clock, person, secret, fetch: watched.fetch });
  const events = mishaps(
    dice,
    { aheadMs, what },
    {
      cancel: () => person.cancel(program.opened()),
      pause: () => {
        const untilAt = clock.now() + dice.between(2, 30) * MINUTE;
        person.pause(program.opened(), untilAt);
        watched.pause(untilAt);
      },
      kill: () => program.kill(),
      sleep: () => clock.sleep(2 * HOUR),
      set: () => clock.set(-HOUR),
    },
  );

  const attention = createAttention({ clock, person, program, blind: network.blind });

  person.send(program.opened());
  program.wake();
  while (clock.worldMs() < END_MS) {
    await program.quiet();
    if (program.isDead()) {
      program.restart();
      continue;
    }
    if (attention.isOver()) break;
    const nextMs = Math.min(events[0]?.atMs ?? END_MS, attention.nextMs(), network.nextMs(), END_MS);
    if (clock.step(nextMs)) continue;
    network.arrive();
    while (events[0] !== undefined && events[0].atMs <= clock.worldMs()) events.shift()?.happen();
    // Whatever happened took its time: whoever looks at the platform sees it as it is then.
    network.arrive();
    if (!program.isDead()) attention.pay();
  }
  clock.forget();
  clock.sleep(HOUR);
  network.arrive();
  const state = person.stateOf(program.opened());
  person.forgetPause(program.opened());
  program.leave();
  const { requests, ambiguities } = network.counts();
  return {
    ...{ platform: kind, state, blind: network.blind, kills: program.kills(), requests },
    ...watched.counts(),
    ambiguities: ambiguities + program.losses(),
    visible: platform.posts.filter((post) => post.text.includes(text)).length,
  };
}

/**
 * When it is to leave: a post up to half an hour ahead, long enough to be asleep, or dead, at its time. Now and then the
 * network is away then, for up to half an hour.
 */
function planOf(dice: Dice, what: What) {
  const never = { fromMs: 0, untilMs: 0 };
  if (what === 'reply') return { plannedAt: null, aheadMs: 0, outage: never };
  const aheadMs = dice.between(1, 1_800) * SECOND;
  const away = { fromMs: Math.max(0, aheadMs - MINUTE), untilMs: aheadMs + dice.between(1, 30) * MINUTE };
  return { plannedAt: START_AT + aheadMs, aheadMs, outage: dice.chance(0.2) ? away : never };
}

/** Ten minutes, as the program says, and what a request takes to be on its way. */
const LATE_MS = 10 * MINUTE + 5 * SECOND;

/** What was claimed before a pause began may be on its way for so long: who we are is asked for first. */
const UNDER_WAY_MS = 15 * SECOND;

type Times = {
  readonly person: Person;
  readonly platform: FakePlatform;
  readonly now: () => number;
  readonly fetch: Fetch;
};

/** Counts what leaves at a time that nobody consented to. */
function watchTimes({ person, platform, now, fetch }: Times) {
  let late = 0;
  let early = 0;
  let paused = 0;
  let pause = { fromAt: 0, untilAt: 0 };
  const watched: Fetch = (asked, cross) => {
    const chosenAt = person.chosenAt();
    if (chosenAt !== null && platform.isWrite(asked)) {
      if (now() > chosenAt + LATE_MS) late += 1;
      if (now() < chosenAt) early += 1;
      if (now() > pause.fromAt + UNDER_WAY_MS && now() < pause.untilAt) paused += 1;
    }
    return fetch(asked, cross);
  };
  return {
    fetch: watched,
    pause: (untilAt: number): void => {
      pause = { fromAt: now(), untilAt };
    },
    counts: () => ({ late, early, paused }),
  };
}

type Watching = {
  readonly clock: VirtualClock;
  readonly person: Person;
  readonly program: ReturnType<typeof createProgram>;
  readonly blind: boolean;
};

/** A person comes back to what needs them, after a while, unless they have looked away for good. */
function createAttention({ clock, person, program, blind }: Watching) {
  const UNDECIDED = Number.POSITIVE_INFINITY;
  let looksMs: number | null = UNDECIDED;
  const state = (): PublicationState => person.stateOf(program.opened());
  // What can be read back settles itself, however long that takes.
  const needsPerson = (): boolean => ['held', 'failed'].includes(state()) || (state() === 'unknown' && blind);
  return {
    nextMs: (): number => looksMs ?? UNDECIDED,
    isOver: (): boolean => {
      if (!needsPerson()) return ['published', 'dropped', 'draft'].includes(state());
      if (looksMs !== UNDECIDED) return looksMs === null;
      const patienceMs = person.patienceMs();
      looksMs = patienceMs === null ? null : clock.worldMs() + patienceMs;
      return false;
    },
    pay: (): void => {
      if (looksMs === null || looksMs > clock.worldMs()) return;
      looksMs = UNDECIDED;
      if (!needsPerson()) return;
      person.settle(program.opened());
      program.wake();
    },
  };
}

type Mishap = { readonly atMs: number; readonly happen: () => void };
type Happening = Readonly<Record<'cancel' | 'pause' | 'kill' | 'sleep' | 'set', () => void>>;

/** What happens from outside, and when; world ms, in order. */
function mishaps(
  dice: Dice,
  { aheadMs, what }: { readonly aheadMs: number; readonly what: What },
  happening: Happening,
): Mishap[] {
  const odds = { cancel: 0.12, kill: 0.12, sleep: 0.05, set: 0.05, pause: what === 'post' ? 0.15 : 0 };
  return Object.entries(odds)
    .filter(([, probability]) => dice.chance(probability))
    .map(([name, _]) => ({
      atMs: dice.between(0, 40 + aheadMs / SECOND) * SECOND,
      happen: happening[name as keyof Happening],
    }))
    .sort((a, b) => a.atMs - b.atMs);
}

type Parts = Pick<Place, 'open' | 'lose'> & {
  readonly dice: Dice;
  readonly clock: VirtualClock;
  readonly person: Person;
  readonly secret: string;
  readonly fetch: Fetch;
};

/** The program over all its lives. */
function createProgram({ open, lose, dice, clock, person, secret, fetch }: Parts) {
  // How many crossings are left until it dies, for each death to come.
  const deaths = Array.from({ length: dice.chance(0.45) ? dice.between(1, 3) : 0 }, () => dice.between(1, 9));
  const diesAt = (_: Crossing): boolean => {
    const [left, ...later] = deaths;
    if (left === undefined) return false;
    deaths.splice(0, deaths.length, ...(left > 1 ? [left - 1, ...later] : later));
    return left <= 1;
  };
  const start = (): Life => startLife({ opened, clock, random: dice.next, secret, fetch, diesAt });
  let kills = 0;
  let losses = 0;
  let opened = open();
  let life = start();

  return {
    opened: () => opened,
    isDead: () => life.isDead(),
    kill: () => life.kill(),
    kills: () => kills,
    wake: () => life.sender.wake(),
    /** Everything that waits for nothing but its turn has had it. */
    quiet: async (): Promise<void> => {
      for (let turns = 0; turns < 10_000; turns += 1) {
        await new Promise<void>((resolve) => setImmediate(resolve));
        if (life.isDead() || (turns > 1 && life.isQuiet())) return;
      }
      throw new Error('it never became quiet');
    },
    /** How often it died with a claim, of which the next one cannot know what became. */
    losses: () => losses,
    /** Starts it again after a while. */
    restart: (): void => {
      kills += 1;
      clock.forget();
      lose();
      clock.sleep(dice.between(0, 120) * SECOND);
      opened = open();
      losses += person.stateOf(opened) === 'claimed' ? 1 : 0;
      life = start();
    },
    /** Leaves nothing behind that a later schedule would send or look for. */
    leave: (): void => {
      life.kill();
      opened.store.run(
        'soak.leave',
        `UPDATE publication SET state = 'dropped' WHERE state NOT IN ('published', 'dropped')`,
      );
    },
  };
}
