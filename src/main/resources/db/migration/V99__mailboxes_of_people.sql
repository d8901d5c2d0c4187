-- the mailboxes that a person is limited to, one a line; empty for all
alter table account add column mailboxes varchar(4000) default '' not null;

-- a list for somebody who is limited begins at its place and ends with the page, however small the mailbox
create index inquiry_mailbox_waiting on inquiry (mailbox, status, priority, received, id);
create index inquiry_mailbox_status on inquiry (mailbox, status, received desc, id desc);
create index inquiry_mailbox_disposition on inquiry (mailbox, disposition, received desc, id desc);

-- counts read these alone, for everybody
drop index inquiry_status_reason;
create index inquiry_status_reason on inquiry (status, suppression_rule, hold_reason, snoozed_until, mailbox);
drop index inquiry_decided_reason;
create index inquiry_decided_reason on inquiry (decided, disposition, suppression_rule, hold_reason, mailbox);
