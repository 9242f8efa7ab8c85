package io.promoment.api;

/** The problems that the OpenAPI document shows. */
final class ProblemExamples {
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

    private ProblemExamples() {}
}
