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

    static final String REPLAY_UNDER_WAY =
            """
            {
              "type": "https://promoment.io/problems/too-many-at-once",
              "title": "As many of these as may run at a time are under way",
              "status": 429,
              "detail": "A replay is under way: send this one again when it has ended, or end it by closing its connection",
              "instance": "/v1/replays",
              "errors": []
            }""";

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

    static final String INVALID_BODY =
            """
            {
              "type": "https://promoment.io/problems/invalid-body",
              "title": "The body is not what this route takes",
              "status": 400,
              "detail": "/drl is missing: send the text of the promotion",
              "instance": "/v1/promotions/gold-welcome/draft",
              "errors": [
                {"pointer": "/drl", "detail": "is missing", "hint": "send the text of the promotion"}
              ]
            }""";

    static final String READ_ONLY =
            """
            {
              "type": "https://promoment.io/problems/promotion-read-only",
              "title": "The promotion is published from a file",
              "status": 409,
              "detail": "The promotion gold-welcome comes from promotions/gold-welcome.drl: change it there, or delete that file and publish it here",
              "instance": "/v1/promotions/gold-welcome/draft",
              "errors": []
            }""";

    static final String DRAFT_CONFLICT =
            """
            {
              "type": "https://promoment.io/problems/draft-conflict",
              "title": "The draft was saved by somebody else",
              "status": 412,
              "detail": "The draft is at revision 18, saved by alice, and not at 17: look at the difference, then send the text with If-Match: \\"18\\"",
              "instance": "/v1/promotions/gold-welcome/draft",
              "errors": [],
              "difference": {
                "from": "saved",
                "to": "sent",
                "drl": "--- saved/gold-welcome.drl\\n+++ sent/gold-welcome.drl\\n@@ -7,1 +7,1 @@\\n-    actions.grantReward(\\"reward_gold_welcome\\", 2);\\n+    actions.grantReward(\\"reward_gold_welcome\\");\\n",
                "scenarios": ""
              }
            }""";

    static final String INVALID_PROMOTION =
            """
            {
              "type": "https://promoment.io/problems/invalid-promotion",
              "title": "The promotion cannot be in force",
              "status": 422,
              "detail": "gold-welcome.drl:5:19 TierUpgraded has no too; write to",
              "instance": "/v1/promotions/gold-welcome/publish",
              "errors": [
                {"file": "gold-welcome.drl", "line": 5, "column": 19, "rule": "gold welcome: reward on reaching gold",
                 "detail": "TierUpgraded has no too", "hint": "write to"}
              ]
            }""";

    static final String RED_SCENARIOS =
            """
            {
              "type": "https://promoment.io/problems/red-scenarios",
              "title": "Scenarios of the promotion fail",
              "status": 422,
              "detail": "1 of 2 scenarios fail: a new gold member gets the reward",
              "instance": "/v1/promotions/gold-welcome/publish",
              "errors": [
                {"file": "gold-welcome.scenarios.yaml", "line": 1, "column": 1,
                 "detail": "a new gold member gets the reward: expected reward.grant, actual nothing"}
              ],
              "scenarios": {
                "passed": false,
                "scenarios": [
                  {"name": "a new gold member gets the reward", "line": 1, "passed": false, "fired": [],
                   "differences": [{"what": "action 1", "expected": "reward.grant: {reward: reward_gold_welcome}",
                                    "actual": "none"}],
                   "said": [{"step": 1, "activity": "customer.loyalty.tier.upgraded",
                             "rule": "gold welcome: reward on reaching gold", "verdict": "held_back",
                             "hindrance": {"line": 5, "column": 19, "text": "to.name == \\"Gold\\"",
                                           "expected": "== \\"Gold\\"", "actual": "\\"Silver\\""},
                             "actions": []}]},
                  {"name": "others get nothing", "line": 9, "passed": true, "fired": [], "differences": [], "said": []}
                ],
                "never_fired": ["gold welcome: reward on reaching gold"],
                "always_fired": [],
                "unexercised": []
              }
            }""";

    static final String NOT_AN_ACTIVITY =
            """
            {
              "type": "https://promoment.io/problems/invalid-activity",
              "title": "The body is not an activity",
              "status": 400,
              "detail": "/created_at is missing: send when the activity occurred, such as 2026-09-01T08:30:00.000Z",
              "instance": "/v1/activities",
              "errors": [
                {"pointer": "/created_at",
                 "detail": "is missing",
                 "hint": "send when the activity occurred, such as 2026-09-01T08:30:00.000Z"}
              ]
            }""";

    static final String INVALID_PARAMETER =
            """
            {
              "type": "https://promoment.io/problems/invalid-parameter",
              "title": "A parameter is not understood",
              "status": 400,
              "detail": "limit is '500'",
              "instance": "/v1/decisions",
              "errors": [
                {"parameter": "limit", "detail": "limit is '500'", "hint": "a whole number from 1 to 200"}
              ]
            }""";

    static final String KEY_MISSING =
            """
            {
              "type": "https://promoment.io/problems/key-missing",
              "title": "An API key is needed",
              "status": 401,
              "detail": "Send a key as 'Authorization: Bearer <key>' or 'X-Api-Key: <key>'",
              "instance": "/v1/activities",
              "errors": []
            }""";

    static final String KEY_NOT_ALLOWED =
            """
            {
              "type": "https://promoment.io/problems/key-not-allowed",
              "title": "This API key may not do that",
              "status": 403,
              "detail": "POST /v1/activities needs a key of intake; this is one of reader",
              "instance": "/v1/activities",
              "errors": []
            }""";

    static final String NOT_FOUND =
            """
            {
              "type": "https://promoment.io/problems/not-found",
              "title": "Nothing is known under this id",
              "status": 404,
              "detail": "No activity has the id event_unknown",
              "instance": "/v1/activities/event_unknown",
              "errors": [
                {"parameter": "id", "detail": "No activity has the id event_unknown",
                 "hint": "send one that a list or a decision shows"}
              ]
            }""";

    static final String NO_LONGER_KEPT =
            """
            {
              "type": "https://promoment.io/problems/no-longer-kept",
              "title": "It was decided, and is no longer kept",
              "status": 410,
              "detail": "The activity event_2rrmr2JijFFJLf5obLuvGpEBakIf8L was decided at 2024-08-14T09:21:07.483120Z; its outcome is no longer kept, and nothing was changed",
              "instance": "/v1/activities/event_2rrmr2JijFFJLf5obLuvGpEBakIf8L",
              "errors": []
            }""";

    static final String NOT_ACCEPTABLE =
            """
            {
              "type": "https://promoment.io/problems/not-acceptable",
              "title": "No answer in an accepted media type",
              "status": 406,
              "detail": "The answer is application/json, which the Accept header leaves out",
              "instance": "/v1/activities",
              "errors": []
            }""";

    static final String ACTIVITY_CONFLICT =
            """
            {
              "type": "https://promoment.io/problems/activity-conflict",
              "title": "The id is taken by an activity with other content",
              "status": 409,
              "detail": "The activity event_2rrmr2JijFFJLf5obLuvGpEBakIf8L was received before with other content",
              "instance": "/v1/activities",
              "errors": [
                {"pointer": "/id", "detail": "is taken", "hint": "give a new activity a new id"}
              ]
            }""";

    static final String BODY_TOO_LARGE =
            """
            {
              "type": "https://promoment.io/problems/body-too-large",
              "title": "The body is too large",
              "status": 413,
              "detail": "A body may have 1048576 bytes",
              "instance": "/v1/activities",
              "errors": [
                {"pointer": "", "detail": "has more than 1048576 bytes",
                 "hint": "send less: an activity without what no rule reads, a promotion split into several"}
              ]
            }""";

    static final String UNSUPPORTED_MEDIA_TYPE =
            """
            {
              "type": "https://promoment.io/problems/unsupported-media-type",
              "title": "The media type of the body is not understood",
              "status": 415,
              "detail": "The body is text/plain; send JSON in UTF-8 and the header Content-Type: application/json",
              "instance": "/v1/activities",
              "errors": [
                {"pointer": "", "detail": "The body is text/plain",
                 "hint": "send JSON in UTF-8 and the header Content-Type: application/json"}
              ]
            }""";

    static final String INTERNAL =
            """
            {
              "type": "https://promoment.io/problems/internal",
              "title": "The service failed",
              "status": 500,
              "detail": "The service failed; its log knows more under 4e1f7a52-8a0e-4e7b-9a55-b7a3d8c0f6d1",
              "instance": "urn:uuid:4e1f7a52-8a0e-4e7b-9a55-b7a3d8c0f6d1",
              "errors": []
            }""";

    static final String UNAVAILABLE =
            """
            {
              "type": "https://promoment.io/problems/unavailable",
              "title": "The service cannot answer just now",
              "status": 503,
              "detail": "The database does not answer; send the request again",
              "instance": "/v1/activities",
              "errors": []
            }""";

    private Examples() {}

    static final String CHECKPOINT =
            """
            promotions.example.com/audit
            4712
            5bDkkyUcqi3UVZJ3FsX8C0GmGOCTGKMcJvEXDqlK0RE=

            \u2014 promotions.example.com/audit x08go5B2c1o9Yb…
            """;

    static final String INVALID_CHECKPOINT =
            """
            {
              "type": "https://promoment.io/problems/invalid-checkpoint",
              "title": "The checkpoint is not one of this log",
              "status": 422,
              "detail": "Checkpoint 1 is of the log \\"staging.example.com/audit\\", this one is \\"promotions.example.com/audit\\": send one that was kept of this log",
              "instance": "/v1/audit/verify",
              "errors": []
            }""";

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
}
