-- automatic answers that chance picked for a person to check
create table audit_sample (
    inquiry_id uuid primary key references inquiry (id),
    stratum varchar(20) not null,
    -- whether the reader judges before seeing what was answered
    blind boolean not null,
    chosen timestamp(6) with time zone not null,
    first_truth varchar(20),
    truth varchar(20),
    fits boolean,
    person varchar(200),
    checked timestamp(6) with time zone
);

create index audit_sample_open on audit_sample (checked, chosen);
create index inquiry_disposition on inquiry (disposition, decided);
