package io.promoment.bench.drill;

import java.util.List;

/**
 * What must hold of what is stored.
 *
 * @param sql gives a text for each place where it does not
 */
record Law(String name, String sql) {
    private static final String GRANTED =
            """
            with granted as (
                select f.promotion, f.rule, a.recipient, to_char(a.occurred_at at time zone 'UTC', 'YYYY-MM-DD') as day,
                       count(distinct (a.activity, a.firing)) as times
                from action a join firing f on f.at = a.at and f.activity = a.activity and f.ordinal = a.firing
                where a.status = 'granted'
                group by 1, 2, 3, 4
            )
            """;

    static final List<Law> ALL = List.of(
            new Law(
                    "positions are 1, 2, 3 … without gaps",
                    """
                    select customer || ': ' || count(*) || ' activities up to position ' || max(position)
                    from activity group by customer
                    having min(position) <> 1 or max(position) <> count(*) or count(distinct position) <> count(*)
                    """),
            new Law(
                    "a customer is at the position of the latest activity",
                    """
                    select id || ' is at ' || customer.position || ', the latest is ' || coalesce(latest.position, 0)
                    from customer left join (select customer, max(position) as position from activity group by customer)
                        as latest on latest.customer = customer.id
                    where customer.position <> coalesce(latest.position, 0)
                       or (customer.position = 0 and known_as is null)
                    union all
                    select activity.customer || ' has activities and no row' from activity
                    where not exists (select from customer where id = activity.customer)
                    """),
            new Law(
                    "another name leads to a customer",
                    """
                    select name.id || ' is a name of ' || name.known_as from customer as name
                    left join customer on customer.id = name.known_as
                    where name.known_as is not null and (customer.id is null or customer.known_as is not null)
                    """),
            new Law(
                    "an id has one activity and one decision",
                    """
                    select coalesce(k.id, a.id, d.activity) || ': not one key, activity and decision'
                    from activity_key k
                    full join activity a on a.id = k.id
                    full join decision d on d.activity = coalesce(k.id, a.id)
                    where k.id is null or a.id is null or d.activity is null
                       or (k.at, k.customer) <> (a.at, a.customer)
                       or (a.at, a.customer, a.position) <> (d.at, d.customer, d.position)
                    union all
                    select activity || ' was decided ' || count(*) || ' times' from decision
                    group by activity having count(*) > 1
                    """),
            new Law(
                    "a decision has its firings and actions",
                    """
                    select d.activity || ': ' || d.firings || ' firings and '
                        || json_array_length(d.outcome -> 'actions') || ' actions were decided'
                    from decision d
                    where d.firings <> (select count(*) from firing f where f.at = d.at and f.activity = d.activity)
                       or json_array_length(d.outcome -> 'actions') <>
                          (select count(*) from action a join firing f
                              on f.at = a.at and f.activity = a.activity and f.ordinal = a.firing
                           where a.at = d.at and a.activity = d.activity)
                    union all
                    select a.id || ' belongs to no decision' from action a
                    where not exists (select from decision d where d.at = a.at and d.activity = a.activity)
                    """),
            new Law(
                    "a decision looked at all of the last 30 days",
                    """
                    select a.id || ' looked at ' || (d.inputs -> 'history')::text || ' of ' || past.positions
                    from activity a
                    join decision d on d.at = a.at and d.activity = a.id
                    cross join lateral (
                        select coalesce(string_agg(position::text, ',' order by position), '') as positions
                        from activity as earlier
                        where earlier.customer = a.customer and earlier.position < a.position
                          and earlier.occurred_at between a.occurred_at - interval '30 days' and a.occurred_at) as past
                    where a.type = 'customer.custom_event' and translate(d.inputs ->> 'history', '[] ', '') <> past.positions
                    """),
            new Law(
                    "a granted action has one delivery",
                    """
                    select coalesce(a.id, d.action) || ': ' || count(d.id) || ' deliveries'
                    from (select id from action where status = 'granted') as a
                    full join delivery d on d.action = a.id
                    group by a.id, d.action having a.id is null or count(d.id) <> 1
                    """),
            new Law(
                    "a decision is sealed once, or waits to be",
                    """
                    select coalesce(d.id, e.id) || ': ' || count(e.id) || ' entries'
                    from (select 'dec_' || activity as id, at from decision) as d
                    full join (
                        select id, at from audit_leaf where kind = 'd'
                        union all
                        select unnest(ids), at from audit_batch where kinds like '%d%'
                    ) as e on e.id = d.id and e.at = d.at
                    where coalesce(d.id, e.id) like 'dec\\_%'
                    group by d.id, e.id having d.id is null or count(e.id) <> 1
                    """),
            new Law(
                    "the log has no gaps",
                    """
                    select 'entry ' || index || ' follows ' || before
                    from (select index, lag(index, 1, -1) over (order by index) as before from audit_leaf) as leaf
                    where index <> before + 1
                    """),
            new Law(
                    "a counter was used as often as was granted, and not beyond its cap",
                    GRANTED
                            + """
                            select coalesce(c.key, wanted.key) || ': used ' || coalesce(c.used, 0) || ' of '
                                || coalesce(c.cap, 0) || ', granted ' || coalesce(wanted.times, 0)
                            from (select * from counter
                                  where key ~ 'per calendar day' and used > 0) as c
                            full join (
                                select r.rule || '|' || coalesce(recipient || '|', '') || day as key, sum(times) as times
                                from (select distinct split_part(key, '|', 3) as rule, key like 'limit|%' as own
                                      from counter where key ~ 'per calendar day') as r
                                join lateral (select case when own then recipient end as recipient, day, times
                                              from granted where granted.rule = r.rule) as g on true
                                group by 1
                            ) as wanted on wanted.key = split_part(c.key, '|', 3) || '|'
                                || substring(c.key from position('per calendar day' in c.key) + 17)
                            where coalesce(c.used, 0) <> coalesce(wanted.times, 0) or c.used > c.cap
                            """),
            new Law(
                    "a sliding limit holds around every grant",
                    """
                    select one.key || ': ' || sum(other.amount) || ' until ' || one.occurred_at
                    from (select *, regexp_match(key, '\\|(\\d+) per customer per (\\d+) days\\|') as said from limit_grant) as one
                    join limit_grant as other on other.key = one.key and other.occurred_at <= one.occurred_at
                        and other.occurred_at > one.occurred_at - one.said[2]::int * interval '1 day'
                    group by one.key, one.occurred_at, one.activity, one.ordinal, one.said
                    having sum(other.amount) > one.said[1]::int
                    """),
            new Law(
                    "a tally is the number of grants, each of a granted action",
                    GRANTED
                            + """
                            select coalesce(c.key, g.key) || ': tally ' || coalesce(c.used, 0) || ', grants '
                                || coalesce(g.times, 0)
                            from (select * from counter where key ~ 'per \\d+ days' and used > 0) as c
                            full join (select key, count(*) as times from limit_grant group by key) as g on g.key = c.key
                            where coalesce(c.used, 0) <> coalesce(g.times, 0)
                            union all
                            select rule || ' granted ' || given.times || ' times, grants ' || coalesce(counted.times, 0)
                            from (select rule, sum(times) as times from granted group by rule) as given
                            join (select distinct split_part(key, '|', 3) as rule from counter where key ~ 'per \\d+ days') as r
                                using (rule)
                            left join (select split_part(key, '|', 3) as rule, count(*) as times from limit_grant group by 1)
                                as counted using (rule)
                            where given.times <> coalesce(counted.times, 0)
                            """));
}
