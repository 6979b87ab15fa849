/// The texts that the program itself puts together; a language's file of words has every one of them.
///
/// Texts that only stand in templates have no case here: a template names them as `{{word.…}}`.
enum Word: String, CaseIterable {
    // Months, years, amounts
    case monthAndYear = "month-and-year"
    case monthRangeInYear = "month-range-in-year"
    case range
    case dayMonthYear = "day-month-year"
    case countOfMonths = "count-of-months"
    case countOfPoints = "count-of-points"
    case listSeparator = "list-separator"
    case andMore = "and-more"
    case yuan

    // The statuses of months
    case statusCounted = "status-counted"
    case statusUndetermined = "status-undetermined"
    case statusPayerDiffers = "status-payer-differs"
    case statusBackPaid = "status-back-paid"
    case statusOwed = "status-owed"
    case statusRefunded = "status-refunded"
    case statusTransferred = "status-transferred"
    case statusOtherScheme = "status-other-scheme"
    case statusNotPosted = "status-not-posted"
    case statusGap = "status-gap"
    case signUndetermined = "sign-undetermined"
    case signPayerDiffers = "sign-payer-differs"
    case signBackPaid = "sign-back-paid"
    case signOwed = "sign-owed"
    case signRefunded = "sign-refunded"
    case signTransferred = "sign-transferred"
    case signOtherScheme = "sign-other-scheme"
    case signNotPosted = "sign-not-posted"
    case signGap = "sign-gap"

    // The answer
    case pageTitle = "page-title"
    case brand
    case asOf = "as-of"
    case pointsUnit = "points-unit"
    case countedOf = "counted-of"
    case countedNone = "counted-none"
    case nextTerm = "next-term"
    case nextIf = "next-if"
    case notCountedSome = "not-counted-some"
    case notCountedNone = "not-counted-none"
    case notCountedFinal = "not-counted-final"
    case toConfirm = "to-confirm"
    case toConfirmWorth = "to-confirm-worth"
    case pointsRange = "points-range"
    case noRecordYet = "no-record-yet"
    case beforeRules = "before-rules"
    case afterRules = "after-rules"

    // The timeline
    case timelineDescription = "timeline-description"
    case timelineNow = "timeline-now"
    case timelineNext = "timeline-next"
    case timelineMonths = "timeline-months"
    case timelinePayer = "timeline-payer"
    case timelineMatter = "timeline-matter"
    case timelineMore = "timeline-more"

    case keyCounted = "key-counted"
    case keyUndetermined = "key-undetermined"
    case keyNotCounted = "key-not-counted"
    case keyNotPosted = "key-not-posted"
    case keyNothing = "key-nothing"

    // The ledger and the months
    case ledgerMilestone = "ledger-milestone"
    case ledgerYear = "ledger-year"
    case ledgerCounted = "ledger-counted"
    case ledgerSum = "ledger-sum"
    case ledgerPoints = "ledger-points"
    case yearSummary = "year-summary"
    case monthPaidBy = "month-paid-by"
    case monthContract = "month-contract"
    case monthBase = "month-base"
    case monthPersonal = "month-personal"
    case monthEmployer = "month-employer"
    case monthBooked = "month-booked"
    case monthPaidOn = "month-paid-on"
    case monthSeveral = "month-several"
    case monthPasses = "month-passes"
    case monthReached = "month-reached"
    case payerUnknown = "payer-unknown"
    case aside
    case contractUnknown = "contract-unknown"

    // What to put right
    case matterPaidOn = "matter-paid-on"
    case matterMonths = "matter-months"

    // Citations and dates of pages
    case citation
    case citationShort = "citation-short"
    case confidenceMedium = "confidence-medium"
    case confidenceLow = "confidence-low"
    case lastChecked = "last-checked"
    case articleNumber = "article-number"
    case articleExtent = "article-extent"
    case inForceFrom = "in-force-from"

    // The explanation on the terminal
    case explainHead = "explain-head"
    case explainPoints = "explain-points"
    case explainRule = "explain-rule"
    case explainMonths = "explain-months"
    case explainMatters = "explain-matters"
    case explainReached = "explain-reached"
}
