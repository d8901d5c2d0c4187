-- how much of its present step a training has done
alter table model_version add column hundredths integer default 0 not null;
