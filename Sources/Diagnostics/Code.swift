extension Diagnostic {
    /// What kind of problem it is: the word in brackets, which scripts and tests rely on.
    public enum Code: String, Sendable, CaseIterable {
        // Any input
        /// There is no file or folder of that name.
        case noSuchInput = "no-such-input"
        /// It is there, but it can't be read.
        case unreadableInput = "unreadable-input"
        /// A kind of file that the program doesn't read.
        case unknownInput = "unknown-input"
        /// More bytes than a reader of its kind takes.
        case tooLarge = "too-large"
        /// Bytes that are not UTF-8.
        case encoding = "encoding"

        // JSON, YAML and CSV as notations
        /// Not JSON (RFC 8259).
        case jsonSyntax = "json-syntax"
        /// Not YAML (1.1, as libYAML reads it).
        case yamlSyntax = "yaml-syntax"
        /// Not CSV (RFC 4180).
        case csvSyntax = "csv-syntax"
        /// An id by which no file can be called, or the second record of one id.
        case recordID = "record-id"
        /// The same key twice in one object.
        case duplicateKey = "duplicate-key"
        /// A key that nobody reads.
        case unknownKey = "unknown-key"
        /// A key that must be there and isn't.
        case missingKey = "missing-key"
        /// A value of another kind: a list where text belongs.
        case wrongType = "wrong-type"

        // Values of a record
        /// A `format` that this program doesn't read.
        case format = "format"
        /// Not a month.
        case month = "month"
        /// Not a date of the calendar.
        case date = "date"
        /// Not an exact amount of yuan and fen.
        case money = "money"
        /// Not one of the words that may stand here.
        case choice = "choice"
        /// A citizen number whose form or check character is wrong (GB 11643-1999).
        case citizenNumber = "citizen-number"
        /// A unified social credit code whose form or check character is wrong (GB 32100-2015).
        case creditCode = "credit-code"
        /// A contract that ends before it begins, or has no beginning.
        case contractDates = "contract-dates"
        /// A spell of work that ends before it begins.
        case evidenceDates = "evidence-dates"
        /// A layout or the vocabulary of exports contradicts itself.
        case layout = "layout"
        /// A contribution base outside the floor and the cap of its month.
        case baseBounds = "base-bounds"
        /// Months of an insurance without anything on record, between months with it.
        case missingMonths = "missing-months"
        /// A month that stands there again, with the same insurance and payer.
        case repeatedMonth = "repeated-month"
        /// What a person paid doesn't follow from the contribution base.
        case personalShare = "personal-share"
        /// Columns that can't be told from the head line.
        case columns = "columns"
        /// A row that says what it can't say: more cells than its head, one thing twice, no month.
        case row = "row"
        /// Two inputs that say different things of one person or one payment.
        case contradiction = "contradiction"
        /// Nothing says which month is "now".
        case asOfUnknown = "as-of-unknown"

        // Rule books
        /// A rule book that contradicts itself or leaves something out.
        case ruleBook = "rule-book"
        /// An example of a rule book that comes out otherwise than it says.
        case ruleExample = "rule-example"

        // Content
        /// A page without front matter, or with one that is not closed.
        case frontMatter = "front-matter"
        /// A link to a page, a heading or an article that isn't there.
        case brokenLink = "broken-link"
        /// A link that a page may not have: another scheme, or out of Content.
        case linkPolicy = "link-policy"
        /// A link of the file system, which is not followed.
        case link = "link"
        /// A directive that can't be followed.
        case directive = "directive"
        /// A name that can't be an address.
        case pageName = "page-name"
        /// A heading that leaves out a level.
        case heading = "heading"
        /// A page that stands in no list.
        case orphan = "orphan"
        /// A page that another language lacks, or a translation that is older than its original.
        case translation = "translation"
        /// A file of Content that nothing uses.
        case unused = "unused"
        /// HTML in Markdown, which is left out.
        case rawHTML = "raw-html"
        /// An image that can't be shown, or has no text that stands for it.
        case image = "image"
        /// Two things of the same name.
        case duplicateName = "duplicate-name"

        // The settings of a site
        /// A setting that is not of its form, or colours that can't be read on each other.
        case settings = "settings"
        /// What looks like a person's number or record where only what is everybody's may stand.
        case personal = "personal"

        // Templates
        /// Not a Mustache template that this program accepts.
        case templateSyntax = "template-syntax"
        /// A name that the page model doesn't have.
        case templateName = "template-name"
        /// A word or a placeholder that a language lacks or has too much.
        case words = "words"
        /// A template, style or script that must be there and isn't.
        case missingTemplate = "missing-template"

        // What people were given
        /// What was given as a key is none.
        case key = "key"
        /// A file that others can read, and only its owner may.
        case fileMode = "file-mode"
        /// A passphrase that is too easily guessed, or missing, or another one.
        case passphrase = "passphrase"
        /// A line of a log of disclosures that is none.
        case disclosureLog = "disclosure-log"
        /// A disclosure that can't be made as it was asked for.
        case disclosure = "disclosure"
        /// What was withheld stands in what was made.
        case leak = "leak"
        /// What was given as a statement, or as its code, is none.
        case statementCode = "statement-code"

        // Other programs
        /// A program that is needed is not there.
        case missingProgram = "missing-program"
        /// A program that is needed didn't do its part.
        case failedProgram = "failed-program"

        // Output
        /// The place to write is taken by something that this program did not make.
        case outputExists = "output-exists"
        /// It can't be written.
        case outputUnwritable = "output-unwritable"
    }
}
