-- what the page on mailboxes tells of each
alter table mailbox_cursor add column connected timestamp(6) with time zone;
alter table mailbox_cursor add column messages_before integer;
-- stays when the failure is over
alter table mailbox_cursor add column last_failed timestamp(6) with time zone;
alter table mailbox_cursor add column last_failure varchar(500);
-- what only the process that reads the folder knows, for the others
alter table mailbox_cursor add column hearing varchar(20);
alter table mailbox_cursor add column token_expires timestamp(6) with time zone;
