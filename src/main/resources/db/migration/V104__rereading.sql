-- mail taken by the server from this moment on is read though it stood there before the first connection
alter table mailbox_cursor add column read_from timestamp(6) with time zone;
-- a date from which on somebody wants mail read again, and what was counted for it before
alter table mailbox_cursor add column reread_since timestamp(6) with time zone;
alter table mailbox_cursor add column reread_counted timestamp(6) with time zone;
alter table mailbox_cursor add column reread_found integer;
alter table mailbox_cursor add column reread_stored integer;
alter table mailbox_cursor add column reread_agreed boolean default false not null;
