import Diagnostics
import Notation
import Testing

@testable import Portal

/// The settings of a site: every key right, and every key wrong.
@Suite("Settings of a site")
struct SiteSettingsTests {
    private func read(_ text: String) -> (read: SiteSettingsReader.Read, problems: [String]) {
        let (read, diagnostics) = SiteSettingsReader.read(SourceFile(path: "portal.yaml", text: text))
        let told = diagnostics.map { diagnostic in
            (diagnostic.position.map { "\($0.line):\($0.column) " } ?? "")
                + "[\(diagnostic.code.rawValue)] \(diagnostic.message)"
                + (diagnostic.help.map { " | \($0)" } ?? "")
        }
        #expect(diagnostics.allSatisfy { $0.severity == .error && $0.path == "portal.yaml" })
        return (read, told)
    }

    @Test("Settings that say nothing are those of a site by itself")
    func least() {
        let (read, problems) = read("format: portal/1\n")
        #expect(problems == [])
        var least = SiteSettings()
        least.path = "portal.yaml"
        #expect(read == .init(settings: least))
        #expect(read.settings.languages == [.english, .chinese])
        #expect(read.settings.staleAfter == 12)
        #expect(read.settings.rules == nil)
        #expect(read.settings.base == nil)
    }

    @Test("Settings that say everything")
    func whole() {
        let (read, problems) = read(
            """
            format: portal/1
            title: { en: Guide, zh-Hans: 指南 }
            office: { en: Office, zh-Hans: 办公室 }
            contact:
              telephone: +86 (21) 123-45
              mail: office@example.org
              web: https://example.org/?a=b
              address: { en: Street 1 }
              hours: { en: Mornings }
            languages: [zh-Hans, en]
            baseURL: https://example.org/guide
            rules: [shanghai]
            staleAfterMonths: 6
            colours:
              light: { paper: "#FFFFFF", count-wash: "#eeeeee" }
              dark: { ink: "#ffffff" }
            content: ../Content
            templates: Templates

            """)
        #expect(problems == [])
        var settings = SiteSettings()
        settings.path = "portal.yaml"
        settings.title = Wording([(.english, "Guide"), (.chinese, "指南")])
        settings.office = Wording([(.english, "Office"), (.chinese, "办公室")])
        settings.contact = .init(
            telephone: "+86 (21) 123-45", mail: "office@example.org", web: "https://example.org/?a=b",
            address: Wording([(.english, "Street 1")]), hours: Wording([(.english, "Mornings")]))
        settings.languages = [.chinese, .english]
        settings.base = BaseAddress("https://example.org/guide/")
        settings.rules = ["shanghai"]
        settings.staleAfter = 6
        settings.colours = read.settings.colours
        var expected = SiteSettingsReader.Read(settings: settings)
        expected.content = "../Content"
        expected.templates = "Templates"
        #expect(read == expected)
        #expect(
            read.settings.colours.mapValues { $0.map { "\($0.key.rawValue)" }.sorted() } == [
                .light: ["count-wash", "paper"], .dark: ["ink"],
            ])
        #expect(read.settings.colours[.light]?[.paper] == read.settings.colours[.dark]?[.ink])
    }

    private static let keys =
        "the keys are format, title, office, contact, languages, baseURL, rules, staleAfterMonths, colours, content, templates"

    @Test(
        "Each slip is told at its place",
        arguments: [
            ("", ["1:1 [yaml-syntax] there is nothing in it"]),
            ("title: { en: A }\n", ["1:1 [missing-key] a file of settings has no \"format\""]),
            (
                "format: portal/2\n",
                [
                    "1:9 [format] the format \"portal/2\" is not one that this program reads | a file of settings begins with format: portal/1"
                ]
            ),
            ("- a\n", ["1:1 [wrong-type] expected a file of settings as an object, found a list"]),
            (
                "format: portal/1\nlanguage: en\n",
                ["2:1 [unknown-key] a file of settings has no key \"language\" | did you mean \"languages\"?"]
            ),
            (
                "format: portal/1\nweather: fine\n",
                ["2:1 [unknown-key] a file of settings has no key \"weather\" | \(keys)"]
            ),
            ("format: portal/1\ntitle: A\n", ["2:8 [wrong-type] expected a text by language as an object, found text"]),
            ("format: portal/1\ntitle: { zh-Hans: 甲 }\n", ["2:8 [missing-key] the text has no \"en\""]),
            (
                "format: portal/1\noffice: [A]\n",
                ["2:9 [wrong-type] expected a text by language as an object, found a list"]
            ),
            ("format: portal/1\ncontact: A\n", ["2:10 [wrong-type] expected a contact as an object, found text"]),
            (
                "format: portal/1\ncontact: { fax: a }\n",
                [
                    "2:12 [unknown-key] a contact has no key \"fax\" | the keys are telephone, mail, web, address, hours"
                ]
            ),
            (
                "format: portal/1\ncontact: { hours: always }\n",
                ["2:19 [wrong-type] expected a text by language as an object, found text"]
            ),
            ("format: portal/1\nlanguages: []\n", ["2:12 [choice] a site speaks at least one language"]),
            ("format: portal/1\nlanguages: [en, zh-Hans, en]\n", ["2:12 [choice] a language stands here twice"]),
            (
                "format: portal/1\nlanguages: en\n",
                ["2:12 [wrong-type] expected a list, found text", "2:12 [choice] a site speaks at least one language"]
            ),
            ("format: portal/1\nrules: shanghai\n", ["2:8 [wrong-type] expected a list, found text"]),
            ("format: portal/1\nrules: [[a]]\n", ["2:9 [wrong-type] expected text, found a list"]),
            (
                "format: portal/1\nstaleAfterMonths: 0\n",
                ["2:19 [wrong-type] \"0\" is not a whole number from 1 to 240"]
            ),
            (
                "format: portal/1\nstaleAfterMonths: 241\n",
                ["2:19 [wrong-type] \"241\" is not a whole number from 1 to 240"]
            ),
            (
                "format: portal/1\nstaleAfterMonths: 99999999999999999999\n",
                ["2:19 [wrong-type] \"99999999999999999999\" is not a whole number from 1 to 240"]
            ),
            (
                "format: portal/1\ncolours: red\n",
                ["2:10 [wrong-type] expected a list of colours as an object, found text"]
            ),
            (
                "format: portal/1\ncolours: { night: {} }\n",
                ["2:12 [unknown-key] a list of colours has no key \"night\" | did you mean \"light\"?"]
            ),
            (
                "format: portal/1\ncolours: { dark: { inc: \"#ffffff\" } }\n",
                ["2:20 [unknown-key] a set of dark colours has no key \"inc\" | did you mean \"ink\"?"]
            ),
            (
                "format: portal/1\ncolours: { light: { ink: red } }\n",
                ["2:26 [settings] \"red\" is not a colour | write it as \"#1f5f5b\""]
            ),
            (
                "format: portal/1\ncolours: { light: { ink: \"#fff\" } }\n",
                ["2:26 [settings] \"#fff\" is not a colour | write it as \"#1f5f5b\""]
            ),
            ("format: portal/1\ncontent: [a]\n", ["2:10 [wrong-type] expected text, found a list"]),
            ("format: portal/1\ntemplates: { a: b }\n", ["2:12 [wrong-type] expected text, found an object"]),
        ] as [(String, [String])])
    func slips(text: String, problems: [String]) {
        #expect(read(text).problems == problems)
    }

    @Test(
        "What is no address of a site is told",
        arguments: [
            "example.org", "ftp://example.org/", "https://a@example.org/", "https://example.org/?a",
            "https://example.org/../",
        ])
    func base(url: String) {
        let (read, problems) = read("format: portal/1\nbaseURL: \(url)\n")
        #expect(
            problems == [
                "2:10 [settings] \"\(url)\" is not an address of a site | write it as https://example.org/guide/"
            ])
        #expect(read.settings.base == nil)
    }

    @Test(
        "What is no telephone number is told",
        arguments: [
            "call us", "12333x", "１２３３３", "tel:12333", "12333\u{301}", "123456789012345678901234567890", "12;33",
        ])
    func telephone(number: String) {
        let (read, problems) = read("format: portal/1\ncontact: { telephone: \"\(number)\" }\n")
        #expect(
            problems == ["2:23 [settings] \"\(number)\" is not a telephone number | write digits, spaces and + - ( )"])
        #expect(read.settings.contact.telephone == nil)
    }

    @Test(
        "What is no mail address is told",
        arguments: [
            "office", "@example.org", "office@", "office@localhost", "a@b@example.org", "a b@example.org",
            "office at example.org",
        ])
    func mail(address: String) {
        let (read, problems) = read("format: portal/1\ncontact: { mail: \"\(address)\" }\n")
        #expect(problems == ["2:18 [settings] \"\(address)\" is not a mail address | write it as office@example.org"])
        #expect(read.settings.contact.mail == nil)
    }

    @Test(
        "What is no address on the web is told",
        arguments: [
            "example.org", "javascript:alert(1)", "//example.org", "ftp://example.org", "https://a b/",
            "mailto:a@b.example",
        ])
    func web(address: String) {
        let (read, problems) = read("format: portal/1\ncontact: { web: \"\(address)\" }\n")
        #expect(
            problems == [
                "2:17 [settings] \"\(address)\" is not an address on the web | write it as https://example.org/"
            ])
        #expect(read.settings.contact.web == nil)
    }
}
