import ArgumentParser
import Notation

extension [Language] {
    /// The languages of an option that takes several, with a comma between them.
    init(list: String) {
        self = list.split(separator: ",", omittingEmptySubsequences: false).map { Language(String($0)) }
    }

    /// Refuses a list that names a language twice.
    static func validate(list: String) throws {
        let languages = Self(list: list)
        guard Set(languages).count == languages.count else {
            throw ValidationError("'\(list)' names a language twice.")
        }
    }
}
