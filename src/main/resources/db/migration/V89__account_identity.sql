-- how people are known to an identity provider (OpenID Connect); names and addresses change, these do not
create table account_identity (
    issuer varchar(400) not null,
    subject varchar(255) not null,
    account uuid not null,
    primary key (issuer, subject),
    constraint account_identity_account foreign key (account) references account (id) on delete cascade
);

create index account_identity_account_index on account_identity (account);
