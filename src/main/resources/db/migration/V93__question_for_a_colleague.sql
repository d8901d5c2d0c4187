-- whose answer an inquiry waits for, an asterisk for anybody's, and who asked; null while nobody is asked
alter table inquiry add column asked_of varchar(200);
alter table inquiry add column asked_by varchar(200);

create index inquiry_asked_of on inquiry (asked_of);

-- NOTE, QUESTION or REPLY
alter table review_note add column sort varchar(20) default 'NOTE' not null;
