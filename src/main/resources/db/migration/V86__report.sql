-- the share of its words that the model knew, to see when people write of something else
alter table inquiry add column known_words double precision;

update inquiry
set known_words = cast(substring(reasons from position('known words ' in reasons) + 12 for 4) as double precision)
where position('known words ' in reasons) > 0;

-- whatever reports count, so that they read the index alone
create index inquiry_report on inquiry (received, disposition, hold_reason, probability_clinical, known_words);
