import type { Message } from '@shared/inbox/schema';
import { platformOf } from '@shared/platforms/registry';

/** What the lines of a snapshot are called, in the language of the screens. */
export type EvidenceWords = {
  readonly title: string;
  readonly author: string;
  readonly platform: string;
  readonly address: string;
  readonly writtenAt: string;
  readonly storedAt: string;
  readonly editedAt: string;
  readonly deletedAt: string;
  readonly takenAt: string;
  readonly hash: string;
  readonly bytes: string;
  readonly text: string;
  readonly earlier: string;
};

/**
 * A message as it is stored now, to be kept outside of the program: who, where, when in UTC, the whole text, and the
 * SHA-256 of its UTF-8 bytes, by which anybody can check that the text was not changed. Earlier texts follow alike.
 */
export async function evidenceOf(message: Message, takenAt: number, words: EvidenceWords): Promise<string> {
  const times = [
    [words.writtenAt, message.at],
    [words.storedAt, message.receivedAt],
    [words.editedAt, message.editedAt],
    [words.deletedAt, message.deletedAt],
    [words.takenAt, takenAt],
  ] as const;
  const facts = [
    [words.author, `${message.authorName} (${message.authorHandle})`],
    [words.platform, platformOf(message.platform).name],
    [words.address, message.url ?? '–'],
    ...times.flatMap(([word, at]) => (at === null ? [] : [[word, utc(at)] as const])),
  ];
  const now = await sealed(words.text, message, words);
  const earlier = await Promise.all(
    message.revisions.map((revision) => sealed(`${words.earlier} ${utc(revision.at)}`, revision, words)),
  );
  return [
    words.title,
    ...facts.map(([word, fact]) => `${word}: ${fact}`),
    ...now,
    ...earlier.flat(),
    '',
  ].join('\n');
}

/** A name for the file: who and when, with nothing in it that a file system would refuse. */
export const evidenceName = ({ authorHandle, at }: Message): string =>
  `${authorHandle.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'message'}-${utc(at).replace(/[:.]/g, '-')}.txt`;

async function sealed(
  heading: string,
  { subject, text }: { readonly subject: string | null; readonly text: string },
  words: EvidenceWords,
): Promise<string[]> {
  const whole = subject === null || subject === '' ? text : `${subject}\n\n${text}`;
  const bytes = new TextEncoder().encode(whole);
  return [
    '',
    `--- ${heading} ---`,
    `${words.hash}: ${await sha256Hex(bytes)}`,
    `${words.bytes}: ${bytes.length}`,
    '',
    whole,
  ];
}

const utc = (at: number): string => new Date(at).toISOString();

async function sha256Hex(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
