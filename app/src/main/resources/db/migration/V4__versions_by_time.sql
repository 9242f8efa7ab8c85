-- What was published lately is looked for twice a second, by every instance.
create index promotion_version_by_time on promotion_version (at);
