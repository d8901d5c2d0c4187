-- the writer's address whatever its case, so that a search for it needs no look at every row
alter table inquiry add column writer_key varchar(320);
update inquiry set writer_key = lower(writer) where writer is not null;

create index inquiry_writer_key on inquiry (writer_key, received desc, id desc);

-- a list of one status or one disposition begins at its place and ends with the page
create index inquiry_status_newest on inquiry (status, received desc, id desc);
create index inquiry_disposition_newest on inquiry (disposition, received desc, id desc);

-- counts read these alone
create index inquiry_status_reason on inquiry (status, suppression_rule, hold_reason, snoozed_until);
create index inquiry_decided_reason on inquiry (decided, disposition, suppression_rule, hold_reason);
drop index inquiry_decided;
