import type { Texts } from '../texts';
import { german, germanReplies, ukrainian, ukrainianReplies } from '../tourists';
import { b2b, competitor, dmOrder, dmOther, press, spam, supplier } from './business';
import {
  cAllergy,
  cBurnt,
  cCafe,
  cClosed,
  cForeign,
  cLong,
  cOrder,
  cOther,
  cPrice,
  cQueue,
  cRude,
  cStale,
} from './complaints';
import * as followUps from './follow-ups';
import { mishap } from './mishap';
import { open } from './open';
import { people } from './people';
import { posts } from './posts';
import { mention, praise, praiseCafe } from './praise';
import { parent, qAdvice, qCafe, qGluten, qHours, qOrder, qParking, qProduct } from './questions';
import { replies } from './replies';
import { alts, emoji, own, tags, things, warnings } from './things';

const { thanks, thanksAnswer, detail, unhappy, nudge, dmConfirm, b2bMore, pressThanks } = followUps;
const { closing, closingUnhappy, late, dmClosing, b2bClosing } = followUps;

/** Clocktower Bakery in Ravensmere, a town that does not exist. */
export const en: Texts = {
  language: 'en',
  domain: 'practice.example',
  town: 'Ravensmere',
  own,
  things,
  people,
  incoming: {
    praise,
    praiseCafe,
    mention,
    qHours,
    qGluten,
    qOrder,
    qParking,
    qProduct,
    qAdvice,
    qCafe,
    parent,
    cForeign,
    cBurnt,
    cOrder,
    cQueue,
    cRude,
    cStale,
    cPrice,
    cClosed,
    cAllergy,
    cOther,
    cLong,
    cCafe,
    b2b,
    press,
    supplier,
    competitor,
    spam,
    dmOrder,
    dmOther,
    german,
    ukrainian,
  },
  replies: { ...replies, german: germanReplies, ukrainian: ukrainianReplies },
  turns: { thanks, thanksAnswer, detail, unhappy, nudge, dmConfirm, b2bMore, pressThanks },
  closings: { closing, closingUnhappy, late, dmClosing, b2bClosing },
  posts,
  mishap,
  open,
  alts,
  tags,
  emoji,
  warnings,
  price: (minor) => `£${(minor / 100).toFixed(2)}`,
};
