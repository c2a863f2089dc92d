import type { RemoteMessage, Sighting } from '../../../../electron/connectors/connector';
import { ConnectorError } from '../../../../electron/connectors/errors';
import type { OutgoingPublication } from '../../../../electron/jobs/sender-types';
import { answerOf } from '../../../helpers/remote';

/** What becomes of a request: not even connected, refused, lost on its way, stored and not confirmed. */
export type Fate = 'fine' | 'unreachable' | 'refused' | 'lost' | 'unconfirmed' | 'rate-limited';

/** A platform without keys, on which a test says what goes wrong. What it shows is what people see. */
export class LossyPlatform {
  readonly visible: OutgoingPublication[] = [];
  /** Requests that reached it, whatever became of them. */
  asked = 0;
  looked = 0;
  /** Of the next requests, in order; then all is fine. */
  fates: Fate[] = [];
  /** What looking tells where nothing is seen; `unreachable`: looking fails. */
  sight: 'absent' | 'not-seen' | 'cannot-tell' | 'unreachable' = 'absent';
  /** Answers that wait until a test lets them through. */
  readonly held: (() => void)[] = [];
  holding = false;

  readonly send = async (reply: OutgoingPublication): Promise<RemoteMessage> => {
    const fate = this.fates.shift() ?? 'fine';
    if (fate === 'unreachable') throw new ConnectorError('transient', 'unreachable');
    this.asked += 1;
    if (fate === 'rate-limited') throw new ConnectorError('rate-limited', 'rate-limited');
    if (fate === 'refused') throw new ConnectorError('rejected', 'other');
    if (fate === 'lost') throw new ConnectorError('outcome-unknown', 'timeout');
    if (this.holding) await new Promise<void>((resolve) => this.held.push(resolve));
    this.visible.push(reply);
    if (fate === 'unconfirmed') throw new ConnectorError('outcome-unknown', 'server-error');
    return this.messageOf(reply);
  };

  readonly find = async (reply: OutgoingPublication): Promise<Sighting> => {
    this.looked += 1;
    if (this.sight === 'unreachable') throw new ConnectorError('transient', 'unreachable');
    if (this.visible.some(({ id }) => id === reply.id))
      return { kind: 'found', message: this.messageOf(reply) };
    return { kind: this.sight };
  };

  private messageOf(reply: OutgoingPublication): RemoteMessage {
    return answerOf(`out-${reply.id}`, reply.parent?.remoteId ?? '', {
      text: reply.text,
      at: reply.claimedAt,
    });
  }
}
