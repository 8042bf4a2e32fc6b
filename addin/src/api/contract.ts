import type { components } from './schema';

type Schemas = components['schemas'];

export type ActCard = Schemas['ActCard'];
export type AddressOnItem = Schemas['AddressOnItem'];
export type ContactCounts = Schemas['ContactCounts'];
export type ContactMoment = Schemas['ContactMoment'];
export type ContextRequest = Schemas['ContextRequest'];
export type ContextResponse = Schemas['ContextResponse'];
export type Evidence = Schemas['Evidence'];
export type FollowUpCard = Schemas['FollowUpCard'];
export type FollowUpKind = Schemas['FollowUpKind'];
export type Freshness = Schemas['Freshness'];
export type GivingCard = Schemas['GivingCard'];
export type InteractionKind = Schemas['InteractionKind'];
export type ItemReference = Schemas['ItemReference'];
export type Layer = Schemas['Layer'];
export type MailboxHealth = Schemas['MailboxHealth'];
export type MessageCard = Schemas['MessageCard'];
export type MonthOfContact = Schemas['MonthOfContact'];
export type OutreachClass = Schemas['OutreachClass'];
export type PersonCard = Schemas['PersonCard'];
export type PersonKind = Schemas['PersonKind'];
export type PersonOnItem = Schemas['PersonOnItem'];
export type RelationshipState = Schemas['RelationshipState'];
export type SharedPerson = Schemas['SharedPerson'];
export type StrengthCard = Schemas['StrengthCard'];
export type SyncHealthResponse = Schemas['SyncHealthResponse'];
