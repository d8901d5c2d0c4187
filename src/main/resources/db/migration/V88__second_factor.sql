-- the second factor of an account
create table second_factor (
    account uuid primary key,
    -- what the authenticator app knows, in Base32
    secret varchar(64) not null,
    -- the latest half minute for which a code was taken, so that none is taken twice
    last_step bigint not null,
    since timestamp(6) with time zone not null,
    constraint second_factor_account foreign key (account) references account (id) on delete cascade
);

-- codes for whoever has lost the device; each is deleted when it is used
create table recovery_code (
    account uuid not null,
    hash varchar(64) not null,
    primary key (account, hash),
    constraint recovery_code_factor foreign key (account) references second_factor (account) on delete cascade
);
