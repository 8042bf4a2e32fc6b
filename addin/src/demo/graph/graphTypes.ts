/** The properties of Graph's resources this mail client reads; Graph's own names. */
export interface Recipient {
  readonly emailAddress: { readonly name?: string | null; readonly address?: string | null };
}

export interface GraphFolder {
  readonly id: string;
  readonly displayName: string;
  readonly parentFolderId?: string | null;
  readonly childFolderCount: number;
  readonly totalItemCount: number;
  readonly unreadItemCount: number;
}

export interface GraphMessage {
  readonly '@odata.type'?: string;
  readonly id: string;
  readonly internetMessageId?: string | null;
  readonly conversationId?: string | null;
  readonly parentFolderId?: string | null;
  readonly subject?: string | null;
  readonly bodyPreview?: string | null;
  readonly from?: Recipient | null;
  readonly toRecipients?: readonly Recipient[];
  readonly ccRecipients?: readonly Recipient[];
  readonly receivedDateTime?: string;
  readonly isRead?: boolean;
  readonly isDraft?: boolean;
  readonly hasAttachments?: boolean;
  readonly body?: { readonly contentType: string; readonly content: string };
}

export interface GraphMoment {
  readonly dateTime: string;
  readonly timeZone: string;
}

export interface GraphAttendee extends Recipient {
  readonly type?: string;
  readonly status?: { readonly response?: string };
}

export interface GraphEvent {
  readonly id: string;
  readonly subject?: string | null;
  readonly bodyPreview?: string | null;
  readonly start: GraphMoment;
  readonly end: GraphMoment;
  readonly isAllDay?: boolean;
  readonly isCancelled?: boolean;
  readonly isOrganizer?: boolean;
  readonly location?: { readonly displayName?: string | null } | null;
  readonly organizer?: Recipient | null;
  readonly attendees?: readonly GraphAttendee[];
  readonly responseStatus?: { readonly response?: string } | null;
}

export type MeetingAnswer = 'accept' | 'tentativelyAccept' | 'decline';

export const nameOf = (recipient: Recipient | null | undefined): string =>
  recipient?.emailAddress.name || recipient?.emailAddress.address || 'Unknown';

/** An event's moment as the owner's own clock shows it, whatever zone the reader sits in. */
export const wallTime = ({ dateTime }: GraphMoment): Date => new Date(dateTime.slice(0, 19));
