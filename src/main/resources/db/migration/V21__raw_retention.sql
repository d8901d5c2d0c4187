-- whether the raw message is still there, so that the erasing looks at no other row
alter table inquiry add column raw_kept boolean default true not null;

drop index inquiry_closed;

create index inquiry_raw_kept on inquiry (raw_kept, closed);
