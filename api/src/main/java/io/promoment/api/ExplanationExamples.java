package io.promoment.api;

/** The explanations that the OpenAPI document shows. */
final class ExplanationExamples {
    private static final String REST =
            """
              "activity": {"id": "event_2rrmr2JijFFJLf5obLuvGpEBakIf8L", "type": "customer.loyalty.tier.upgraded"},
              "customer": "cust_Ra563nLRLkYnPv2Q7YLcgWz0",
              "position": 7,
              "status": "decided",
              "ruleset": {"number": 12, "digest": "sha256:9f2c…"},
              "occurred_at": "2026-09-14T10:31:07.420Z",
              "missing": null,
              "rules": [
                {
                  "promotion": "gold-welcome",
                  "version": 3,
                  "rule": "gold welcome: reward on reaching gold",
                  "title": "Welcome reward for new Gold members",
                  "result": "not_fired",
                  "sentence": "'Welcome reward for new Gold members' did not fire because the new tier was Silver, and Gold is needed.",
                  "consistent": true,
                  "first_failed": {
                    "line": 7, "column": 19, "text": "to.name == \\"Gold\\"", "kind": "constraint", "state": "failed",
                    "held": 0, "failed": 1, "expected": "== \\"Gold\\"", "actual": "\\"Silver\\"",
                    "sentence": "the new tier was Silver, and Gold is needed",
                    "nearest": null, "behind": [], "parts": []
                  },
                  "parts": [
                    {
                      "line": 7, "column": 5, "text": "TierUpgraded", "kind": "type", "state": "ok",
                      "held": 1, "failed": 0, "expected": null, "actual": null,
                      "sentence": "the rule listens to activities of type customer.loyalty.tier.upgraded",
                      "nearest": null, "behind": [], "parts": []
                    },
                    {
                      "line": 7, "column": 19, "text": "to.name == \\"Gold\\"", "kind": "constraint", "state": "failed",
                      "held": 0, "failed": 1, "expected": "== \\"Gold\\"", "actual": "\\"Silver\\"",
                      "sentence": "the new tier was Silver, and Gold is needed",
                      "nearest": null, "behind": [], "parts": []
                    }
                  ],
                  "firings": [],
                  "failure": null,
                  "limits": []
                }
              ],
              "not_in_force": []
            }""";

    static final String DECISION =
            """
            {
              "decision": "dec_event_2rrmr2JijFFJLf5obLuvGpEBakIf8L",
              "dry_run": false,
            """
                    + REST;

    static final String DRY_RUN =
            """
            {
              "decision": null,
              "dry_run": true,
            """ + REST;

    private ExplanationExamples() {}
}
