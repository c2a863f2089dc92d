import type { Account, Stream } from '@shared/accounts/schema';
import { describe, expect, it } from 'vitest';
import { hostOf, nextPollOf, stateOf, troubleOf } from '../../renderer/features/accounts/stream-state';

const healthy: Stream = {
  id: 's1',
  kind: 'mentions',
  state: 'healthy',
  reading: false,
  lastPollAt: 100,
  lastGoodAt: 100,
  nextPollAt: 200,
  failure: null,
  failureCount: 0,
  mend: 'none',
  messageCount: 3,
  runs: [],
};
const limited: Stream = {
  ...healthy,
  id: 's2',
  kind: 'direct',
  state: 'failing',
  nextPollAt: 900,
  failure: { kind: 'rate-limited', reason: 'rate-limited', detail: '429', untilAt: 900 },
  mend: 'wait',
};
const signedOut: Stream = {
  ...healthy,
  id: 's3',
  kind: 'posts',
  state: 'stopped',
  failure: { kind: 'auth-expired', reason: 'unauthorised', detail: '401', untilAt: null },
  mend: 'sign-in',
};

const account = (...streams: Stream[]): Account => ({
  id: 'a',
  clientId: 'k',
  platform: 'mastodon',
  name: 'Bakery',
  handle: '@bakery@pomorze.example',
  address: 'https://pomorze.example',
  profileUrl: null,
  createdAt: 0,
  practice: false,
  followerCount: null,
  streams,
});

describe('how an account fares', () => {
  it('is told by its worst stream', () => {
    expect(stateOf(account(healthy), 'on')).toBe('healthy');
    expect(stateOf(account(healthy, limited), 'on')).toBe('waiting');
    expect(stateOf(account(limited, signedOut, healthy), 'on')).toBe('signedOut');
  });

  it('is paused only where nothing worse is the matter', () => {
    expect(stateOf(account(healthy), 'paused')).toBe('paused');
    expect(stateOf(account(signedOut), 'paused')).toBe('signedOut');
  });

  it('names one trouble, and what stands still because of it', () => {
    expect(troubleOf(account(healthy, limited, signedOut))).toEqual({
      worst: signedOut,
      stopped: [signedOut],
    });
    expect(troubleOf(account(healthy))).toBeNull();
  });

  it('plans no read for what is stopped', () => {
    expect(nextPollOf(account(signedOut))).toBeNull();
    expect(nextPollOf(account(signedOut, limited, healthy))).toBe(200);
  });

  it('shows hosts, and what is no address as it is', () => {
    expect(hostOf('https://pomorze.example/feed.xml')).toBe('pomorze.example');
    expect(hostOf('pomorze')).toBe('pomorze');
  });
});
