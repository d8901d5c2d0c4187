-- when a copy was put into the folder for sent mail; null while none was
alter table outbox_entry add column copied timestamp(6) with time zone;

create index outbox_entry_uncopied on outbox_entry (state, copied, from_address);
