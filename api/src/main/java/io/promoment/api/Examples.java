package io.promoment.api;

/** The examples that the OpenAPI document shows. */
final class Examples {
    static final String ACTIVITY =
            """
            {
              "id": "event_2rrmr2JijFFJLf5obLuvGpEBakIf8L",
              "type": "customer.loyalty.tier.upgraded",
              "created_at": "2026-09-14T10:31:07.420Z",
              "data": {
                "customer": {"id": "cust_Ra563nLRLkYnPv2Q7YLcgWz0", "name": "Mateo Rossi"},
                "campaign": {"id": "camp_96hhPI3tuHgqH7K3fszNT01I", "name": "Juniper Rewards"},
                "loyalty_tier_from": {"name": "Silver"},
                "loyalty_tier_to": {"name": "Gold"}
              }
            }""";

    static final String EVENT =
            """
            {
              "specversion": "1.0",
              "id": "order-1207-paid",
              "source": "/shop/checkout",
              "type": "customer.order.paid",
              "time": "2026-09-14T10:31:07.420Z",
              "data": {"customer": {"id": "cust_Ra563nLRLkYnPv2Q7YLcgWz0"}, "order": {"amount": 5000}}
            }""";

    static final String DECISION =
            """
            {
              "id": "dec_event_2rrmr2JijFFJLf5obLuvGpEBakIf8L",
              "activity": {"id": "event_2rrmr2JijFFJLf5obLuvGpEBakIf8L", "type": "customer.loyalty.tier.upgraded"},
              "customer": "cust_Ra563nLRLkYnPv2Q7YLcgWz0",
              "position": 7,
              "status": "decided",
              "ruleset": {"number": 12, "digest": "sha256:9f2c…"},
              "occurred_at": "2026-09-14T10:31:07.420Z",
              "received_at": "2026-09-14T10:31:07.902Z",
              "decided_at": "2026-09-14T10:31:07.907Z",
              "late_by_ms": 482,
              "replayed": false,
              "firings": [
                {
                  "promotion": "gold-welcome",
                  "version": 3,
                  "rule": "gold welcome: reward on reaching gold",
                  "matched": [{"fact": "TierUpgraded", "activity": "event_2rrmr2JijFFJLf5obLuvGpEBakIf8L"}],
                  "bindings": {},
                  "actions": ["act_7k2m9s4c1v8b3n6q5g0e2tf1hr5ipd0o"]
                }
              ],
              "actions": [
                {
                  "id": "act_7k2m9s4c1v8b3n6q5g0e2tf1hr5ipd0o",
                  "kind": "reward.grant",
                  "recipient": "cust_Ra563nLRLkYnPv2Q7YLcgWz0",
                  "parameters": {"reward": "reward_gold_welcome"},
                  "status": "granted",
                  "reason": null
                }
              ],
              "failures": []
            }""";

    static final String ACTIVITY_LINES =
            """
            {"id":"event_1","type":"customer.order.paid","created_at":"2026-09-14T10:31:07Z","data":{"customer":{"id":"cust_1"},"order":{"amount":5000}}}
            {"id":"event_2","type":"customer.order.paid","created_at":"2026-09-14T10:32:11Z","data":{"order":{"amount":700}}}
            """;

    static final String ANSWER_LINES =
            """
            {"line":1,"id":"dec_event_1","activity":{"id":"event_1","type":"customer.order.paid"},"customer":"cust_1","position":1,"status":"decided","replayed":false,"actions":[],"failures":[]}
            {"line":2,"problem":{"type":"https://promoment.io/problems/invalid-activity","title":"The body is not an activity","status":400,"detail":"/data/customer is missing: send an object with the customer's id or source_id","errors":[{"pointer":"/data/customer","detail":"is missing","hint":"send an object with the customer's id or source_id"}]}}
            """;

    static final String REPLAY =
            """
            {
              "decision": "dec_event_2rrmr2JijFFJLf5obLuvGpEBakIf8L",
              "status": "changed",
              "identical": false,
              "ruleset": 12,
              "differences": [{"path": "/actions/0/parameters/points", "stored": 500, "now": 501}]
            }""";

    static final String REPLAY_LINES =
            """
            {"done":5000,"of":41000}
            {"decision":"dec_event_1","status":"changed","identical":false,"ruleset":12,"differences":[{"path":"/actions/0/parameters/points","stored":500,"now":501}]}
            {"replayed":41210,"identical":41209,"changed":1,"no_longer_kept":0,"not_linked":0,"per_second":5104}
            """;

    static final String DRAFT =
            """
            {
              "drl": "package promotions.gold_welcome\\n\\nrule \\"gold welcome: reward on reaching gold\\"\\nwhen\\n    TierUpgraded( to.name == \\"Gold\\" )\\nthen\\n    actions.grantReward(\\"reward_gold_welcome\\");\\nend\\n",
              "scenarios": "- scenario: a new gold member gets the reward\\n  when:\\n    - sample: customer.loyalty.tier.upgraded\\n      at: 2026-09-14T10:00:00Z\\n      overrides: {loyalty_tier_to.name: Gold}\\n  then:\\n    actions:\\n      - reward.grant: {reward: reward_gold_welcome}\\n"
            }""";

    static final String PUBLISH =
            """
            {"activate": true, "comment": "gold members get their reward at once"}""";

    static final String ACTIVATE = """
            {"version": 3}""";

    static final String TRY = """
            {"activity_id": "event_2rrmr2JijFFJLf5obLuvGpEBakIf8L"}""";

    static final String CHECKPOINT =
            """
            promotions.example.com/audit
            4712
            5bDkkyUcqi3UVZJ3FsX8C0GmGOCTGKMcJvEXDqlK0RE=

            \u2014 promotions.example.com/audit x08go5B2c1o9Yb…
            """;

    static final String AUDIT_EXPORT =
            """
            {"promoment_export":1,"origin":"promotions.example.com/audit","key":"promotions.example.com/audit+c74f20a3+ARpc2QcUPDhMQegw…","from":0,"to":4712,"before":[],"checkpoint":"promotions.example.com/audit\\n4712\\n…"}
            {"entry":{"index":0,"batch":0,"at":"2026-09-14T10:00:00.000000Z","kind":"origin","id":"promotions.example.com/audit","digest":"0f3a…"},"hash":"jq0v…","record":{"key":"promotions.example.com/audit+c74f20a3+ARpc2QcUPDhMQegw…"}}
            """;

    static final String AUDIT_VERIFY =
            """
            {"progress":{"step":"entries","entries":4712,"of":4712}}
            {"finding":{"kind":"edited","index":4711,"id":"dec_event_2rrmr2JijFFJLf5obLuvGpEBakIf8L","sentence":"the record of entry 4711 (decision dec_event_2rrmr2JijFFJLf5obLuvGpEBakIf8L) is not what was sealed","advice":"restore this record from a backup"}}
            {"verdict":{"untouched":false,"findings":1,"entries":4712,"decisions":4688,"changes":13,"rulesets":10,"not_kept":0,"size":4712,"key":"promotions.example.com/audit+c74f20a3+ARpc2QcUPDhMQegw…","kept":0,"remarks":[],"sentence":"Not untouched: 1 finding in 4712 entries."}}
            """;

    private Examples() {}
}
