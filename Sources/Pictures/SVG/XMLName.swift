/// A name of an element or an attribute (Namespaces in XML 1.0).
struct XMLName: Equatable {
    /// Empty where it is in none.
    var space: String
    var local: String
    /// As it stands in the text, with its prefix.
    var written: String

    static let svg = "http://www.w3.org/2000/svg"
    static let xlink = "http://www.w3.org/1999/xlink"
    static let xml = "http://www.w3.org/XML/1998/namespace"
    static let declarations = "http://www.w3.org/2000/xmlns/"
}
