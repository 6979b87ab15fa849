import Diagnostics
import Pictures
import Portal

/// What a site is made from besides its pages: its settings, and pictures.
enum SiteInputs {
    static func settings(_ bytes: [UInt8]) {
        let source = SourceFile(path: "portal.yaml", bytes: bytes)
        let (read, diagnostics) = SiteSettingsReader.read(source)
        Problems(text: source).check(diagnostics)
        expect(!read.settings.languages.isEmpty, "a site speaks a language")
        _ = PersonalTrace.first(in: bytes)
        _ = PersonalTrace.first(inPage: bytes)
    }

    static func picture(_ bytes: [UInt8]) {
        switch Picture.read(bytes) {
        case .success(let picture):
            expect((1...Picture.longestSide).contains(picture.width), "a picture has a width")
            expect((1...Picture.longestSide).contains(picture.height), "a picture has a height")
        case .failure(let fault): expect(!fault.message.isEmpty, "a fault says what it is")
        }
    }
}
