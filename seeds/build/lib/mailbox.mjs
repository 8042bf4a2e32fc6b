// Collects letters and events of one mailbox and turns them into Graph's records.
import { body, preview } from './markup.mjs';
import { changeKey, conversationId, conversationIndex, internetMessageId, itemId } from './ids.mjs';
import { receivedHeaders } from './headers.mjs';
import { utc } from './clock.mjs';

const recipient = ({ name, address }) => ({ emailAddress: { name, address } });

export class Mailbox {
  letters = [];
  events = [];

  constructor(owner, folders) {
    this.owner = owner;
    this.folders = folders;
    this.threads = new Map();
    this.met = new Set();
  }

  /** Adds a letter and returns it complete: its Message-ID, its place in the thread, its references. */
  add(letter) {
    const l = { cc: [], bcc: [], replyTo: [], quote: [], client: 'outlook', lang: 'en', zone: this.owner.zone, sig: null, ...letter };
    if (l.at > this.owner.now) return null;
    l.internetMessageId = l.messageId ?? internetMessageId(l.key, l.from.address, l.client);
    const before = this.threads.get(l.thread) ?? [];
    const previous = before.at(-1);
    Object.assign(l, {
      out: this.owner.addresses.includes(l.from.address), inside: l.from.address.endsWith(`@${this.owner.domain}`),
      references: l.orphan ? [] : before.map((x) => x.internetMessageId).slice(-6), topic: before[0]?.topic ?? l.subject,
      startedAt: before[0]?.at ?? l.at, replies: before.length ? [...before.slice(1).map((x) => x.at), l.at] : [],
    });
    if (previous && previous.at > l.at) throw new Error(`${l.key}: answers a later message`);
    this.threads.set(l.thread, [...before, l]);
    this.letters.push(l);
    return l;
  }

  message(l) {
    const id = itemId(l.key), at = utc(l.at), content = l.html ? { contentType: 'html', content: l.html } : body(l);
    return {
      ...(l.odata ? { '@odata.type': `#microsoft.graph.${l.odata}` } : {}),
      '@odata.etag': `W/"${changeKey(l.key)}"`, id, createdDateTime: at, lastModifiedDateTime: at, changeKey: changeKey(l.key), categories: l.categories ?? [],
      receivedDateTime: at, sentDateTime: l.draft ? at : utc(l.at - (l.out ? 0 : 3000)), hasAttachments: Boolean(l.attachments),
      internetMessageId: l.internetMessageId, subject: l.subject, bodyPreview: l.previewText ?? preview(l), importance: l.importance ?? 'normal',
      parentFolderId: this.folders.id(l.folder ?? (l.out ? 'Sent Items' : 'Inbox')), conversationId: conversationId(l.thread),
      conversationIndex: conversationIndex(l.thread, l.startedAt, l.replies), isDeliveryReceiptRequested: false, isReadReceiptRequested: false,
      isRead: l.read ?? true, isDraft: Boolean(l.draft), webLink: `https://outlook.office365.example/owa/?ItemID=${id}&exvsurl=1&viewmodel=ReadMessageItem`,
      inferenceClassification: l.other ? 'other' : 'focused', body: content, sender: recipient(l.sender ?? l.from), from: recipient(l.from),
      toRecipients: l.to.map(recipient), ccRecipients: l.cc.map(recipient), bccRecipients: l.bcc.map(recipient), replyTo: l.replyTo.map(recipient),
      flag: { flagStatus: l.flagged ? 'flagged' : 'notFlagged' }, ...(l.out ? {} : { internetMessageHeaders: receivedHeaders(this.withFirstContact(l)) }), ...(l.meeting ?? {}),
    };
  }

  withFirstContact(l) {
    const first = !l.inside && !this.met.has(l.from.address);
    this.met.add(l.from.address);
    return { ...l, firstContact: first };
  }

  messages() {
    return [...this.letters].sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1)).map((l) => this.message(l));
  }
}
