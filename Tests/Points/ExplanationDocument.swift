extension ExplanationJSONTests {
    /// What the small record is explained as; the last line is ended.
    static let expected = """
        {
          "rules": {
            "id": "shanghai",
            "version": "2023-01-01"
          },
          "asOf": "2026-10",
          "months": [
            {
              "month": "2026-02",
              "status": "undetermined",
              "reasons": [
                "shanghai/tests/scheme",
                "shanghai/tests/transfer",
                "shanghai/tests/state",
                "shanghai/tests/back-payment",
                "shanghai/tests/payer"
              ]
            },
            {
              "month": "2026-03",
              "status": "counted",
              "reasons": [
                "shanghai/tests/scheme",
                "shanghai/tests/transfer",
                "shanghai/tests/state",
                "shanghai/tests/back-payment",
                "shanghai/tests/payer"
              ]
            },
            {
              "month": "2026-04",
              "status": "counted",
              "reasons": [
                "shanghai/tests/scheme",
                "shanghai/tests/transfer",
                "shanghai/tests/state",
                "shanghai/tests/back-payment",
                "shanghai/tests/payer"
              ]
            },
            {
              "month": "2026-05",
              "status": "gap",
              "reasons": [
                "shanghai/absence/gap"
              ]
            },
            {
              "month": "2026-06",
              "status": "back-paid",
              "reasons": [
                "shanghai/tests/scheme",
                "shanghai/tests/transfer",
                "shanghai/tests/state",
                "shanghai/tests/back-payment"
              ]
            },
            {
              "month": "2026-07",
              "status": "counted",
              "reasons": [
                "shanghai/tests/scheme",
                "shanghai/tests/transfer",
                "shanghai/tests/state",
                "shanghai/tests/back-payment",
                "shanghai/tests/payer"
              ]
            },
            {
              "month": "2026-08",
              "status": "payer-differs",
              "reasons": [
                "shanghai/tests/scheme",
                "shanghai/tests/transfer",
                "shanghai/tests/state",
                "shanghai/tests/back-payment",
                "shanghai/tests/payer"
              ]
            },
            {
              "month": "2026-09",
              "status": "not-posted",
              "reasons": [
                "shanghai/absence/not-posted"
              ]
            },
            {
              "month": "2026-10",
              "status": "not-posted",
              "reasons": [
                "shanghai/absence/not-posted"
              ]
            }
          ],
          "countedMonths": 3,
          "undeterminedMonths": 1,
          "points": 3,
          "pointsIfConfirmed": 3,
          "milestones": [
            {
              "month": "2026-07",
              "points": 3
            }
          ],
          "next": {
            "points": 6,
            "month": "2026-11",
            "monthsToGo": 3
          },
          "indicators": [
            {
              "id": "employment-years",
              "group": "basic",
              "outcome": "awarded",
              "points": 3,
              "pointsIfConfirmed": 3,
              "countedMonths": 3,
              "citation": "Measures for the Administration of Shanghai Residence \
        Card Points (2023), Art. 6, years of work, 2023-01-01",
              "confidence": "high"
            }
          ],
          "total": {
            "points": 3,
            "least": 3,
            "most": 3,
            "vetoes": [],
            "undetermined": [],
            "settledBy": []
          },
          "matters": [
            {
              "status": "not-posted",
              "months": [
                "2026-09",
                "2026-10"
              ],
              "ifPutRight": {
                "points": 0,
                "otherPoints": 0,
                "steps": [
                  {
                    "month": "2026-09",
                    "points": 3
                  },
                  {
                    "month": "2026-10",
                    "points": 3
                  }
                ]
              }
            },
            {
              "status": "undetermined",
              "months": [
                "2026-02"
              ],
              "ifPutRight": {
                "points": 0,
                "otherPoints": 0,
                "steps": [
                  {
                    "month": "2026-02",
                    "points": 3
                  }
                ]
              }
            },
            {
              "status": "gap",
              "months": [
                "2026-05"
              ]
            },
            {
              "status": "back-paid",
              "months": [
                "2026-06"
              ]
            },
            {
              "status": "payer-differs",
              "months": [
                "2026-08"
              ],
              "ifPutRight": {
                "points": 0,
                "otherPoints": 0,
                "steps": [
                  {
                    "month": "2026-08",
                    "points": 3
                  }
                ]
              }
            }
          ],
          "ifAllPutRight": {
            "points": 3,
            "otherPoints": 0,
            "steps": [
              {
                "month": "2026-02",
                "points": 3
              },
              {
                "month": "2026-08",
                "points": 3
              },
              {
                "month": "2026-09",
                "points": 6
              },
              {
                "month": "2026-10",
                "points": 6
              }
            ]
          }
        }

        """
}
