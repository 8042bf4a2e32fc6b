// Opaque, stable identifiers in the shapes Exchange Online uses.
import { digest } from './chance.mjs';

const base64url = (bytes) => bytes.toString('base64').replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

const MAILBOX = 'AAMkADQ3ZjBhNWVjLTg0MjEtNGMwOS1iN2Ux';

export const itemId = (key) => `${MAILBOX}${base64url(digest(`item ${key}`).subarray(0, 36))}AAA=`;
export const folderId = (key) => `AQMkADQ3ZjBhNWVj${base64url(digest(`folder ${key}`).subarray(0, 24))}AAAA==`;
export const conversationId = (key) => `AAQkADQ3ZjBhNWVj${base64url(digest(`conversation ${key}`).subarray(0, 24))}AQAA=`;
export const changeKey = (key) => `CwAAABYAAAA${base64url(digest(`change ${key}`).subarray(0, 18))}`;
export const token = (key, length = 24) => base64url(digest(`token ${key}`)).slice(0, length);
export const hex = (key, length = 24) => digest(`hex ${key}`).toString('hex').slice(0, length);

export function guid(key) {
  const h = digest(`guid ${key}`).toString('hex');
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-4${h.slice(13, 16)}-a${h.slice(17, 20)}-${h.slice(20, 32)}`;
}

export const iCalUId = (key) => `040000008200E00074C5B7101A82E00800000000${hex(`uid ${key}`, 32).toUpperCase()}000000000000000010000000${hex(`uid2 ${key}`, 32).toUpperCase()}`;

/** Message-ID as the sender's own kind of client writes it, always on the sender's domain. */
export function internetMessageId(key, address, client) {
  const domain = address.split('@')[1];
  const h = hex(`mid ${key}`, 40);
  switch (client) {
    case 'outlook': case 'owa': return `<${h.slice(0, 4).toUpperCase()}PR0${h[5]}MB${parseInt(h.slice(6, 10), 16)}${h.slice(10, 26).toUpperCase()}@${domain}>`;
    case 'gmail': return `<CA${token(`mid ${key}`, 48)}@mail.${domain}>`;
    case 'apple': case 'iphone': return `<${guid(`mid ${key}`).toUpperCase()}@${domain}>`;
    default: return `<${guid(`mid ${key}`)}@${domain}>`;
  }
}

/** Outlook's thread index: 22 bytes for the first message, 5 more for each answer. */
export function conversationIndex(key, startedAt, replies) {
  const fileTime = (BigInt(startedAt) + 11644473600000n) * 10000n;
  const head = Buffer.alloc(22);
  head[0] = 1;
  head.writeUIntBE(Number(fileTime >> 24n), 1, 5);
  digest(`index ${key}`).copy(head, 6, 0, 16);
  const tail = replies.map((at, i) => {
    const block = Buffer.alloc(5);
    block.writeUInt32BE(Math.min(0x7fffffff, Math.floor((at - startedAt) / 839)), 0);
    block[4] = digest(`index ${key} ${i}`)[0];
    return block;
  });
  return Buffer.concat([head, ...tail]).toString('base64');
}
